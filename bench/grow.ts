import type { Article } from '../src/corpus/article.ts';
import { parseArticle } from '../src/corpus/parse-article.ts';
import { slice } from '../src/text/span.ts';

const SENTENCES = 3;
const PARAGRAPHS = 8;

/**
 * A corpus of at least so many passages, out of the sentences of a smaller one in a new order: its words are as
 * common and as rare as they were. The same seed gives the same corpus.
 */
export function grow(articles: readonly Article[], passages: number, seed = 1): Article[] {
  const sentences = articles.flatMap(({ text, paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences.map((span) => slice(text, span).replace(/\s+/g, ' '))),
  );
  const random = mulberry32(seed);
  const paragraph = () =>
    Array.from({ length: SENTENCES }, () => sentences[Math.floor(random() * sentences.length)]!).join(' ');
  return Array.from({ length: Math.ceil(passages / PARAGRAPHS) }, (_, at) => {
    const text = Array.from({ length: PARAGRAPHS }, paragraph).join('\n\n');
    const article = parseArticle(`grown/${String(at).padStart(6, '0')}.txt`, text);
    if ('reason' in article) throw new Error(`A grown article cannot be read: ${article.reason}`);
    return article;
  });
}

// Mulberry32 (Tommy Ettinger, public domain): small, fast, good enough to shuffle with.
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
