import { contentHash } from '../corpus/read-files.ts';
import { whyUnreadable } from '../corpus/unusable-corpus.ts';
import { CannotChange } from './cannot-change.ts';
import type { Proposal } from './changes.ts';
import {
  currentOf,
  type Manifest,
  manifestFile,
  NOTHING_YET,
  readState,
  STATE_FILE,
  type State,
  type Version,
} from './state.ts';
import { allKept } from './texts.ts';
import { writeWhole } from './whole-file.ts';

/** So many corpora that were in service are kept, the one in service included. */
const VERSIONS_KEPT = 5;

/** The articles that came into service. */
export type ServedFiles = readonly { readonly file: string; readonly hash: string }[];

/**
 * Makes a change, and a version of what came into service by it where that is something else than before. The last
 * file to be written is the one that says so: until then nothing is changed.
 * @returns the new state
 * @throws CannotChange
 */
export async function commit(
  dataDir: string,
  { from, to, isKnown }: Proposal,
  served: ServedFiles,
  said: Pick<Version, 'at' | 'by' | 'what'>,
): Promise<State> {
  await begin(dataDir);
  const manifest: Manifest = {
    files: served.map(({ file, hash }) => ({ file, hash })),
    added: to.added,
    hidden: to.hidden,
  };
  const content = Buffer.from(JSON.stringify(manifest));
  const hash = contentHash(content);
  const isNew = !isKnown && hash !== currentOf(from)?.hash;
  const next = isNew ? withVersion(to, { ...said, hash }) : to;
  if (isNew) {
    await checkKept(dataDir, manifest);
    await writeWhole(dataDir, [{ file: manifestFile(next.current!), content }]);
  }
  if (JSON.stringify(next) === JSON.stringify(from)) return from;
  await writeState(dataDir, next);
  return next;
}

/** Versions without a state would be taken for its loss, so the state is there before them. */
export async function begin(dataDir: string): Promise<void> {
  if (readState(dataDir) === null) await writeState(dataDir, NOTHING_YET);
}

const writeState = (dataDir: string, state: State): Promise<void> =>
  writeWhole(dataDir, [{ file: STATE_FILE, content: JSON.stringify(state) }]);

/** The version comes after the current one, in the place of those that were rolled back from. */
function withVersion(state: State, version: Omit<Version, 'number'>): State {
  const current = state.versions.findIndex(({ number }) => number === state.current);
  const number = Math.max(0, ...state.versions.map((one) => one.number)) + 1;
  const versions = [...state.versions.slice(0, current + 1), { number, ...version }];
  return { ...state, versions: versions.slice(-VERSIONS_KEPT), current: number };
}

async function checkKept(dataDir: string, { files }: Manifest): Promise<void> {
  const kept = await allKept(dataDir).catch((error: unknown) => {
    throw new CannotChange(`DATA_DIR ${whyUnreadable(error)}, so nothing was changed.`);
  });
  const lost = files.find(({ hash }) => !kept.has(hash));
  if (lost)
    throw new CannotChange(`The text of ${lost.file} is not in DATA_DIR, so nothing was changed: try again.`);
}
