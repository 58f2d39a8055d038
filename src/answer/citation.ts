import type { Article } from '../corpus/article.ts';
import type { Span } from '../text/span.ts';
import type { Citation } from './answer.ts';

/** Where a span of an article stands, as a reader can check it. */
export const cite = (article: Article, paragraph: number, { start, end }: Span): Citation => ({
  article: article.id,
  title: article.title,
  source: article.source,
  url: article.url,
  published: article.published,
  file: article.file,
  original: article.original,
  paragraph,
  start,
  end,
});
