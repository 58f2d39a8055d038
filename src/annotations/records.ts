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

/**
 * Writes something of each article, an article a step, but for copies: of as many as follow each other in one step.
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
    const run = copies ? runAt(number, articles.length, copies) : 0;
    if (run > 0) copyRun(bytes, starts.subarray(number, number + run), copies!, number);
    else {
      starts[number] = bytes.length;
      write(articles[number]!, bytes, number);
    }
    number += run || 1;
    yield run || 1;
  }
  return { bytes: taken(bytes), records: starts };
}

/** How many articles from this one on stand one after another among the copies. */
function runAt(number: number, end: number, { was }: Copies): number {
  const first = was(number);
  if (first < 0) return 0;
  let next = number + 1;
  while (next < end && was(next) === first + next - number) next++;
  return next - number;
}

function copyRun(to: GrowingBytes, starts: Uint32Array, { from, was }: Copies, number: number): void {
  const first = was(number);
  const start = from.records[first]!;
  for (let at = 0; at < starts.length; at++) starts[at] = to.length + from.records[first + at]! - start;
  putBytes(to, from.bytes.subarray(start, from.records[first + starts.length] ?? from.bytes.length));
}

export const cursorAt = ({ bytes, records }: Records, number: number): Cursor => ({
  bytes,
  at: records[number]!,
});
