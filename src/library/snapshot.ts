import type { Kept } from '../search/kept.ts';
import { readFrozen, writeFrozen } from './frozen-file.ts';
import { rulesKey } from './rules-key.ts';

const FILE = 'corpus.snapshot';

/** The corpus that was kept in a folder; null where there is none, or one read by other rules. */
export const readSnapshot = (folder: string): Kept | null =>
  readFrozen<Kept>(folder, FILE, rulesKey(), ['articles', 'refused', 'index', 'annotations', 'evidence']);

/** @throws the error of the file system where the folder cannot be written */
export const writeSnapshot = (folder: string, kept: Kept): Promise<void> =>
  writeFrozen(folder, FILE, kept, rulesKey());
