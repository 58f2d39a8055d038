import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ImportedArticle } from '../import/imported.ts';
import { CannotChange, whyUnwritable } from './cannot-change.ts';
import { originalName, readJson } from './state.ts';
import { isAbsent, textFile } from './texts.ts';
import { type NewFile, writeWhole } from './whole-file.ts';

/** An article that somebody wants to add, and what it was made of. */
export type NewArticle = Pick<ImportedArticle, 'file' | 'text' | 'original'>;

const staged = z.object({
  at: z.iso.datetime(),
  by: z.string(),
  articles: z.array(z.object({ file: z.string(), hash: z.string(), original: originalName.nullable() })),
});

/** Articles that are shown to whoever wants to add them, until they are kept, discarded or an hour old. */
export type Staged = Readonly<z.infer<typeof staged>>;

/** What articles were made of, under the names that their citations give. */
export const ORIGINALS = 'originals';
export const STAGED = 'staged';
const LONGEST_STAGED = 3_600_000;

const fileOf = (id: string): string => join(STAGED, `${id}.json`);

// It comes back from a button: “../desk” must lead to no file.
const isId = (id: string): boolean => /^[0-9a-f]{12}$/.test(id);

/**
 * @returns the id under which the articles are staged, short enough for a button
 * @throws CannotChange
 */
export async function stage(
  dataDir: string,
  articles: readonly NewArticle[],
  { by, at }: { by: string; at: Date },
): Promise<string> {
  // Of a hundred articles there may be one original.
  const originals = new Map(articles.flatMap(({ original }) => original ?? []).map((one) => [one.name, one]));
  const files: NewFile[] = [...originals.values()].map(({ name, bytes }) => ({
    file: join(ORIGINALS, originalName.parse(name)),
    content: bytes,
  }));
  const entries: Staged['articles'] = [];
  for (const { file, text, original } of articles) {
    const kept = textFile(text);
    files.push(kept.file);
    entries.push({ file, hash: kept.hash, original: original?.name ?? null });
  }
  await writeWhole(dataDir, files);
  const id = randomBytes(6).toString('hex');
  const content: Staged = { at: at.toISOString(), by, articles: entries };
  await writeWhole(dataDir, [{ file: fileOf(id), content: JSON.stringify(content) }]);
  return id;
}

/** What is staged under an id; null where it was kept or discarded, or is too old. */
export function readStaged(dataDir: string, id: string, now: Date): Staged | null {
  if (!isId(id)) return null;
  const read = readJson(dataDir, fileOf(id), staged);
  if ('wrong' in read || read.content === null) return null;
  return now.getTime() - Date.parse(read.content.at) < LONGEST_STAGED ? read.content : null;
}

/** Its texts go with the next sweep. */
export async function discard(dataDir: string, id: string): Promise<void> {
  if (!isId(id)) return;
  try {
    await rm(join(dataDir, fileOf(id)), { force: true });
  } catch (error) {
    if (!isAbsent(error)) throw new CannotChange(whyUnwritable(error), { cause: error });
  }
}
