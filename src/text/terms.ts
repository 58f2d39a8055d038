import { stemmer } from 'stemmer';
import type { Span } from './span.ts';
import { isStopWord } from './stop-words.ts';
import { type Word, words } from './words.ts';

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
  const shouted = !/\p{Ll}/u.test(text); // "WHAT DID HE SAY": capitals mark no name here
  for (const word of words(text, from)) {
    const raw = shouted ? word.folded : text.slice(word.start - from, word.end - from);
    const term = termOf(word, raw);
    if (term !== null) found.push({ term, start: word.start, end: word.end });
  }
  return found;
}

// “US” and “WHO” in capitals are names, where "us" and "who" are function words.
const ACRONYM = /^(?:\p{Lu}\.?){2,}$/u;

function termOf(word: Word, raw: string): string | null {
  if (!isStopWord(word.folded)) return stem(word.folded);
  return ACRONYM.test(raw) ? `${word.folded}.` : null;
}

const CACHED = 100_000;
const stems = new Map<string, string>();

/** Porter's stem (M. F. Porter, An algorithm for suffix stripping, 1980) of a folded word. */
export function stem(folded: string): string {
  let found = stems.get(folded);
  if (found === undefined) {
    if (stems.size >= CACHED) stems.clear();
    found = /^[a-z]/.test(folded) ? stemmer(folded) : folded;
    stems.set(folded, found);
  }
  return found;
}
