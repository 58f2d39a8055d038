import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CannotChange, whyUnwritable } from './cannot-change.ts';

/** Files under way, on the same disk as those that they become: whatever a killed process left here is never read. */
export const UNDER_WAY = 'new';
/** So many files are written at once: a disk takes several in the time of one. */
const AT_ONCE = 16;

export interface NewFile {
  /** Its path in DATA_DIR. */
  readonly file: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files so that whoever reads one, also after a kill or a power failure, finds the old one or the new one.
 * @throws CannotChange where one of them cannot be written; some of the others may have been
 */
export async function writeWhole(dataDir: string, files: readonly NewFile[]): Promise<void> {
  try {
    const folders = new Set(files.map(({ file }) => dirname(join(resolve(dataDir), file))));
    const parents = await makeFolders([...folders, join(resolve(dataDir), UNDER_WAY)]);
    for (let at = 0; at < files.length; at += AT_ONCE)
      await Promise.all(files.slice(at, at + AT_ONCE).map((file) => writeOne(dataDir, file)));
    for (const folder of new Set([...folders, ...parents])) await syncFolder(folder);
  } catch (error) {
    throw new CannotChange(`${whyUnwritable(error)} Nothing was changed.`, { cause: error });
  }
}

/** @returns the folders in which others were made */
async function makeFolders(folders: readonly string[]): Promise<string[]> {
  const parents: string[] = [];
  for (const folder of folders) {
    const first = await mkdir(folder, { recursive: true });
    if (first === undefined) continue;
    for (let made = folder; made.length >= first.length; made = dirname(made)) parents.push(dirname(made));
  }
  return parents;
}

async function writeOne(dataDir: string, { file, content }: NewFile): Promise<void> {
  const fresh = join(dataDir, UNDER_WAY, randomUUID());
  try {
    const handle = await open(fresh, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, join(dataDir, file));
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {}); // it is never read, and gone at the next start
    throw error;
  }
}

// A new name outlives a power failure only when its folder is written too; some file systems do so unasked and refuse.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/**
 * The same for one file that may be lost in a power failure, if not in a kill: many times as fast.
 * @throws the error of the file system
 */
export function writeWholeSoon(dataDir: string, { file, content }: NewFile): void {
  const path = join(dataDir, file);
  const fresh = join(dataDir, UNDER_WAY, randomUUID());
  mkdirSync(dirname(path), { recursive: true });
  mkdirSync(dirname(fresh), { recursive: true });
  try {
    writeFileSync(fresh, content, { flag: 'wx' });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
