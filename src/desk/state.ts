import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { contentHash } from '../corpus/read-files.ts';
import { UnusableCorpus, whyUnreadable } from '../corpus/unusable-corpus.ts';
import { isAbsent } from './texts.ts';

const hash = z.string().regex(/^[0-9a-f]{32}$/, 'is not a hash');
const number = z.int().positive();

/** The name of a file in `originals`, where nothing but such files may be looked for. */
export const originalName = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'is not a safe name');

/** An article that was added from Discord: where it is served, its text, what it was made of, who added it, when. */
const added = z.object({
  file: z.string().startsWith('added/'),
  hash,
  original: originalName.nullable(),
  by: z.string(),
  at: z.iso.datetime(),
});

/** A corpus that was in service; what it consists of stands in its manifest, of which this is the hash. */
const version = z.object({ number, at: z.iso.datetime(), by: z.string(), what: z.string(), hash });

const state = z
  .object({
    added: z.array(added).readonly(),
    /** Files of CORPUS_DIR that are not served. */
    hidden: z.array(z.string()).readonly(),
    /** The oldest first; those after the current one were rolled back from. */
    versions: z.array(version).readonly(),
    /** The number of the version that is in service; null before the first. */
    current: number.nullable(),
    /** What CORPUS_DIR held in the current version is served, whatever it holds now, until the next reload. */
    isRolledBack: z.boolean(),
  })
  .refine(({ versions, current, isRolledBack }) =>
    current === null
      ? versions.length === 0 && !isRolledBack
      : versions.some((version) => version.number === current),
  );

export type Added = Readonly<z.infer<typeof added>>;
export type Version = Readonly<z.infer<typeof version>>;
/** What a version consists of: the articles that were served, and what was added and hidden for it. */
export interface Manifest {
  readonly files: readonly { readonly file: string; readonly hash: string }[];
  readonly added: readonly Added[];
  readonly hidden: readonly string[];
}
/** All that `desk.json` says. It is replaced whole, so the desk is always in one state or the next. */
export type State = Readonly<z.infer<typeof state>>;

export const STATE_FILE = 'desk.json';
export const VERSIONS = 'versions';
export const manifestFile = (number: number): string => join(VERSIONS, `${number}.json`);

export const NOTHING_YET: State = {
  added: [],
  hidden: [],
  versions: [],
  current: null,
  isRolledBack: false,
};

/** The version that is in service; null before the first. */
export const currentOf = ({ versions, current }: State): Version | null =>
  versions.find(({ number }) => number === current) ?? null;

/**
 * @returns the state of the desk; null where nothing was ever kept in this folder
 * @throws UnusableCorpus where there is a state that cannot be read: without it, nobody knows what is to be served
 */
export function readState(dataDir: string): State | null {
  const read = readJson(dataDir, STATE_FILE, state);
  if ('wrong' in read)
    throw new UnusableCorpus(
      `${join(dataDir, STATE_FILE)} ${read.wrong}: mend it or put a copy of it back. To begin anew without added articles and versions, move it and the folder ${VERSIONS} away.`,
    );
  if (read.content === null && hasVersions(dataDir))
    throw new UnusableCorpus(
      `${join(dataDir, STATE_FILE)} is gone: put a copy of it back. To begin anew without added articles and versions, move the folder ${VERSIONS} away.`,
    );
  return read.content;
}

function hasVersions(dataDir: string): boolean {
  try {
    return readdirSync(join(dataDir, VERSIONS)).length > 0;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/** The manifest of a version, or what is wrong with it: “versions/3.json is damaged”. */
export function readManifest(
  dataDir: string,
  { number, hash }: Version,
): Manifest | { readonly wrong: string } {
  const path = join(dataDir, manifestFile(number));
  try {
    const bytes = readFileSync(path);
    // What has this hash is what was written: there is nothing more to check.
    return contentHash(bytes) === hash ? JSON.parse(bytes.toString()) : { wrong: `${path} is damaged` };
  } catch (error) {
    return { wrong: `${path} ${whyUnreadable(error)}` };
  }
}

/** What a file says; null where there is none. */
export function readJson<Content>(
  dataDir: string,
  file: string,
  schema: z.ZodType<Content>,
): { readonly content: Content | null } | { readonly wrong: string } {
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(join(dataDir, file), 'utf8')));
    if (read.success) return { content: read.data };
    const { path, message } = read.error.issues[0]!;
    return { wrong: `is damaged (${path.join('.')}: ${message})` };
  } catch (error) {
    if (isAbsent(error)) return { content: null };
    return { wrong: `cannot be read (${(error as Error).message})` };
  }
}
