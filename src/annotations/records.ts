import type { Article } from '../corpus/article.ts';
import { type Cursor, type GrowingBytes, growBytes, putBytes, taken } from '../packed/bytes.ts';
import type { Steps } from '../text/steps.ts';

/** Something of each article. */
export interface Records {
  readonly bytes: Uint8Array;
  readonly records: Uint32Array;
}

/** Records to copy, and for each article the number of its own among them; -1 where it is written anew. */
export interface Copies {
  readonly from: Records;
  was(article: number): number;
}

/** A step copies about so many bytes, in well under a millisecond. */
const STEP = 250_000;

/**
 * Writes something of each article, an article a step, but for copies: those that follow each other go in one.
 * A step says how many articles it went through.
 */
export function* records(
  articles: readonly Article[],
  write: (article: Article, to: GrowingBytes, number: number) => void,
  copies: Copies | null = null,
): Steps<Records, number> {
  const bytes = growBytes(copies?.from.bytes.length);
  const starts = new Uint32Array(articles.length);
  for (let number = 0; number < articles.length; ) {
    const first = copies ? copies.was(number) : -1;
    const count = copies && first >= 0 ? runAt(number, articles.length, copies) : 1;
    if (copies && first >= 0) copyRun(bytes, starts.subarray(number, number + count), copies.from, first);
    else {
      starts[number] = bytes.length;
      write(articles[number]!, bytes, number);
    }
    number += count;
    yield count;
  }
  return { bytes: taken(bytes), records: starts };
}

/** How many articles from this one on stand one after another among the copies, as far as a step goes. */
function runAt(number: number, end: number, { from, was }: Copies): number {
  const first = was(number);
  const limit = from.records[first]! + STEP;
  let next = number + 1;
  while (next < end && was(next) === first + next - number && from.records[was(next)]! < limit) next++;
  return next - number;
}

function copyRun(to: GrowingBytes, starts: Uint32Array, { bytes, records }: Records, first: number): void {
  const start = records[first]!;
  for (let at = 0; at < starts.length; at++) starts[at] = to.length + records[first + at]! - start;
  putBytes(to, bytes.subarray(start, records[first + starts.length] ?? bytes.length));
}

/** All articles, as many at once as have about so many bytes that they can be read in a step. */
export function* stretches({ records }: Records): Iterable<{ from: number; to: number }> {
  for (let from = 0; from < records.length; ) {
    let to = from + 1;
    while (to < records.length && records[to]! < records[from]! + READ) to++;
    yield { from, to };
    from = to;
  }
}
/** Or reads so many. */
const READ = 20_000;

export const cursorAt = ({ bytes, records }: Records, number: number): Cursor => ({
  bytes,
  at: records[number]!,
});
