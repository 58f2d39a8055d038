import { cueVerb } from '../annotations/reading/cues.ts';
import { quotations } from '../annotations/reading/quotations.ts';
import { type Span, slice, trim } from '../text/span.ts';
import { words } from '../text/words.ts';

/** The stretches between quotation marks in a text that somebody wrote, marks included. */
export function quotedIn(text: string): Span[] {
  const all = { start: 0, end: text.length };
  return quotations(text, [{ ...all, number: 1, heading: null, sentences: [all] }])[0]!;
}

/** Who says it takes no more words. */
const LONGEST_ATTRIBUTION = 10;

/**
 * What is quoted in a text that was pasted as a quotation: all of it, but for an attribution before or behind.
 * “We won,” said Smith; Smith: “We won”; We won. — Jane Smith, 2025
 */
export function quotedPart(text: string): Span {
  const all = trim(text, { start: 0, end: text.length });
  const quoted = quotedIn(text);
  const [first] = quoted;
  if (first && quoted.length === 1) {
    const [head, tail] = [text.slice(all.start, first.start), text.slice(first.end, all.end)];
    if (isHead(head) && isTail(tail, slice(text, first))) return { start: first.start, end: first.end };
  }
  const line = SIGNED.exec(slice(text, all));
  if (!line || quoted.length > 0) return all;
  return trim(text, { start: all.start, end: all.start + line.index });
}

// “Smith said:”, “As Smith told us,”, “Smith said”; but not “Smith said they had a” before “good day”
const isHead = (head: string): boolean =>
  !/\p{L}/u.test(head) ||
  (isShort(head) && (/:\s*$/.test(head) || reports(/,\s*$/.test(head) ? head : lastWord(head))));

// “— Smith, 2025”, “(Smith)”, “Smith said on Monday”; but not “of the war, Smith said” behind “root causes”
const isTail = (tail: string, quoted: string): boolean =>
  !/\p{L}/u.test(tail) ||
  (isShort(tail) &&
    (/^[\s,.]*(?:[-–—―~(]|\n)/.test(tail) || reports(/[,.!?…]\S?$/.test(quoted) ? tail : firstWords(tail))));

const isShort = (text: string): boolean => words(text).length <= LONGEST_ATTRIBUTION;
const lastWord = (text: string): string => /\S*\s*$/.exec(text)![0];
const firstWords = (text: string): string => /^\P{L}*\S+\s+\S*/u.exec(text)?.[0] ?? text;
const reports = (text: string): boolean =>
  /\baccording to\b/i.test(text) || words(text).some(({ folded }) => cueVerb(folded) !== undefined);

// “… than a pause. — Sergey Lavrov, 2025”, or on a line of its own
const SIGNED = /(?<=[.!?…])\s+[-–—―]+\s*\p{Lu}[^.!?…\n]{0,80}\.?$|\n[ \t]*[-–—―]+[ \t]*\p{L}[^\n]{0,80}$/u;
