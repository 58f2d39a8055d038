import type { Article, LeftOut } from './article.ts';
import { parseArticle } from './parse-article.ts';
import { readFiles } from './read-files.ts';
import { nothingUsable } from './unusable-corpus.ts';

/** A folder as it was read: what can be served, and what cannot. Files are in the order of their paths. */
export interface Folder {
  readonly articles: readonly Article[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * files → Articles.
 * @throws UnusableCorpus where the folder cannot be read or holds no article that can be served.
 */
export function readFolder(folder: string): Folder {
  const { files, leftOut: unread } = readFiles(folder);
  const articles: Article[] = [];
  const leftOut = [...unread];
  for (const { file, text } of files) {
    const read = parseArticle(file, text);
    if ('reason' in read) leftOut.push(read);
    else articles.push(read);
  }
  leftOut.sort((a, b) => (a.file < b.file ? -1 : 1));
  if (articles.length === 0) throw nothingUsable(folder, leftOut);
  return { articles, leftOut };
}
