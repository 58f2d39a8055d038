import type { Article } from '../src/corpus/article.ts';
import { parseArticle } from '../src/corpus/parse-article.ts';
import { buildLibrary, type Library } from '../src/search/library.ts';

/** A library of these texts, as `1.txt`, `2.txt` and so on. */
export const libraryOf = (...texts: readonly string[]): Library =>
  buildLibrary({ articles: texts.map(articleAt), leftOut: [] });

function articleAt(text: string, at: number): Article {
  const article = parseArticle(`${at + 1}.txt`, text);
  if ('reason' in article) throw new Error(`${article.file} ${article.reason}`);
  return article;
}
