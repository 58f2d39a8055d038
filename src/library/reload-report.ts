import type { Article, LeftOut } from '../corpus/article.ts';

/** What a reload changed; files by their paths relative to the corpus folder. */
export interface ReloadReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** How many articles are served now. */
  readonly articles: number;
}

interface Served {
  readonly articles: readonly Article[];
  readonly leftOut: readonly LeftOut[];
}

/** What is different between the articles served before and those served now. */
export function reportOf(before: Served, now: Served): ReloadReport {
  const old = new Map(before.articles.map(({ file, text }) => [file, text]));
  const files = new Set(now.articles.map(({ file }) => file));
  return {
    added: now.articles.filter(({ file }) => !old.has(file)).map(({ file }) => file),
    changed: now.articles
      .filter(({ file, text }) => old.has(file) && old.get(file) !== text)
      .map(({ file }) => file),
    removed: [...old.keys()].filter((file) => !files.has(file)),
    leftOut: now.leftOut,
    articles: now.articles.length,
  };
}
