import { hash } from 'node:crypto';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import type { LeftOut } from './article.ts';
import { decode, LARGEST_FILE } from './decode.ts';
import { type Listed, listFiles } from './list-files.ts';
import { whyUnreadable } from './unusable-corpus.ts';

/** A file of the corpus as it was read, not yet parsed. */
export interface SourceFile {
  /** Path relative to the corpus folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** Stands for the file's bytes: where it is the same, so are they. */
  readonly hash: string;
}

/** The files of a folder that are text, in the order of their paths, and those that are not. */
export interface Files {
  readonly files: readonly SourceFile[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads the `.md` and `.txt` files of a folder and its sub-folders, dot-files and links that lead out excepted.
 * @param onFile is told the name of each file before it is read, in case that is the last that is heard
 * @throws UnusableCorpus where the folder cannot be read.
 */
export function readFiles(folder: string, onFile?: (file: string) => void): Files {
  const { listed, leftOut } = listFiles(folder);
  const files: SourceFile[] = [];
  const room = Buffer.allocUnsafe(LARGEST_FILE + 1);
  for (const one of listed) {
    onFile?.(one.file);
    const read = readFile(one, room);
    if ('reason' in read) leftOut.push(read);
    else files.push(read);
  }
  return { files, leftOut };
}

function readFile({ file, path }: Listed, room: Buffer): SourceFile | LeftOut {
  try {
    const bytes = bytesOf(path, room);
    const decoded = decode(bytes);
    if ('wrong' in decoded) return { file, reason: decoded.wrong };
    return { file, text: decoded.text, hash: contentHash(bytes) };
  } catch (error) {
    return { file, reason: whyUnreadable(error) };
  }
}

/** What a file holds, as far as there is room. */
function bytesOf(path: string, room: Buffer): Buffer {
  const file = openSync(path, WITHOUT_WAITING);
  try {
    // To its end, whatever size it is said to have: it may grow meanwhile, and some file systems do not know.
    let length = 0;
    for (let got = -1; got !== 0 && length < room.length; length += got)
      got = readSync(file, room, length, room.length - length, null);
    return room.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

// A pipe that stands there by now, and to which nobody writes, would be waited for; Windows has no such flag, nor pipes.
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

// 128 bits of the SHA-256: no two files of any corpus have the same by chance, and 100,000 take little memory.
export const contentHash = (bytes: Uint8Array): string =>
  hash('sha256', bytes, 'buffer').toString('hex', 0, 16);
