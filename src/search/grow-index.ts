import { beginningOf, type Cursor, growBytes, next, put } from '../packed/bytes.ts';
import { growStrings } from '../packed/strings.ts';
import { COUNT_BITS, MOST_COUNTED, type PackedIndex } from './passage-index.ts';

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
        put(rows, Math.min(count, MOST_COUNTED));
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
      return { terms: dictionary.pack(), ...all, lengths: new Uint16Array(lengths) };
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
  const known = before.starts.length - 1;
  for (let term = 0; term + 1 < starts.length; term++) {
    let added = fresh.starts[term]!;
    const last = fresh.starts[term + 1]!;
    for (let at = before.starts[term]!; term < known && at < before.starts[term + 1]!; at++) {
      const old = before.postings[at]!;
      const passage = now[old >>> COUNT_BITS]!;
      if (passage < 0) continue;
      const posting = ((passage << COUNT_BITS) | (old & MOST_COUNTED)) >>> 0;
      while (added < last && fresh.postings[added]! < posting) postings[size++] = fresh.postings[added++]!;
      postings[size++] = posting;
    }
    while (added < last) postings[size++] = fresh.postings[added++]!;
    starts[term + 1] = size;
  }
  return { starts, postings: beginningOf(postings, size) };
}
