import { annotate } from '../annotations/annotate.ts';
import type { Article, LeftOut } from '../corpus/article.ts';
import { parseArticle } from '../corpus/parse-article.ts';
import type { ImportedArticle } from '../import/imported.ts';

/** What a file would add to the corpus, for whoever has to decide about it. */
export interface Preview {
  /** Under which it is put aside; null where there is nothing to add. */
  readonly id: string | null;
  readonly articles: number;
  /** The first few of them. */
  readonly first: readonly PreviewedArticle[];
  readonly leftOut: readonly LeftOut[];
}

/** An article as it would be served. */
export interface PreviewedArticle
  extends Pick<Article, 'file' | 'title' | 'source' | 'author' | 'published' | 'url'> {
  /** How many it has. */
  readonly paragraphs: number;
  readonly people: number;
  readonly statements: number;
  /** Its text from the first paragraph on, at most so many characters. */
  readonly opening: string;
}

export const MOST_PREVIEWED = 3;
const LONGEST_OPENING = 500;

/** An imported article → what is found in it. */
export function previewed({ file, text }: Pick<ImportedArticle, 'file' | 'text'>): PreviewedArticle {
  const article = parseArticle(file, text);
  if ('reason' in article) throw new Error(`${file} was imported, and ${article.reason}`);
  const { title, source, author, published, url, paragraphs } = article;
  const { people, of } = annotate([article]);
  const start = paragraphs[0]?.start ?? 0;
  return {
    ...{ file, title, source, author, published, url },
    paragraphs: paragraphs.length,
    people: people.size,
    statements: of(article).length,
    opening: text.slice(start, start + LONGEST_OPENING),
  };
}
