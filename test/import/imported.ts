import { readFileSync } from 'node:fs';
import { parseArticle } from '../../src/corpus/parse-article.ts';
import { importFile } from '../../src/import/import-file.ts';
import { slice } from '../../src/text/span.ts';

/** A file of test/import/files. */
export const given = (name: string) => ({
  name,
  bytes: readFileSync(new URL(`files/${name}`, import.meta.url)),
});

/** An article as the corpus reads it: what its front matter says, and its paragraphs in words. */
export function read(file: string, text: string) {
  const article = parseArticle(file, text);
  if ('reason' in article) throw new Error(article.reason);
  const { title, source, author, published, url, original } = article;
  return {
    metadata: { title, source, author, published, url, original },
    paragraphs: article.paragraphs.map((paragraph) => slice(text, paragraph)),
    headings: article.paragraphs.map(({ heading }) => heading && slice(text, heading)),
  };
}

/** The one article of a file, as the corpus reads it. @throws the reason where there is none */
export async function imported(name: string, content: string | Uint8Array) {
  const { articles, leftOut } = await importFile({ name, bytes: Buffer.from(content) });
  const [article, ...others] = articles;
  if (!article || others.length > 0) throw new Error(leftOut.map(({ reason }) => reason).join('; '));
  return { ...article, ...read(article.file, article.text) };
}

/** Why a file is not imported at all. */
export async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  const { articles, leftOut } = await importFile({ name, bytes: Buffer.from(content) });
  if (articles.length > 0 || leftOut.length !== 1 || leftOut[0]!.file !== name)
    throw new Error(`not refused: ${JSON.stringify({ articles: articles.length, leftOut })}`);
  return leftOut[0]!.reason;
}
