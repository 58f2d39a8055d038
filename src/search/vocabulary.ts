import { recently } from '../packed/recently.ts';
import type { Strings } from '../packed/strings.ts';
import { type PackedIndex, rarity } from './passage-index.ts';

/** The terms of a corpus: how rare each is, how it is written, and which are spelled nearly alike. */
export interface Vocabulary {
  /** How many passages there are. */
  readonly passages: number;
  /** The number of a term in the index; -1 where neither a passage nor a title has it. */
  number(term: string): number;
  /** How many passages hold the term. */
  frequency(term: string): number;
  /** Whether a passage or a title has the term. */
  has(term: string): boolean;
  /** BM25's inverse document frequency: how much it tells that a passage holds the term. */
  rarity(term: string): number;
  /** Whether the term is only ever written with a capital, as names are. */
  isName(term: string): boolean;
  /** A word that the term stands for, as it is first written in the corpus: in small letters where it ever is. */
  written(term: string): string;
  /** The terms within `most` edits (Levenshtein) of a term, nearest first, then commonest, then by their letters. */
  nearest(term: string, most: number): string[];
  /** Those of them within 2 edits that begin with the same letter. */
  slips(term: string): string[];
}

/** Nobody misspells so long a word. */
const LONGEST = 40;
/** Nobody makes more slips in a word. */
const SLIPS = 2;

/**
 * @param small for each term how often it is written without a capital
 * @param titles the terms of all titles
 * @param written how a term is first written
 */
export function vocabularyOf(
  { starts, lengths }: PackedIndex,
  terms: Strings,
  small: Uint32Array,
  titles: ArrayLike<number>,
  written: (term: number) => string,
): Vocabulary {
  const passages = lengths.length;
  const holding = (term: number): number => (term === -1 ? 0 : starts[term + 1]! - starts[term]!);
  const frequency = (term: string): number => holding(terms.find(term));
  const inTitle = new Set(Array.from(titles));
  const sorted = (found: ReturnType<Strings['near']>) =>
    found
      .filter(({ number }) => holding(number) > 0)
      .map(({ number, distance }) => ({ distance, holding: holding(number), string: terms.at(number) }))
      .sort((a, b) => a.distance - b.distance || b.holding - a.holding || (a.string < b.string ? -1 : 1));
  const slips = recently((term: string) =>
    term.length > LONGEST ? [] : sorted(terms.nearFromFirst(term, SLIPS)).map(({ string }) => string),
  );
  return {
    passages,
    number: (term) => terms.find(term),
    frequency,
    has(term) {
      const number = terms.find(term);
      return holding(number) > 0 || inTitle.has(number);
    },
    rarity: (term) => rarity(frequency(term), passages),
    isName: (term) => {
      const number = terms.find(term);
      return holding(number) > 0 && small[number] === 0;
    },
    written(term) {
      const number = terms.find(term);
      return number === -1 ? term : written(number);
    },
    slips,
    nearest: (term, most) =>
      term.length > LONGEST ? [] : sorted(terms.near(term, most)).map(({ string }) => string),
  };
}
