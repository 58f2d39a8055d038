import type { Metadata } from '../corpus/article.ts';
import { broken } from '../desk/canaries.ts';
import { CannotChange } from '../desk/cannot-change.ts';
import type { Proposal } from '../desk/changes.ts';
import type { Desk } from '../desk/desk.ts';
import { readCanaries } from '../desk/read-canaries.ts';
import type { State } from '../desk/state.ts';
import type { GivenFile } from '../import/imported.ts';
import { oneAfterAnother } from '../text/one-after-another.ts';
import type { Changed, Served } from './changed.ts';
import { importApart } from './import-thread.ts';
import type { LiveCorpus, Prepared } from './live-corpus.ts';
import type { Preview } from './preview.ts';
import { waitingRoom } from './waiting.ts';

/** What moderators do with the corpus: each change is tried on a second thread before it serves. */
export interface CorpusDesk {
  /** What was added, hidden and in service, as it is kept in DATA_DIR. */
  readonly state: State;
  /** How long it took to open the corpus that is served, in ms. */
  readonly tookMs: number;
  /** Reads the corpus folder again; asked for during a reload it joins it. */
  reload(by: string, watch?: Watch): Promise<Changed>;
  /** Reads a file and puts aside what it would add. @param says metadata that stands instead of its own */
  preview(given: GivenFile, says: Partial<Metadata>, by: string): Promise<Preview>;
  /** Gives up what was put aside. */
  discard(preview: string): Promise<void>;
  /** Serves what was put aside. */
  add(preview: string, by: string, watch?: Watch): Promise<Changed>;
  remove(file: string, by: string, watch?: Watch): Promise<Changed>;
  rollBack(by: string, watch?: Watch): Promise<Changed>;
  /** Lets a change that is held serve after all. @throws CannotChange where it is no longer held */
  confirm(held: string): Promise<Changed>;
  /** Gives up a change that is held. @throws CannotChange where it is no longer held */
  cancel(held: string): Promise<void>;
  /** Keeps what is served at the start as a version, where it is another than the last one. */
  keepAsItIs(): Promise<void>;
}

/** Is told now and then which share of the work is done, from 0 to 1. */
export type Watch = (share: number) => void;

interface Tried {
  readonly proposal: Proposal;
  readonly next: Prepared;
  readonly said: { readonly by: string; readonly what: string };
  readonly warnings: readonly string[];
  readonly tookMs: number;
}

/** A change is held so long, in ms. */
const HELD = 10 * 60_000;

/**
 * @param folder the corpus folder, for its canaries
 * @param openedMs how long it took to open the corpus, in ms
 * @param served is told when a change has come into service
 */
export function openCorpusDesk(
  { folder, openedMs }: { folder: string; openedMs: number },
  corpus: LiveCorpus,
  desk: Desk,
  served: () => void = () => {},
): CorpusDesk {
  const inTurn = oneAfterAnother();
  // Each takes its own memory, whoever sends several files at once.
  const importInTurn = oneAfterAnother();
  let servedTookMs = openedMs;
  let reloading: Promise<Changed> | null = null;
  const held = waitingRoom<Tried>(HELD);

  const change = (propose: () => Proposal, by: string, what: string, watch?: Watch): Promise<Changed> =>
    inTurn(async () => {
      await held.empty();
      const proposal = propose();
      const began = performance.now();
      const next = await corpus.prepare(proposal.plan, watch);
      const tookMs = performance.now() - began;
      return orDiscard(next, async () => {
        const { canaries, wrong } = readCanaries(folder);
        const failures = await broken(canaries, corpus.ask, next.ask);
        const tried = { proposal, next, said: { by, what }, warnings: wrong, tookMs };
        if (failures.length === 0) return serve(tried);
        return { status: 'held', id: held.put(tried), report: next.report, broken: failures };
      });
    });

  async function serve({ proposal, next, said, warnings, tookMs }: Tried): Promise<Served> {
    const unwritten = await commit(proposal, next, said);
    next.serve();
    // What the owner has put into the folder is served, whether or not a version can be made of it.
    const all = unwritten === null ? warnings : [...warnings, unwritten];
    servedTookMs = tookMs;
    served();
    return { status: 'served', report: next.report, warnings: all };
  }

  /** @returns why no version could be made, where that does not matter to the change */
  async function commit(
    proposal: Proposal,
    next: Pick<Prepared, 'keepTexts' | 'files'>,
    said: Tried['said'],
  ): Promise<string | null> {
    try {
      const unkept = await next.keepTexts();
      if (unkept !== null) throw new CannotChange(unkept);
      await desk.commit(proposal, await next.files(), said);
      return null;
    } catch (error) {
      if (!(error instanceof CannotChange) || isDesks(proposal)) throw error;
      return error.message;
    }
  }

  return {
    get state() {
      return desk.state;
    },
    get tookMs() {
      return servedTookMs;
    },
    reload(by, watch) {
      reloading ??= change(desk.reloading, by, 'reload', watch).finally(() => {
        reloading = null;
      });
      return reloading;
    },
    preview: (given, says, by) =>
      importInTurn(async () => {
        const { articles, first, leftOut } = await importApart({ given, says });
        const id = articles.length === 0 ? null : await desk.stage(articles, by);
        return { id, articles: articles.length, first, leftOut };
      }),
    discard: desk.discard,
    add: (preview, by, watch) => change(() => desk.adding(preview), by, 'add', watch),
    remove: (file, by, watch) => change(() => desk.removing(file), by, `remove ${file}`, watch),
    rollBack: (by, watch) => change(desk.rollingBack, by, 'rollback', watch),
    confirm: (id) =>
      inTurn(async () => {
        const tried = held.take(id);
        return orDiscard(tried.next, () => serve(tried));
      }),
    cancel: (id) => inTurn(async () => held.take(id).next.discard()),
    keepAsItIs: () =>
      inTurn(async () => {
        const unwritten = await commit(desk.asItIs(), corpus, { by: 'the bot', what: 'start' });
        if (unwritten !== null) throw new CannotChange(unwritten);
      }),
  };
}

/** Whether the desk itself changes by it, which must not be half done: all but a reload that ends no rollback. */
const isDesks = ({ from, to }: Proposal): boolean =>
  from.added !== to.added || from.hidden !== to.hidden || from.isRolledBack !== to.isRolledBack;

async function orDiscard<Result>(next: Prepared, work: () => Promise<Result> | Result): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await next.discard();
    throw error;
  }
}
