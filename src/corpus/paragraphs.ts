import { sentences } from '../text/sentences.ts';
import { type Span, slice, trim } from '../text/span.ts';
import type { Paragraph } from './article.ts';

/** A block of the body: a heading (“## Background”, “Summit on ice” on the first line) or a paragraph. */
export interface Block extends Span {
  readonly heading: boolean;
}

/**
 * The body in blocks. Paragraphs end at a blank line, or at a line break where each has a line to itself. Lines of
 * signs only (“---”) are rules: they part paragraphs, and under a line they make a heading of it.
 */
export function blocks(text: string, from: number): Block[] {
  const parts = partsOf(text, lines(text, from));
  const isWrapped = looksWrapped(text, parts);
  return parts.flatMap(({ heading, lines }) => {
    if (heading) return [{ ...heading, heading: true }];
    return isWrapped ? joined(text, lines) : lines.map(single);
  });
}

/** A heading, or lines with nothing between them. */
interface Part {
  readonly heading: Span | null;
  readonly lines: Span[];
}

function partsOf(text: string, all: readonly Span[]): Part[] {
  const found: Part[] = [];
  let run: Span[] = [];
  const close = (heading: Span | null) => {
    if (run.length > 0) found.push({ heading: null, lines: run });
    if (heading) found.push({ heading, lines: [] });
    run = [];
  };
  for (const line of all) {
    const words = slice(text, line);
    if (HEADING.test(words)) close(headingText(text, line));
    else if (words === '' || RULE.test(words)) close(isUnderline(words, run, text) ? run.pop()! : null);
    else run.push(line);
  }
  close(null);
  return found;
}

// “## Background”, or a line that is bold from end to end.
const BOLD = /^(\*\*|__)(?=\S)((?:(?!\1).)+)\1:?$/;
const HEADING = new RegExp(`^#{1,6}(?:\\s|$)|${BOLD.source}`);
const RULE = /^(?:[-=*_~]\s?){3,}$/;
export const LIST_ITEM = /^(?:[-*+•]|\d{1,3}[.)])\s/;
const WIDEST_WRAP = 120;

const single = ({ start, end }: Span): Block => ({ start, end, heading: false });

function lines(text: string, from: number): Span[] {
  const found: Span[] = [];
  let start = from;
  for (const { index, 0: ending } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    if (index < from) continue;
    found.push(trim(text, { start, end: index }));
    start = index + ending.length;
  }
  return [...found, trim(text, { start, end: text.length })];
}

// “## Background ##”, “## **Background**”, “**Background**:” are Background; “## The **best** way” is what it is.
function headingText(text: string, line: Span): Span | null {
  const words = slice(text, line);
  const hashes = /^#+\s*/.exec(words)?.[0].length ?? 0;
  const closing = hashes > 0 ? (/(?:^|\s+)#+$/.exec(words.slice(hashes))?.[0].length ?? 0) : 0;
  const inner = { start: line.start + hashes, end: line.end - closing };
  const bold = BOLD.exec(slice(text, inner));
  const start = inner.start + (bold ? bold[1]!.length : 0);
  const end = bold ? start + bold[2]!.length : inner.end;
  return end > start ? { start, end } : null;
}

// “Background” over “==========”, or over “----------” where it is no sentence and no item of a list.
function isUnderline(words: string, run: readonly Span[], text: string): boolean {
  if (run.length === 0 || !/^(?:=+|-+)$/.test(words)) return false;
  const over = slice(text, run.at(-1)!);
  return words.startsWith('=') || !(ENDS_SENTENCE.test(over) || LIST_ITEM.test(over));
}

const ENDS_SENTENCE = /[.!?:;…]["”’')\]]*$/;

/** How a line break looks: between two words of a sentence, after a line that was full, or where it was meant. */
type Break = 'inside' | 'full' | 'meant';

// Text wrapped at a column breaks a line only where its next word no longer fits; by hand, also a little before.
function breakBetween(text: string, before: Span, line: Span, width: number): Break {
  const words = slice(text, line);
  if (width > WIDEST_WRAP || LIST_ITEM.test(words)) return 'meant';
  if (/^\p{Ll}/u.test(words) && !ENDS_SENTENCE.test(slice(text, before))) return 'inside';
  return before.end - before.start + 1 + firstWord(words) > width ? 'full' : 'meant';
}

const firstWord = (words: string): number => words.search(/\s|$/);
const widest = (run: readonly Span[]): number =>
  run.reduce((width, line) => Math.max(width, line.end - line.start), 0);

/** Whether more lines of a text break inside a sentence than where a break was meant. */
function looksWrapped(text: string, parts: readonly Part[]): boolean {
  let balance = 0;
  for (const { lines } of parts) {
    const width = widest(lines);
    lines.slice(1).forEach((line, at) => {
      const kind = breakBetween(text, lines[at]!, line, width);
      if (kind === 'inside') balance++;
      if (kind === 'meant' && !LIST_ITEM.test(slice(text, line))) balance--;
    });
  }
  return balance > 0;
}

function joined(text: string, lines: readonly Span[]): Block[] {
  const found: Block[] = [];
  const width = widest(lines);
  lines.forEach((line, at) => {
    const last = found.at(-1);
    if (!last || breakBetween(text, lines[at - 1]!, line, width) === 'meant') found.push(single(line));
    else found[found.length - 1] = { ...last, end: line.end };
  });
  return found;
}

/** Numbers the paragraphs of a body, gives each its heading, and splits it into sentences. */
export function paragraphs(text: string, body: readonly Block[]): Paragraph[] {
  const found: Paragraph[] = [];
  let heading: Span | null = null;
  for (const block of body) {
    const { start, end } = block;
    if (block.heading) heading = { start, end };
    else found.push({ start, end, number: found.length + 1, heading, sentences: sentences(text, block) });
  }
  return found;
}
