import { readFileSync, statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from '../corpus/read-files.ts';
import { whyUnreadable } from '../corpus/unusable-corpus.ts';
import type { Steps } from '../text/steps.ts';
import { type NewFile, writeWholeSoon } from './whole-file.ts';

/** Where texts are kept, each once, by what it holds: `texts/3f/3fa9…`. */
const TEXTS = 'texts';

const fileOf = (hash: string): string => join(TEXTS, hash.slice(0, 2), hash);

/** A text as a file to be kept for good, and its hash. */
export function textFile(text: string): { readonly hash: string; readonly file: NewFile } {
  const content = Buffer.from(text);
  const hash = contentHash(content);
  return { hash, file: { file: fileOf(hash), content } };
}

/**
 * Keeps the texts of a corpus that are not kept yet, one a step.
 * @throws the error of the file system where DATA_DIR cannot be written
 */
export function* keeping(
  dataDir: string,
  files: Iterable<{ readonly text: string; readonly hash: string }>,
): Steps<void> {
  for (const { text, hash } of files) {
    const content = Buffer.from(text);
    // One that a power failure cut short is written again.
    if (statSync(join(dataDir, fileOf(hash)), { throwIfNoEntry: false })?.size !== content.length)
      writeWholeSoon(dataDir, { file: fileOf(hash), content });
    yield;
  }
}

/** What is kept under a hash, or why it is not there, to go on from its name. */
export function kept(dataDir: string, hash: string): { bytes: Uint8Array } | { wrong: string } {
  try {
    const bytes = readFileSync(join(dataDir, fileOf(hash)));
    return contentHash(bytes) === hash ? { bytes } : { wrong: 'was kept in DATA_DIR, where it is damaged' };
  } catch (error) {
    return { wrong: `was kept in DATA_DIR, where it ${whyUnreadable(error)}` };
  }
}

/** The hashes of all that is kept. */
export async function allKept(dataDir: string): Promise<Set<string>> {
  const hashes = new Set<string>();
  for (const folder of await namesIn(join(dataDir, TEXTS)))
    for (const name of await namesIn(join(dataDir, TEXTS, folder))) hashes.add(name);
  return hashes;
}

export const forget = (dataDir: string, hash: string): Promise<void> =>
  rm(join(dataDir, fileOf(hash)), { force: true });

/** What stands in a folder; nothing where there is none. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

/** Whether an error says that there is no such file: also where its folder is none. */
export const isAbsent = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
