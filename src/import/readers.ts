import { decode } from '../corpus/decode.ts';
import { frontMatter } from '../corpus/front-matter.ts';
import { readHtml } from './html/html.ts';
import type { Draft, Drafts, GivenFile, Wrong } from './imported.ts';
import { readJsonLines } from './json-lines.ts';
import { readPdf } from './pdf/pdf.ts';

type Reader = (file: GivenFile) => Promise<Drafts | Wrong>;

/** How the files of each extension are read. */
export const READERS: ReadonlyMap<string, Reader> = new Map([
  ['.md', one(readText)],
  ['.txt', one(readText)],
  ['.html', one(readHtml)],
  ['.htm', one(readHtml)],
  ['.pdf', one(readPdf)],
  ['.jsonl', async (file) => readJsonLines(file)],
]);

function one(read: (bytes: Uint8Array) => Draft | Wrong | Promise<Draft | Wrong>): Reader {
  return async ({ bytes }) => {
    const draft = await read(bytes);
    return 'wrong' in draft ? draft : { drafts: [draft], leftOut: [] };
  };
}

function readText(bytes: Uint8Array): Draft | Wrong {
  const decoded = decode(bytes);
  if ('wrong' in decoded) return decoded;
  const front = frontMatter(decoded.text);
  if ('wrong' in front) return front;
  return { metadata: front.metadata, body: decoded.text.slice(front.bodyStart), file: decoded.text };
}
