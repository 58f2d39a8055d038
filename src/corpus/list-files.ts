import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { LeftOut } from './article.ts';
import { UnusableCorpus, whyUnreadable } from './unusable-corpus.ts';

/** A file of the corpus folder, and where its bytes are: elsewhere, if it is a link. */
export interface Listed {
  /** Path relative to the corpus folder, with forward slashes. */
  readonly file: string;
  readonly path: string;
}

const ARTICLE = /\.(?:md|txt)$/i;
const NO_FILE = 'is not a file';
const LEADS_OUT = 'is a link that leads out of the corpus folder';

/**
 * The `.md` and `.txt` files of a folder and its sub-folders in the order of their paths, dot-files excepted, and
 * what cannot be looked into. A file that is reached by no link is inside; only links are asked where they lead.
 * @throws UnusableCorpus where the folder itself cannot be looked into.
 */
export function listFiles(folder: string): { listed: Listed[]; leftOut: LeftOut[] } {
  const root = unlessUnreadable(folder, () => realpathSync.native(folder));
  const listed: Listed[] = [];
  const leftOut: LeftOut[] = [];
  function list(under: string): void {
    for (const entry of readdirSync(join(root, under), { withFileTypes: true })) {
      const file = under + entry.name;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) listInside(`${file}/`);
      else if (entry.isSymbolicLink()) follow(file);
      else if (ARTICLE.test(file) && entry.isFile()) listed.push({ file, path: root + sep + file });
      else if (ARTICLE.test(file)) leftOut.push({ file, reason: NO_FILE });
    }
  }
  function listInside(under: string): void {
    try {
      list(under);
    } catch (error) {
      leftOut.push({ file: under, reason: whyUnreadable(error) });
    }
  }
  function follow(file: string): void {
    const end = leadsTo(root, file);
    if (end !== null && 'reason' in end) leftOut.push(end);
    else if (end !== null) listed.push(end);
  }
  unlessUnreadable(root, () => list(''));
  listed.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { listed, leftOut };
}

function unlessUnreadable<Result>(folder: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new UnusableCorpus(`The corpus folder ${folder} ${whyUnreadable(error)}.`);
  }
}

// Links to folders are not followed: inside, what they lead to is read where it stands; outside, its owner is told.
function leadsTo(root: string, file: string): Listed | LeftOut | null {
  const isArticle = ARTICLE.test(file);
  try {
    const path = realpathSync.native(join(root, file));
    const end = statSync(path);
    if (isArticle && !isInside(root, path)) return { file, reason: LEADS_OUT };
    if (isArticle) return end.isFile() ? { file, path } : { file, reason: NO_FILE };
    return end.isDirectory() && !isInside(root, path) ? { file: `${file}/`, reason: LEADS_OUT } : null;
  } catch (error) {
    // A broken link without .md or .txt at its end was never an article.
    return isArticle ? { file, reason: whyUnreadable(error) } : null;
  }
}

const isInside = (root: string, path: string): boolean =>
  path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
