import { fold } from './fold.ts';
import { remember } from './remember.ts';
import type { Span } from './span.ts';

/** A word where it stands in a text, with its folded spelling. "Zelenskyy’s" is the word `zelenskyy`. */
export interface Word extends Span {
  readonly folded: string;
  /** It follows the word before with nothing but a hyphen between: "term" in "long-term". */
  readonly joined: boolean;
}

const INNER = String.raw`\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060`;
const APOSTROPHE = "'’‘ʼ＇`´";
const LETTERS = String.raw`\p{L}[${INNER}]*`;

/**
 * A word as it is written: dotted initials (“U.S.”, at the end of a clause also “U.S”), a number with its separators
 * (“1,190”, “3.5”, “2008/09” is two), or letters with their marks, invisible signs and inner apostrophes (“O’Brien”).
 * First come plain letters with nothing behind that a word goes on with: the last form finds the same, more slowly.
 */
export const WORD = new RegExp(
  [
    `[A-Za-z]{2,}(?![${INNER}${APOSTROPHE}])`,
    String.raw`\p{L}\p{M}*(?:\.\p{L}\p{M}*)+(?![\p{L}\p{M}\p{N}])\.?`,
    String.raw`\p{N}+(?:[.,]\p{N}+)*(?:\p{L}[\p{L}\p{M}]*)?`,
    `${LETTERS}(?:[${APOSTROPHE}]${LETTERS})*`,
  ].join('|'),
  'gu',
);

const HYPHEN = /^[-\u2010\u2011\u2012\u2013\u00AD]$/;
const POSSESSIVE = new RegExp(`[${APOSTROPHE}][sS]$`);

/** The words of a text in order, `from` being where the text begins in its file. */
export function words(text: string, from = 0): Word[] {
  const found: Word[] = [];
  let end = -2;
  for (const { 0: written, index: start } of text.matchAll(WORD)) {
    const folded = foldedWord(written);
    if (folded === '') continue; // a lone “ʼ” is a letter to Unicode
    const joined = start === end + 1 && isHyphen(text[end]!);
    end = start + written.length;
    found.push({ start: start + from, end: end + from, folded, joined });
  }
  return found;
}

const isHyphen = (sign: string): boolean => sign !== ' ' && HYPHEN.test(sign);

/** Folds a word as it is written in a text: “Zelenskyy’s” to `zelenskyy`, “U.S.” to `us`, “1,190” to `1190`. */
export function foldWord(written: string): string {
  if (/^[A-Za-z]+$/.test(written)) return written.toLowerCase();
  // A few letters are written out as several words (“ﷺ”): without the spaces they stay one.
  return fold(plain(written)).replace(/\s+/g, '');
}

const foldedWord = remember(foldWord);

function plain(written: string): string {
  if (/^\p{N}/u.test(written)) return written.replaceAll(',', '');
  if (written.includes('.')) return written.replaceAll('.', '');
  return written.replace(POSSESSIVE, '');
}
