import { stemmer } from 'stemmer';
import { remember } from './remember.ts';
import type { Span } from './span.ts';
import { isContraction, isStopWord } from './stop-words.ts';
import { foldWord, WORD } from './words.ts';

/** What the index and the questions are made of: a stem, and where its word stands. */
export interface Term extends Span {
  readonly term: string;
}

/**
 * The terms of a text in order, function words left out; the same for passages and for questions.
 * “the long‑term talks” gives `long`, `term`, `talk`.
 */
export function terms(text: string, from = 0): Term[] {
  const found: Term[] = [];
  const termOf = /\p{Ll}/u.test(text) ? termOrAcronym : plainTerm; // "WHAT DID HE SAY": capitals mark no name here
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const term = termOf(written);
    if (term !== null) found.push({ term, start: index + from, end: index + written.length + from });
  }
  return found;
}

function plainTerm(written: string): string | null {
  const folded = foldWord(written);
  return folded === '' || isStopWord(folded) || isContraction(written) ? null : porter(folded);
}

// “US” and “WHO” in capitals are names, where "us" and "who" are function words.
const ACRONYM = /^(?:\p{Lu}\.?){2,}$/u;
const termOrAcronym = remember(
  (written) => plainTerm(written) ?? (ACRONYM.test(written) ? `${foldWord(written)}.` : null),
);

/** Porter's stem (M. F. Porter, An algorithm for suffix stripping, 1980) of a folded word. */
export const porter = (folded: string): string => (/^[a-z]/.test(folded) ? stemmer(folded) : folded);

/** The same, remembered for the words that texts are made of. */
export const stem = remember(porter);
