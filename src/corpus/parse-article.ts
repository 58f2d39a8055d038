import { createHash } from 'node:crypto';
import type { Article, LeftOut } from './article.ts';
import { frontMatter } from './front-matter.ts';
import { blocks, paragraphs } from './paragraphs.ts';
import { titleOf } from './title.ts';

/** file → Article: its metadata, title, paragraphs and sentences, or the reason why it cannot be served. */
export function parseArticle(file: string, text: string): Article | LeftOut {
  const front = frontMatter(text);
  if ('wrong' in front) return { file, reason: front.wrong };
  const found = titleOf(text, blocks(text, front.bodyStart));
  const body = paragraphs(text, found.body);
  if (body.length === 0) return { file, reason: 'holds no text' };
  return {
    ...front.metadata,
    id: articleId(file),
    file,
    text,
    title: front.metadata.title ?? found.title,
    paragraphs: body,
  };
}

const articleId = (file: string): string =>
  createHash('sha256').update(file.normalize('NFC')).digest('hex').slice(0, 12);
