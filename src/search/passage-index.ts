import { type Cursor, growBytes, next, put } from '../packed/bytes.ts';
import { growStrings, type PackedStrings, type Strings } from '../packed/strings.ts';
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
  readonly terms: PackedStrings;
  readonly starts: Uint32Array;
  /** A passage, and in the lowest bits how often it holds the term. */
  readonly postings: Uint32Array;
  /** The number of terms of each passage. */
  readonly lengths: Uint16Array;
}

const COUNT_BITS = 6;
const MOST = 2 ** COUNT_BITS - 1;

/** An index that grows, a passage at a time, in the passages' order. */
export interface GrowingIndex {
  /** The number of a term, a new one where it has none. */
  number(term: string): number;
  /** Adds a passage with these terms, by their numbers. */
  add(terms: readonly number[]): void;
  /** Adds a passage of the index before, by its number there. */
  copy(passage: number): void;
  pack(): PackedIndex;
}

/** @param before an index whose terms keep their numbers, in this order whose passages may be copied */
export function growIndex(before: PackedIndex | null = null): GrowingIndex {
  const dictionary = growStrings(before?.terms);
  const lengths: number[] = [];
  // Each new passage's different terms and how often it holds them, until it is known how many passages each has.
  const rows = growBytes();
  const added: number[] = [];
  const now = new Int32Array(before?.lengths.length ?? 0).fill(-1);
  return {
    number: (term) => dictionary.number(term),
    add(terms) {
      const counts = new Map<number, number>();
      for (const number of terms) counts.set(number, (counts.get(number) ?? 0) + 1);
      put(rows, counts.size);
      for (const [number, count] of counts) {
        put(rows, number);
        put(rows, Math.min(count, MOST));
      }
      added.push(lengths.length);
      lengths.push(Math.min(terms.length, 65_535));
    },
    copy(passage) {
      now[passage] = lengths.length;
      lengths.push(before!.lengths[passage]!);
    },
    pack() {
      const fresh = postingsOf(rows.bytes, added, dictionary.size);
      const all = before ? merged(before, now, fresh) : fresh;
      return { terms: dictionary.pack(), ...all, lengths: Uint16Array.from(lengths) };
    },
  };
}

type Postings = Pick<PackedIndex, 'starts' | 'postings'>;

/** The postings of some passages, whose rows stand one after another. @param terms how many there are */
function postingsOf(rows: Uint8Array, passages: readonly number[], terms: number): Postings {
  const starts = new Uint32Array(terms + 1);
  visitRows(rows, passages, (_, term) => starts[term + 1]!++);
  for (let term = 0; term < terms; term++) starts[term + 1]! += starts[term]!;
  const postings = new Uint32Array(starts[terms]!);
  const ends = starts.slice();
  visitRows(rows, passages, (passage, term, count) => {
    postings[ends[term]!++] = (passage << COUNT_BITS) | count;
  });
  return { starts, postings };
}

function visitRows(
  bytes: Uint8Array,
  passages: readonly number[],
  visit: (passage: number, term: number, count: number) => void,
): void {
  const cursor: Cursor = { bytes, at: 0 };
  for (const passage of passages)
    for (let left = next(cursor); left > 0; left--) visit(passage, next(cursor), next(cursor));
}

/**
 * The postings of the passages that are there still, and among them those of fresh ones.
 * @param now the number that each passage has now, -1 where it is gone
 */
function merged(before: Postings, now: Int32Array, fresh: Postings): Postings {
  const starts = new Uint32Array(fresh.starts.length);
  const postings = new Uint32Array(before.postings.length + fresh.postings.length);
  let size = 0;
  for (let term = 0; term + 1 < starts.length; term++) {
    let added = fresh.starts[term]!;
    const last = fresh.starts[term + 1]!;
    for (let at = before.starts[term] ?? 0; at < (before.starts[term + 1] ?? 0); at++) {
      const old = before.postings[at]!;
      const passage = now[old >>> COUNT_BITS]!;
      if (passage < 0) continue;
      const posting = (passage << COUNT_BITS) | (old & MOST);
      while (added < last && fresh.postings[added]! < posting) postings[size++] = fresh.postings[added++]!;
      postings[size++] = posting;
    }
    while (added < last) postings[size++] = fresh.postings[added++]!;
    starts[term + 1] = size;
  }
  return { starts, postings: postings.subarray(0, size) };
}

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
          const count = postings[at]! & MOST;
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
