import { article, type NewsArticle } from './article.ts';

/** Articles have 8 paragraphs on average; their lengths come in turn, so that it is known which article is where. */
const LENGTHS = [8, 5, 10, 7, 9, 6, 11];

/** Made-up news of so many passages, one article at a time: the same seed gives the same text. */
export function* news(passages: number, seed = 1): Generator<NewsArticle> {
  for (const [number, length] of lengths(passages).entries()) yield article(seed, number, length);
}

/** How many paragraphs each article has where there are so many in all. */
export function lengths(passages: number): number[] {
  const found: number[] = [];
  for (let left = passages; left > 0; left -= found.at(-1)!)
    found.push(Math.min(LENGTHS[found.length % LENGTHS.length]!, left));
  return found;
}
