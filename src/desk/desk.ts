import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { oneAfterAnother } from '../text/one-after-another.ts';
import { CannotChange } from './cannot-change.ts';
import { adding, asItIs, type Proposal, reloading, removing, rollingBack } from './changes.ts';
import { begin, commit, type ServedFiles } from './commit.ts';
import { lock } from './lock.ts';
import { discard, type NewArticle, readStaged, type Staged, stage } from './staging.ts';
import { currentOf, NOTHING_YET, readManifest, readState, type State } from './state.ts';
import { sweep } from './sweep.ts';
import { namesIn } from './texts.ts';
import { UNDER_WAY } from './whole-file.ts';

/**
 * What moderators do with the corpus, as it is kept in DATA_DIR. A change is proposed first, then tried by whoever
 * serves its plan, then committed together with what came into service by it: all of it, or nothing where it is refused
 * or the process killed. Whatever is refused throws CannotChange with a sentence for the moderator.
 */
export interface Desk {
  readonly state: State;
  /** Puts articles aside for a preview. @returns the id for its buttons */
  stage(articles: readonly NewArticle[], by: string): Promise<string>;
  /** What was put aside; null where it is no more. */
  staged(id: string): Staged | null;
  discard(id: string): Promise<void>;
  /** For a start: the desk does not change by it, but the corpus folder may have. */
  asItIs(): Proposal;
  /** The corpus folder as it is now: ends a rollback. */
  reloading(): Proposal;
  adding(id: string): Proposal;
  removing(file: string): Proposal;
  /** To the version before the one in service, with what was added and hidden then. */
  rollingBack(): Proposal;
  /**
   * @param served the articles that came into service, their texts being kept (see `keeping`)
   * @param version by whom, and how, in a few words
   */
  commit(
    proposal: Proposal,
    served: ServedFiles,
    version: { readonly by: string; readonly what: string },
  ): Promise<void>;
  /** Lets another process use the folder. */
  close(): Promise<void>;
}

/**
 * @param warn is told in a sentence what cannot be done here, and is no reason not to serve
 * @throws UnusableCorpus where DATA_DIR is another bot's, or does not say in a readable way what is to be served
 */
export async function openDesk(
  folder: string,
  warn: (why: string) => void,
  now: () => Date = () => new Date(),
): Promise<Desk> {
  const dataDir = resolve(folder);
  const unlock = await lock(dataDir, warn);
  let state = await stateOr(unlock, dataDir);
  await begin(dataDir).catch((error: Error) => warn(error.message));
  await clear(join(dataDir, UNDER_WAY)).catch(cannotTidy);
  await tidy();

  async function tidy(): Promise<void> {
    await sweep(dataDir, state, now()).catch(cannotTidy);
  }
  /** What failed half-way takes up no room: the disk may be full. */
  async function orTidy<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      await tidy();
      throw error;
    }
  }
  function cannotTidy(error: Error): void {
    warn(`DATA_DIR keeps what is no longer needed (${error.message}).`);
  }
  const inTurn = oneAfterAnother();
  /** The files of the version in service; null where they are not known. */
  function articlesNow(): string[] | null {
    const current = currentOf(state);
    const manifest = current && readManifest(dataDir, current);
    return manifest && 'files' in manifest ? manifest.files.map(({ file }) => file) : null;
  }
  const staged = (id: string) => readStaged(dataDir, id, now());
  function stillStaged(id: string): Staged {
    const found = staged(id);
    if (!found) throw new CannotChange('This preview is over: add the file again.');
    return found;
  }

  return {
    get state() {
      return state;
    },
    stage: (articles, by) => inTurn(() => orTidy(stage(dataDir, articles, { by, at: now() }))),
    staged,
    discard: (id) => inTurn(() => discard(dataDir, id)),
    asItIs: () => asItIs(state),
    reloading: () => reloading(state),
    adding: (id) => adding(state, stillStaged(id), { id, at: now(), served: articlesNow() ?? [] }),
    removing: (file) => removing(state, file, articlesNow()),
    rollingBack: () => rollingBack(state, (version) => readManifest(dataDir, version)),
    commit: (proposal, served, { by, what }) =>
      inTurn(async () => {
        if (proposal.from !== state)
          throw new CannotChange('The corpus was changed meanwhile: look at it, and try again.');
        // Discarded while it was tried: its original may be gone.
        if (proposal.staged !== null) stillStaged(proposal.staged);
        state = await orTidy(commit(dataDir, proposal, served, { at: now().toISOString(), by, what }));
        if (proposal.staged !== null) await discard(dataDir, proposal.staged).catch(cannotTidy);
        await tidy();
      }),
    close: () => inTurn(unlock),
  };
}

async function stateOr(unlock: () => Promise<void>, dataDir: string): Promise<State> {
  try {
    return readState(dataDir) ?? NOTHING_YET;
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function clear(folder: string): Promise<void> {
  for (const file of await namesIn(folder)) await rm(join(folder, file), { force: true });
}
