import type { PackedDictionary } from '../packed/find-strings.ts';
import type { Strings } from '../packed/strings.ts';
import { best } from './best.ts';

/** A passage that holds some of the terms asked for; `score` is its BM25 score. */
export interface Hit {
  /** Where the passage stands in the order in which they were added. */
  readonly passage: number;
  readonly score: number;
}

/** The passages by their terms. */
export interface PassageIndex {
  /**
   * The passages that hold any of the terms, best first, at most `limit`.
   * @param weights how much each term counts, 1 being plain BM25
   * @param among 1 for each passage that may be found; all may where it is left out
   */
  search(weights: ReadonlyMap<string, number>, limit: number, among?: Uint8Array): Hit[];
}

/** The index of a corpus, its terms known by their numbers as well. */
export interface OpenIndex extends PassageIndex {
  /** The passages that hold a term, in order. */
  holding(term: number): Iterable<number>;
}

/** For each term the passages that hold it: its postings stand in `postings` from `starts[term]` on. */
export interface PackedIndex {
  readonly terms: PackedDictionary;
  readonly starts: Uint32Array;
  /** A passage, and in the lowest bits how often it holds the term. */
  readonly postings: Uint32Array;
  /** The number of terms of each passage. */
  readonly lengths: Uint16Array;
}

/** A posting is a passage, and behind it how often it holds the term, as far as that many bits tell it. */
export const COUNT_BITS = 6;
export const MOST_COUNTED = 2 ** COUNT_BITS - 1;

// Paragraphs want a quick saturation and little correction for their length.
const K = 0.9;
const B = 0.35;

/**
 * BM25 as Robertson and Zaragoza publish it (The Probabilistic Relevance Framework, 2009), with the idf that cannot be
 * negative. Only the passages that hold a term are touched.
 */
export function openIndex({ starts, postings, lengths }: PackedIndex, terms: Strings): OpenIndex {
  const passages = lengths.length;
  const average = lengths.reduce((sum, length) => sum + length, 0) / (passages || 1);
  // What BM25 adds to the count of a term in a passage of each length.
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const corrections = Float64Array.from(
    { length: longest + 1 },
    (_, length) => K * (1 - B + (B * length) / average),
  );
  const scores = new Float64Array(passages);
  const touched = new Uint32Array(passages);
  return {
    *holding(term) {
      for (let at = starts[term]!; at < starts[term + 1]!; at++) yield postings[at]! >>> COUNT_BITS;
    },
    search(weights, limit, among) {
      let size = 0;
      for (const [asked, weight] of weights) {
        const term = terms.find(asked);
        if (term === -1) continue;
        const [from, to] = [starts[term]!, starts[term + 1]!];
        const idf = rarity(to - from, passages) * weight * (K + 1);
        for (let at = from; at < to; at++) {
          const passage = postings[at]! >>> COUNT_BITS;
          if (among && among[passage] !== 1) continue;
          const count = postings[at]! & MOST_COUNTED;
          if (scores[passage] === 0) touched[size++] = passage;
          scores[passage]! += (idf * count) / (count + corrections[lengths[passage]!]!);
        }
      }
      const all = touched.subarray(0, size);
      const found = best(all, scores, limit).map((passage) => ({ passage, score: scores[passage]! }));
      for (const passage of all) scores[passage] = 0;
      return found;
    },
  };
}

/** BM25's inverse document frequency: how much it tells that a passage holds a term which so many of them hold. */
export const rarity = (holding: number, passages: number): number =>
  Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
