import type { Article } from '../corpus/article.ts';
import { type Cursor, type GrowingBytes, growBytes, putBytes, taken } from '../packed/bytes.ts';
import type { Steps } from '../text/steps.ts';

/** Something of each article. */
export interface Records {
  readonly bytes: Uint8Array;
  readonly records: Uint32Array;
}

/** Writes something of each article, an article a step. @param before is about as long */
export function* records(
  articles: readonly Article[],
  write: (article: Article, to: GrowingBytes, number: number) => void,
  before?: Records,
): Steps<Records> {
  const bytes = growBytes(before?.bytes.length);
  const starts = new Uint32Array(articles.length);
  for (const [number, article] of articles.entries()) {
    starts[number] = bytes.length;
    write(article, bytes, number);
    yield;
  }
  return { bytes: taken(bytes), records: starts };
}

export function copyRecord(to: GrowingBytes, { bytes, records }: Records, number: number): void {
  putBytes(to, bytes.subarray(records[number], records[number + 1] ?? bytes.length));
}

export const cursorAt = ({ bytes, records }: Records, number: number): Cursor => ({
  bytes,
  at: records[number]!,
});
