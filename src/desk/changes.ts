import { partsOfName, safeName } from '../import/safe-name.ts';
import { CannotChange } from './cannot-change.ts';
import { type Plan, planOf } from './read-served.ts';
import type { Staged } from './staging.ts';
import type { Manifest, State, Version } from './state.ts';

/** A change of what is served that is not made yet: a thread can try its plan first. */
export interface Proposal {
  readonly from: State;
  readonly to: State;
  readonly plan: Plan;
  /** What comes into service by it was in service before, so no version is made of it. */
  readonly isKnown: boolean;
  /** The id of what it keeps of the previews. */
  readonly staged: string | null;
}

/** Only what is served may change by itself: at a start, CORPUS_DIR may hold something else than before. */
export const asItIs = (state: State): Proposal => ({ ...proposal(state, {}), isKnown: state.isRolledBack });

/** The corpus folder as it is now, which ends a rollback. */
export const reloading = (state: State): Proposal => proposal(state, { isRolledBack: false });

/** @param served the files that are served now; none of them is replaced */
export function adding(
  state: State,
  { articles, by }: Staged,
  { id, at, served }: { id: string; at: Date; served: readonly string[] },
): Proposal {
  const files = [...served, ...state.added.map(({ file }) => file)];
  const taken = new Set(files.flatMap((file) => /^added\/(.*)/s.exec(file)?.[1] ?? []));
  const added = articles.map(({ file, hash, original }) => {
    const { stem, extension } = partsOfName(file);
    const name = safeName(stem, extension, taken);
    taken.add(name);
    return { file: `added/${name}`, hash, original, by, at: at.toISOString() };
  });
  return { ...proposal(state, { added: [...state.added, ...added] }), staged: id };
}

/** An added article goes; a file of the corpus folder, which is only read, is hidden. */
export function removing(state: State, file: string, served: readonly string[] | null): Proposal {
  const added = state.added.filter((one) => one.file !== file);
  if (added.length < state.added.length) return proposal(state, { added });
  if (state.hidden.includes(file)) throw new CannotChange(`${file} is already removed.`);
  if (served && !served.includes(file)) throw new CannotChange(`There is no article ${file} in the corpus.`);
  return proposal(state, { hidden: [...state.hidden, file] });
}

/** To the version before the one in service, with what was added and hidden then. */
export function rollingBack(
  state: State,
  manifestOf: (version: Version) => Manifest | { readonly wrong: string },
): Proposal {
  const before = state.versions[state.versions.findIndex(({ number }) => number === state.current) - 1];
  if (!before) throw new CannotChange('There is no earlier version to go back to.');
  const manifest = manifestOf(before);
  if ('wrong' in manifest)
    throw new CannotChange(`Version ${before.number} cannot be served again: ${manifest.wrong}.`);
  const { added, hidden } = manifest;
  const to = { ...state, added, hidden, current: before.number, isRolledBack: true };
  return { ...proposal(state, to), plan: planOf(to, true), isKnown: true };
}

function proposal(from: State, change: Partial<State>): Proposal {
  const to = { ...from, ...change };
  return { from, to, plan: planOf(to), isKnown: false, staged: null };
}
