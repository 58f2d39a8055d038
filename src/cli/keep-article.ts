import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ImportedArticle } from '../import/imported.ts';
import { partsOfName, safeName } from '../import/safe-name.ts';

/** Where the originals of a folder of articles are kept: a folder with a dot is not read for articles. */
const ORIGINALS = '.originals';

/**
 * Stores an article in a folder, and before it the file that it was made of. No article that is there is ever written
 * over: where the name is taken, the new one gets another.
 * @returns the name of the article's file
 * @throws the error of the file system; then there is no new article
 */
export function keepArticle(folder: string, { file, text, original }: ImportedArticle): string {
  if (original) keepOriginal(join(folder, ORIGINALS, original.name), original.bytes);
  mkdirSync(folder, { recursive: true });
  const name = claimName(folder, file);
  try {
    writeWhole(join(folder, name), text);
  } catch (error) {
    rmSync(join(folder, name), { force: true });
    throw error;
  }
  return name;
}

// Its name is made of its bytes: what is there already is the same file, for the many articles of one.
function keepOriginal(path: string, bytes: Uint8Array): void {
  if (!existsSync(path)) writeWhole(path, bytes);
}

// An empty file holds the name, also against another import that runs at this moment.
function claimName(folder: string, file: string): string {
  const { stem, extension } = partsOfName(file);
  const taken = new Set<string>();
  for (;;) {
    const name = safeName(stem, extension, taken);
    try {
      closeSync(openSync(join(folder, name), 'wx'));
      return name;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      taken.add(name);
    }
  }
}

function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${process.pid}.part`);
  try {
    writeFileSync(temporary, content, { flush: true });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(dirname(path));
}

// A new name outlives a power failure only when its folder is written too; Windows does that unasked, and refuses.
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
