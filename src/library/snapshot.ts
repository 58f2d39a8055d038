import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UNDER_WAY } from '../desk/whole-file.ts';
import { type Frozen, freeze, thaw } from '../packed/frozen.ts';
import type { Kept } from '../search/kept.ts';
import { rulesKey } from './rules-key.ts';

const FILE = 'corpus.snapshot';

/**
 * The corpus that was kept in a folder; null where there is none, or not a whole one, or one read by other rules:
 * whatever stands there, it can be read over.
 */
export function readSnapshot(folder: string): Kept | null {
  try {
    const file = openSync(join(folder, FILE), 'r');
    try {
      const part = thaw<Kept>((from, length) => bytesAt(file, from, length), rulesKey());
      return part && whole(part);
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

function whole(part: Frozen<Kept>): Kept | null {
  const [articles, refused, index] = [part('articles'), part('refused'), part('index')];
  const [annotations, evidence] = [part('annotations'), part('evidence')];
  if (!articles || !refused || !index || !annotations || !evidence) return null;
  return { articles, refused, index, annotations, evidence };
}

function bytesAt(file: number, from: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let read = 0;
  for (let got = -1; got !== 0 && read < length; read += got)
    got = readSync(file, bytes, read, length - read, from + read);
  return read === length ? bytes : bytes.slice(0, read);
}

/**
 * Keeps a corpus in a folder. Whoever reads meanwhile, or after the power failed, finds the old one or the new one.
 * @throws the error of the file system where the folder cannot be written
 */
export async function writeSnapshot(folder: string, kept: Kept): Promise<void> {
  // Another thread may be writing too: the last one whole is the one that stays. What a kill leaves there is cleared.
  await mkdir(join(folder, UNDER_WAY), { recursive: true });
  const fresh = join(folder, UNDER_WAY, randomUUID());
  try {
    await write(fresh, freeze({ ...kept }, rulesKey()));
    await rename(fresh, join(folder, FILE));
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

async function write(path: string, parts: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const bytes of parts)
      for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
    await file.sync();
  } finally {
    await file.close();
  }
}
