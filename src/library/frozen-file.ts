import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UNDER_WAY } from '../desk/whole-file.ts';
import { freeze, thaw } from '../packed/frozen.ts';

/**
 * What was kept in a file of a folder, whole; null where there is none, or not a whole one, or one kept under another
 * key: whatever stands there, it can be written over.
 */
export function readFrozen<Data extends object>(
  folder: string,
  file: string,
  key: string,
  names: readonly (keyof Data & string)[],
): Data | null {
  try {
    const opened = openSync(join(folder, file), 'r');
    try {
      const part = thaw<Data>((from, length) => bytesAt(opened, from, length), key);
      const parts = names.map((name) => [name, part?.(name) ?? null]);
      return parts.every(([, value]) => value !== null) ? (Object.fromEntries(parts) as Data) : null;
    } finally {
      closeSync(opened);
    }
  } catch {
    return null;
  }
}

function bytesAt(file: number, from: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let read = 0;
  for (let got = -1; got !== 0 && read < length; read += got)
    got = readSync(file, bytes, read, length - read, from + read);
  return read === length ? bytes : bytes.slice(0, read);
}

/**
 * Keeps data in a file of a folder. Whoever reads meanwhile, or after the power failed, finds the old one or the new one.
 * @throws the error of the file system where the folder cannot be written
 */
export async function writeFrozen(folder: string, file: string, data: object, key: string): Promise<void> {
  // Another thread may be writing too: the last one whole is the one that stays. What a kill leaves there is cleared.
  await mkdir(join(folder, UNDER_WAY), { recursive: true });
  const fresh = join(folder, UNDER_WAY, randomUUID());
  try {
    await write(fresh, freeze({ ...data }, key));
    await rename(fresh, join(folder, file));
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
