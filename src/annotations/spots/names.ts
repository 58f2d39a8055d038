import type { Span } from '../../text/span.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { type Word, words } from '../../text/words.ts';

// "Bank of England", "Leonardo da Vinci": small words that stand inside names.
const INSIDE = new Set([
  'of',
  'de',
  'da',
  'di',
  'du',
  'del',
  'della',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'ibn',
  'y',
]);
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)s?$/;

/**
 * Runs of words with capitals: “Pep Guardiola”, "Bank of England", “NASA”; days and months are not names.
 * @param isName whether a word that begins a sentence, and so has a capital anyway, is a name elsewhere
 */
export function names(text: string, from: number, isName: (folded: string) => boolean): Span[] {
  const found: Span[] = [];
  let run: Word[] = [];
  const close = () => {
    while (run.length > 0 && INSIDE.has(run.at(-1)!.folded)) run.pop();
    if (run.length > 0) found.push({ start: run[0]!.start, end: run.at(-1)!.end });
    run = [];
  };
  for (const word of words(text, from)) {
    const raw = text.slice(word.start - from, word.end - from);
    const before = run.at(-1);
    const gap = before ? text.slice(before.end - from, word.start - from) : '';
    if (before && !/^(?:[ \u00A0\n]|[-‑–]|\. ?)$/.test(gap)) close();
    if (isNameWord(word, raw, text, from, isName)) run.push(word);
    else if (run.length > 0 && INSIDE.has(word.folded)) run.push(word);
    else close();
  }
  close();
  return found;
}

function isNameWord(
  word: Word,
  raw: string,
  text: string,
  from: number,
  isName: (folded: string) => boolean,
): boolean {
  if (!/^\p{Lu}/u.test(raw) || CALENDAR.test(word.folded)) return false;
  const begins = /(?:^|[.!?:]["”’)]?\s+|["“‘(]\s*)$/.test(
    text.slice(Math.max(0, word.start - from - 4), word.start - from),
  );
  if (isStopWord(word.folded)) return /^\p{Lu}{2,}$/u.test(raw) && raw.length > 2;
  return !begins || isName(word.folded);
}
