import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Article, LeftOut } from './article.ts';
import { decode, LARGEST_FILE } from './decode.ts';
import { parseArticle } from './parse-article.ts';

/** A folder as it was read: what can be served, and what cannot. Files are in the order of their paths. */
export interface Folder {
  readonly articles: readonly Article[];
  readonly leftOut: readonly LeftOut[];
}

/** No article of a folder can be served; `leftOut` says why for each file that was looked at. */
export class UnusableCorpus extends Error {
  override readonly name = 'UnusableCorpus';
  readonly leftOut: readonly LeftOut[];
  constructor(message: string, leftOut: readonly LeftOut[] = []) {
    super(message);
    this.leftOut = leftOut;
  }
}

/**
 * Reads the `.md` and `.txt` files of a folder and its sub-folders, dot-files and links that lead out excepted.
 * @throws UnusableCorpus where the folder cannot be read or holds no article that can be served.
 */
export async function readFolder(folder: string): Promise<Folder> {
  const root = await realpath(folder).catch((error: NodeJS.ErrnoException) => {
    throw new UnusableCorpus(`The corpus folder ${folder} ${whyUnreadable(error)}.`);
  });
  const articles: Article[] = [];
  const leftOut: LeftOut[] = [];
  const files = await listFiles(root, '', leftOut);
  for (const file of files.sort()) {
    const read = await readArticle(root, file);
    if ('reason' in read) leftOut.push(read);
    else articles.push(read);
  }
  leftOut.sort((a, b) => (a.file < b.file ? -1 : 1));
  if (articles.length === 0) throw new UnusableCorpus(nothingUsable(folder, leftOut), leftOut);
  return { articles, leftOut };
}

async function listFiles(root: string, under: string, leftOut: LeftOut[]): Promise<string[]> {
  const found: string[] = [];
  try {
    for (const entry of await readdir(join(root, under), { withFileTypes: true })) {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) for (const file of await listFiles(root, path, leftOut)) found.push(file);
      else if (/\.(?:md|txt)$/i.test(entry.name)) found.push(path);
      else if (entry.isSymbolicLink() && (await leadsToFolderOutside(root, path)))
        leftOut.push({ file: `${path}/`, reason: LEADS_OUT });
    }
  } catch (error) {
    if (under === '') throw new UnusableCorpus(`The corpus folder ${root} ${whyUnreadable(error)}.`);
    leftOut.push({ file: `${under}/`, reason: whyUnreadable(error) });
  }
  return found;
}

const LEADS_OUT = 'is a link that leads out of the corpus folder';

const isInside = (root: string, path: string): boolean =>
  path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

// Links to folders are not followed: inside, what they lead to is read where it stands; outside, its owner is told.
async function leadsToFolderOutside(root: string, link: string): Promise<boolean> {
  try {
    const path = await realpath(join(root, link));
    return !isInside(root, path) && (await stat(path)).isDirectory();
  } catch {
    return false; // A broken link without .md or .txt at its end was never an article.
  }
}

async function readArticle(root: string, file: string): Promise<Article | LeftOut> {
  try {
    const path = await realpath(join(root, file));
    if (!isInside(root, path)) return { file, reason: LEADS_OUT };
    const found = await stat(path);
    if (!found.isFile()) return { file, reason: 'is not a file' };
    const decoded = decode(
      found.size > LARGEST_FILE ? new Uint8Array(LARGEST_FILE + 1) : await readFile(path),
    );
    return 'wrong' in decoded ? { file, reason: decoded.wrong } : parseArticle(file, decoded.text);
  } catch (error) {
    return { file, reason: whyUnreadable(error) };
  }
}

function whyUnreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'ENOTDIR') return 'is not a folder';
  if (code === 'ELOOP') return 'is a link that leads to itself';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by this user';
  return `cannot be read (${code ?? String(error)})`;
}

function nothingUsable(folder: string, leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return `The corpus folder ${folder} holds no .md or .txt file.`;
  const [first] = leftOut;
  const more = leftOut.length > 1 ? `, and ${leftOut.length - 1} more were left out` : '';
  return `The corpus folder ${folder} holds no article that can be served: ${first!.file} ${first!.reason}${more}.`;
}
