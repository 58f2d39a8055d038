import { fold } from './fold.ts';
import type { Span } from './span.ts';

/** A word where it stands in a text, with its folded spelling. "Zelenskyy’s" is the word `zelenskyy`. */
export interface Word extends Span {
  readonly folded: string;
  /** It follows the word before with nothing but a hyphen between: "term" in "long-term". */
  readonly joined: boolean;
}

// Dotted initials (“U.S.”, at the end of a clause also “U.S”), a number with its separators (“1,190”, “3.5”,
// “2008/09” is two), or letters with their marks, invisible signs and inner apostrophes (“O’Brien”).
const LETTERS = String.raw`\p{L}[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*`;
const WORD = new RegExp(
  [
    String.raw`\p{L}\p{M}*(?:\.\p{L}\p{M}*)+(?![\p{L}\p{M}\p{N}])\.?`,
    String.raw`\p{N}+(?:[.,]\p{N}+)*(?:\p{L}[\p{L}\p{M}]*)?`,
    `${LETTERS}(?:['’‘ʼ＇\`´]${LETTERS})*`,
  ].join('|'),
  'gu',
);
const HYPHEN = /^[-\u2010\u2011\u2012\u2013\u00AD]$/;
const POSSESSIVE = /['’‘ʼ＇`´][sS]$/;

/** The words of a text in order, `from` being where the text begins in its file. */
export function words(text: string, from = 0): Word[] {
  const found: Word[] = [];
  let end = -2;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const raw = match[0];
    const folded = foldWord(raw);
    if (folded === '') continue; // a lone “ʼ” is a letter to Unicode
    const joined = start === end + 1 && HYPHEN.test(text[end]!);
    found.push({ start: start + from, end: start + raw.length + from, folded, joined });
    end = start + raw.length;
  }
  return found;
}

// A few letters are written out as several words (“ﷺ”): without the spaces they stay one.
const foldWord = (raw: string): string => fold(plain(raw)).replace(/\s+/g, '');

function plain(raw: string): string {
  if (/^\p{N}/u.test(raw)) return raw.replaceAll(',', '');
  if (raw.includes('.')) return raw.replaceAll('.', '');
  return raw.replace(POSSESSIVE, '');
}
