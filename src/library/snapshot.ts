import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
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
export function writeSnapshot(folder: string, kept: Kept): void {
  // Another thread may be writing too: the last one whole is the one that stays. What a kill leaves there is cleared.
  mkdirSync(join(folder, UNDER_WAY), { recursive: true });
  const fresh = join(folder, UNDER_WAY, randomUUID());
  try {
    write(fresh, freeze({ ...kept }, rulesKey()));
    renameSync(fresh, join(folder, FILE));
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

function write(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'w');
  try {
    for (const bytes of parts) for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
