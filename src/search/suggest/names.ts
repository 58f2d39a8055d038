import MiniSearch from 'minisearch';
import type { Steps } from '../../text/steps.ts';
import { words } from '../../text/words.ts';

/** Something that can be suggested by its name. */
export interface Name {
  readonly text: string;
  /** Other words that find it: "Zelenskiy", and “president” of the country. */
  readonly also?: string;
}

/** Names that are looked up while somebody types. */
export interface Names {
  /**
   * The numbers of at most so many names: first those that begin with what is typed, then those that have words which
   * do, both in the order in which they were given, then those that are spelled like it, nearest first.
   * Where nothing is typed, the first ones.
   */
  find(typed: string, most: number): number[];
  /** All that have words which begin with those typed, however many. */
  having(typed: string): number[];
}

export const NO_NAMES: Names = { find: () => [], having: () => [] };

/** So many names are taken in at a step. */
const A_STEP = 50;

/** @param names the most useful first */
export function* naming(names: readonly Name[]): Steps<Names> {
  const spelled = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND', prefix: true, fuzzy: SLIPS, maxFuzzy: MOST_SLIPS },
  });
  // To go through all of them takes a few milliseconds, where MiniSearch gathers all words that begin with a letter.
  const plain: string[] = [];
  for (const [id, { text, also }] of names.entries()) {
    if (id % A_STEP === 0) yield;
    const words = [...wordsOf(text), ...wordsOf(also ?? '')].join(' ');
    spelled.add({ id, text: words });
    plain.push(` ${words}`);
  }
  const holding = (words: readonly string[]) => (id: number) =>
    words.every((word) => plain[id]!.includes(` ${word}`));
  const having = (typed: string): number[] => {
    const words = wordsOf(typed);
    const found = words.length === 0 ? [] : [...plain.keys()].filter(holding(words));
    const start = ` ${words.join(' ')}`;
    return [...new Set([...found.filter((id) => plain[id]!.startsWith(start)), ...found])];
  };
  return {
    having,
    find(typed, most) {
      const words = wordsOf(typed);
      if (words.length === 0) return [...plain.keys()].slice(0, most);
      const found = new Set(having(typed));
      const long = words.filter((word) => word.length >= LONG);
      if (found.size < most && long.length > 0) {
        const short = holding(words.filter((word) => word.length < LONG));
        for (const { id } of spelled.search(long.join(' '))) if (short(id)) found.add(id);
      }
      return [...found].slice(0, most);
    },
  };
}

/** In a shorter word any slip makes another word. */
const LONG = 4;
/** Nobody makes more slips in a word than one in four letters, and than two. */
const SLIPS = 0.25;
const MOST_SLIPS = 2;

const wordsOf = (text: string): string[] => words(text).map(({ folded }) => folded);
