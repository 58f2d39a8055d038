import { broken, type Failure } from '../desk/canaries.ts';
import { CannotChange } from '../desk/cannot-change.ts';
import type { Proposal } from '../desk/changes.ts';
import type { Desk } from '../desk/desk.ts';
import { readCanaries } from '../desk/read-canaries.ts';
import type { LiveCorpus, Prepared } from './live-corpus.ts';
import type { ReloadReport } from './reload-report.ts';

/** What moderators do with the corpus: each change is tried on a second thread before it serves. */
export interface CorpusDesk {
  /** Reads the corpus folder again; asked for during a reload it joins it. */
  reload(by: string, watch?: Watch): Promise<Changed>;
  /** Serves what was put aside under this id, see `Desk.stage`. */
  add(staged: string, by: string, watch?: Watch): Promise<Changed>;
  remove(file: string, by: string, watch?: Watch): Promise<Changed>;
  rollBack(by: string, watch?: Watch): Promise<Changed>;
  /** Lets a change that is held serve after all. @throws CannotChange where it is no longer held */
  confirm(held: string): Promise<Changed>;
  /** Gives up a change that is held. */
  cancel(held: string): Promise<void>;
  /** Keeps what is served at the start as a version, where it is another than the last one. */
  keepAsItIs(): Promise<void>;
}

type Watch = (share: number) => void;

/** What came of a change: it serves, or waits for somebody to confirm it. */
export type Changed = Served | Held;

interface Served {
  readonly status: 'served';
  readonly report: ReloadReport;
  /** What went otherwise than it should, in sentences. */
  readonly warnings: readonly string[];
}

interface Held {
  readonly status: 'held';
  readonly id: string;
  readonly report: ReloadReport;
  /** Questions that are answered well now, and would be no longer. */
  readonly broken: readonly Failure[];
}

interface Tried {
  readonly proposal: Proposal;
  readonly next: Prepared;
  readonly said: { readonly by: string; readonly what: string };
  readonly warnings: readonly string[];
}

/** A change is held so long, in ms: it takes the memory of a second corpus. */
const HELD = 10 * 60_000;

export function openCorpusDesk(folder: string, corpus: LiveCorpus, desk: Desk): CorpusDesk {
  const inTurn = oneAfterAnother();
  let reloading: Promise<Changed> | null = null;
  let held: { readonly id: string; readonly tried: Tried; readonly timer: NodeJS.Timeout } | null = null;

  const change = (propose: () => Proposal, by: string, what: string, watch?: Watch): Promise<Changed> =>
    inTurn(async () => {
      await release();
      const proposal = propose();
      const next = await corpus.prepare(proposal.plan, watch);
      const { canaries, wrong } = readCanaries(folder);
      const failures = await broken(canaries, corpus.ask, next.ask);
      const tried = { proposal, next, said: { by, what }, warnings: wrong };
      return failures.length === 0 ? serve(tried) : hold(tried, failures);
    });

  async function serve({ proposal, next, said, warnings }: Tried): Promise<Served> {
    try {
      const unkept = await next.keepTexts();
      if (unkept !== null) throw new CannotChange(unkept);
      await desk.commit(proposal, await next.files(), said);
    } catch (error) {
      if (!(error instanceof CannotChange) || isDesks(proposal)) {
        await next.discard();
        throw error;
      }
      // What the owner has put into the folder is served, whether or not a version can be made of it.
      warnings = [...warnings, error.message];
    }
    next.serve();
    return { status: 'served', report: next.report, warnings };
  }

  function hold(tried: Tried, broken: readonly Failure[]): Held {
    const id = String(Date.now());
    held = { id, tried, timer: setTimeout(() => void release(), HELD).unref() };
    return { status: 'held', id, report: tried.next.report, broken };
  }

  async function release(): Promise<void> {
    const over = held;
    held = null;
    clearTimeout(over?.timer);
    await over?.tried.next.discard();
  }

  return {
    reload(by, watch) {
      reloading ??= change(desk.reloading, by, 'reload', watch).finally(() => {
        reloading = null;
      });
      return reloading;
    },
    add: (staged, by, watch) => change(() => desk.adding(staged), by, 'add', watch),
    remove: (file, by, watch) => change(() => desk.removing(file), by, `remove ${file}`, watch),
    rollBack: (by, watch) => change(desk.rollingBack, by, 'rollback', watch),
    confirm: (id) =>
      inTurn(async () => {
        if (held?.id !== id) throw new CannotChange('This change is no longer waiting: do it again.');
        clearTimeout(held.timer);
        const { tried } = held;
        held = null;
        return serve(tried);
      }),
    cancel: (id) => inTurn(async () => (held?.id === id ? release() : undefined)),
    keepAsItIs: () =>
      inTurn(async () => {
        const files = await corpus.files();
        const unkept = await corpus.keepTexts();
        if (unkept !== null) throw new CannotChange(unkept);
        await desk.commit(desk.asItIs(), files, { by: 'the bot', what: 'start' });
      }),
  };
}

/** Whether the desk itself changes by it, which must not be half done: all but a reload that ends no rollback. */
const isDesks = ({ from, to }: Proposal): boolean =>
  from.added !== to.added || from.hidden !== to.hidden || from.isRolledBack !== to.isRolledBack;

function oneAfterAnother() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work);
    last = mine.catch(() => {}); // whoever asked for it hears of it
    return mine;
  };
}
