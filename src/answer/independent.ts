import type { Article } from '../corpus/article.ts';
import type { Library } from '../search/library.ts';

/** Runs of so many terms are compared; two texts that share half of theirs are copies of one. */
const SHINGLE = 4;
const COPY = 0.5;
/** So many of the smallest hashes of an article's shingles stand for all of them. */
const SKETCH = 64;

/**
 * How many of the articles do not copy one another: a report that two papers took from one agency counts once.
 * By the resemblance of their shingles, estimated from sketches (Broder, On the resemblance and containment of
 * documents, 1997).
 */
export function independent(articles: readonly Article[], library: Library): number {
  const originals: (readonly number[])[] = [];
  for (const article of articles) {
    const own = sketchOf(article, library);
    if (!originals.some((other) => resemblance(own, other) >= COPY)) originals.push(own);
  }
  return originals.length;
}

// Made when an article first has a twin, and kept with it.
const sketches = new WeakMap<Article, readonly number[]>();

function sketchOf(article: Article, library: Library): readonly number[] {
  const known = sketches.get(article);
  if (known) return known;
  const { passages, numberOf } = library;
  const number = numberOf(article);
  const terms: number[] = [];
  for (let at = passages.first(number); at < passages.first(number + 1); at++)
    terms.push(...passages.inColumns(at).numbers);
  const length = Math.min(SHINGLE, terms.length);
  const shingles = new Set<number>();
  for (let at = 0; at + length <= terms.length; at++) shingles.add(hash(terms, at, at + length));
  const sketch = [...shingles].sort((a, b) => a - b).slice(0, SKETCH);
  sketches.set(article, sketch);
  return sketch;
}

// FNV-1a (Fowler, Noll, Vo), 32 bits, of the numbers of terms.
function hash(terms: readonly number[], from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at++) value = Math.imul(value ^ terms[at]!, 0x01000193) ^ (value >>> 15);
  return value >>> 0;
}

// Of the smallest hashes of both together, the share that both have; both are sorted.
function resemblance(a: readonly number[], b: readonly number[]): number {
  let [i, j, seen, shared] = [0, 0, 0, 0];
  for (; seen < SKETCH && i < a.length && j < b.length; seen++) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared / Math.max(1, Math.min(SKETCH, seen + (a.length - i) + (b.length - j)));
}
