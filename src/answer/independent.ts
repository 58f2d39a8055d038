import type { Article } from '../corpus/article.ts';
import type { Library } from '../search/library.ts';

/** Runs of so many terms are compared; two texts that share half of theirs are copies of one. */
const SHINGLE = 4;
const COPY = 0.5;

/**
 * How many of the articles do not copy one another: a report that two papers took from one agency counts once.
 * By the resemblance of their shingles (Broder, On the resemblance and containment of documents, 1997).
 */
export function independent(articles: readonly Article[], library: Library): number {
  const originals: Set<string>[] = [];
  for (const article of articles) {
    const own = shingles(article, library);
    if (!originals.some((other) => resemblance(own, other) >= COPY)) originals.push(own);
  }
  return originals.length;
}

function shingles(article: Article, { passages, passageAt, terms }: Library): Set<string> {
  const first = passageAt(article, 0);
  const all: string[] = [];
  for (let at = first; passages[at]?.article === passages[first]!.article; at++)
    for (const { term } of terms[at]!) all.push(term);
  const length = Math.min(SHINGLE, all.length);
  return new Set(
    Array.from({ length: all.length - length + 1 }, (_, at) => all.slice(at, at + length).join(' ')),
  );
}

function resemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared++;
  return shared / (a.size + b.size - shared);
}
