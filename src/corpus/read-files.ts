import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { LeftOut } from './article.ts';
import { decode, LARGEST_FILE, TOO_LARGE } from './decode.ts';
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
  for (const one of listed) {
    onFile?.(one.file);
    const read = readFile(one);
    if ('reason' in read) leftOut.push(read);
    else files.push(read);
  }
  return { files, leftOut };
}

function readFile({ file, path }: Listed): SourceFile | LeftOut {
  try {
    const found = statSync(path);
    if (!found.isFile()) return { file, reason: 'is not a file' };
    if (found.size > LARGEST_FILE) return { file, reason: TOO_LARGE };
    const bytes = readFileSync(path);
    const decoded = decode(bytes);
    if ('wrong' in decoded) return { file, reason: decoded.wrong };
    return { file, text: decoded.text, hash: contentHash(bytes) };
  } catch (error) {
    return { file, reason: whyUnreadable(error) };
  }
}

// 128 bits of the SHA-256: no two files of any corpus have the same by chance, and 100,000 take little memory.
export const contentHash = (bytes: Uint8Array): string =>
  hash('sha256', bytes, 'buffer').toString('hex', 0, 16);
