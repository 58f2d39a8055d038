import { createHash } from 'node:crypto';
import type { Metadata } from '../corpus/article.ts';
import { LARGEST_FILE, TOO_LARGE } from '../corpus/decode.ts';
import { parseArticle } from '../corpus/parse-article.ts';
import { articleText } from './article-text.ts';
import type { Draft, GivenFile, ImportedArticle, Wrong } from './imported.ts';
import { partsOfName, safeName } from './safe-name.ts';

/**
 * Draft → the file of an article, as src/corpus reads it. A file that is an article already stays as it is.
 * @param made the file that it was made of, see `originalOf`
 * @param says metadata that is to stand in it instead of its own
 * @param taken file names that it must not have
 */
export function writeDown(
  given: GivenFile,
  made: GivenFile,
  { metadata, body, file }: Draft,
  says: Partial<Metadata>,
  taken: ReadonlySet<string>,
): ImportedArticle | Wrong {
  const isKept = file !== null && Object.keys(says).length === 0;
  const original = isKept ? null : made;
  const text = isKept ? file : articleText({ metadata: { ...metadata, ...says, original: made.name }, body });
  if (Buffer.byteLength(text) > LARGEST_FILE) return { wrong: TOO_LARGE };
  const article = parseArticle(given.name, text);
  if ('reason' in article) return { wrong: article.reason };
  const { stem, extension } = partsOfName(given.name);
  return {
    file: isKept ? safeName(stem, extension, taken) : safeName(article.title, '.md', taken),
    text,
    title: article.title,
    paragraphs: article.paragraphs.length,
    original,
  };
}

/** A file as it is kept. Its name is made of its bytes as well: two files have one name only if they are the same. */
export function originalOf({ name, bytes }: GivenFile): GivenFile {
  const { stem, extension } = partsOfName(name);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { name: safeName(stem, `-${hash}${extension}`), bytes };
}
