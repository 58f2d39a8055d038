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
  const plain: string[] = [];
  const known = new Set<string>();
  for (const [id, { text, also }] of names.entries()) {
    if (id % A_STEP === 0) yield;
    const words = [...wordsOf(text), ...wordsOf(also ?? '')];
    for (const word of words) if (word.length >= LONG - 1) known.add(word); // “Anxa” for Ana
    plain.push(` ${words.join(' ')}`);
  }
  const likeIt = yield* spelling([...known]);
  // To go through all names takes a few milliseconds, where an index of them would take tens of megabytes.
  const holding = (words: readonly string[]) => (id: number) =>
    words.every((word) => plain[id]!.includes(` ${word}`));
  const having = (typed: string): number[] => {
    const words = wordsOf(typed);
    const found = words.length === 0 ? [] : [...plain.keys()].filter(holding(words));
    const start = ` ${words.join(' ')}`;
    return [...new Set([...found.filter((id) => plain[id]!.startsWith(start)), ...found])];
  };
  const spelledLike = (words: readonly string[]): number[] => {
    const short = holding(words.filter((word) => word.length < LONG));
    const near = words.filter((word) => word.length >= LONG).map(likeIt);
    if (near.length === 0 || near.some(({ size }) => size === 0)) return [];
    const scores = new Map<number, number>();
    for (const id of plain.keys()) {
      const has = plain[id]!.split(' ');
      const best = near.map((like) => Math.max(...has.map((word) => like.get(word) ?? 0)));
      if (!best.includes(0) && short(id))
        scores.set(
          id,
          best.reduce((sum, score) => sum + score),
        );
    }
    return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
  };
  return {
    having,
    find(typed, most) {
      const words = wordsOf(typed);
      if (words.length === 0) return [...plain.keys()].slice(0, most);
      const found = new Set(having(typed));
      if (found.size < most) for (const id of spelledLike(words)) found.add(id);
      return [...found].slice(0, most);
    },
  };
}

/** Looks up the words that are spelled like one that is typed, or begin so: each with how near it is. */
function* spelling(known: readonly string[]): Steps<(typed: string) => ReadonlyMap<string, number>> {
  const index = new MiniSearch<{ readonly id: string }>({
    fields: ['id'],
    tokenize: (word) => [word],
    processTerm: (word) => word,
    searchOptions: { prefix: true, fuzzy: SLIPS, maxFuzzy: MOST_SLIPS },
  });
  for (const [at, id] of known.entries()) {
    if (at % A_STEP === 0) yield;
    index.add({ id });
  }
  return (typed) => new Map(index.search(typed).map(({ id, score }) => [id, score]));
}

/** In a shorter word any slip makes another word. */
const LONG = 4;
/** Nobody makes more slips in a word than one in four letters, and than two. */
const SLIPS = 0.25;
const MOST_SLIPS = 2;

const wordsOf = (text: string): string[] => words(text).map(({ folded }) => folded);
