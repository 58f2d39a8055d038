import { createHash } from 'node:crypto';
import type { Article, LeftOut } from './article.ts';
import { frontMatter } from './front-matter.ts';
import { type Block, blocks, paragraphs } from './paragraphs.ts';
import { titleOf } from './title.ts';

/** file → Article: its metadata, title, paragraphs and sentences, or the reason why it cannot be served. */
export function parseArticle(file: string, text: string): Article | LeftOut {
  const front = frontMatter(text);
  if ('wrong' in front) return { file, reason: front.wrong };
  const read = blocks(text, front.bodyStart);
  if (read.length === 0) return { file, reason: 'holds no text' };
  const { title, body } = titleOf(text, served(read), front.metadata.title);
  return {
    ...front.metadata,
    id: articleId(file),
    file,
    text,
    title,
    paragraphs: paragraphs(text, body),
  };
}

// An article that is nothing but headings has them for its text.
const served = (read: readonly Block[]): readonly Block[] =>
  read.every(({ heading }) => heading) ? read.map((block) => ({ ...block, heading: false })) : read;

const articleId = (file: string): string =>
  createHash('sha256').update(file.normalize('NFC')).digest('hex').slice(0, 12);
