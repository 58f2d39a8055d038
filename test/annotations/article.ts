import type { Article } from '../../src/corpus/article.ts';
import { parseArticle } from '../../src/corpus/parse-article.ts';

/** A text as the corpus reads it. */
export function articleOf(text: string): Article {
  const article = parseArticle('test.md', text);
  if ('reason' in article) throw new Error(article.reason);
  return article;
}
