import type { Plan } from '../desk/read-served.ts';
import type { Log } from '../log.ts';
import { type CorpusThread, openThread } from './corpus-thread.ts';
import type { Models } from './encoder-process.ts';
import { newFileNote, notedShare } from './file-note.ts';
import { type LiveLookups, liveLookups } from './live-lookups.ts';
import type { QuoteFilter, Quotes } from './quotes.ts';
import type { ReloadReport, ServedFiles } from './reload-report.ts';
import type { Counts, Served } from './serving.ts';
import { strikesAgainst } from './strikes.ts';
import type { ThreadDied } from './thread-death.ts';
import { limitsHere, type ThreadLimits } from './thread-limits.ts';
import { warmUp } from './warm-up.ts';

/**
 * The corpus as it is served now, on a thread of its own: asked by everyone, reloaded by moderators. A thread that
 * dies is replaced; who waits for it, or asks before the other one serves, is thrown ThreadDied.
 */
export interface LiveCorpus extends LiveLookups {
  /** Who said what, in the order of the files: everything, or what the filter wants. Waits until all of it is known. */
  quotes(filter?: QuoteFilter): Promise<Quotes>;
  /** What is served now, and what is not. */
  served(): Promise<Served>;
  /** How much there is of it. Waits until all of it is known. */
  counts(): Promise<Counts>;
  /** What is served now, in the order of the paths. Resolves when all of it is known. */
  files(): Promise<ServedFiles>;
  /** Keeps the texts that are served now in DATA_DIR. @returns why that failed, else null */
  keepTexts(): Promise<string | null>;
  /**
   * Opens a corpus on a second thread and tries it: it knows everything, and answers. The first thread goes on serving.
   * @param plan what it is to consist of; null for what the desk says
   * @param watch is told now and then which share of the work is done
   * @throws UnusableCorpus where nothing can be served
   */
  prepare(plan: Plan | null, watch?: (share: number) => void): Promise<Prepared>;
  /** Ends every thread: nothing more will be asked. */
  close(): void;
}

/** A corpus that is ready to take over; what it would change, by its report. */
export interface Prepared extends Pick<LiveCorpus, 'ask' | 'files' | 'keepTexts'> {
  readonly report: ReloadReport;
  /** Takes over: the thread before ends after its last answer. */
  serve(): void;
  /** Never serves. */
  discard(): Promise<void>;
}

/** Where the corpus and its vectors are kept, what reads for the meaning, and what a thread may take. */
interface Serve {
  readonly dataDir: string | null;
  readonly models?: Models | null;
  readonly limits?: ThreadLimits;
}

/**
 * @param lost is told in a sentence when the corpus can be served no longer
 * @throws UnusableCorpus where the folder holds no article that can be served, or where opening it kills two threads
 */
export async function openCorpus(
  folder: string,
  { dataDir, models = null, limits = limitsHere() }: Serve,
  log: Log,
  lost: (why: string) => void,
): Promise<LiveCorpus> {
  const closing = new AbortController();
  const strikes = strikesAgainst(folder, log);
  let serving: CorpusThread;

  /** Opens a thread that does its first work well, and another where the first one dies of it. */
  async function open(work: Work, { strike } = strikes, plan: Plan | null = null, note = newFileNote()) {
    // During a reload another thread serves.
    const opening = { folder, dataDir, models, limits, plan, note, isAwaited: work === warmUp };
    for (;;) {
      try {
        return await begun(await openThread(opening, closing.signal), work);
      } catch (error) {
        strike(error);
      }
    }
  }

  function serve(thread: CorpusThread): void {
    serving = thread;
    // Where this fails the thread has died, which is seen to below.
    followUp(thread, log).then(strikes.clear, () => {});
    void thread.died.then((death) => {
      if (thread === serving && !closing.signal.aborted) void replace(thread, death);
    });
  }

  /** Until there is another, the dead one goes on telling whoever asks it. */
  async function replace(dead: CorpusThread, death: ThreadDied): Promise<void> {
    try {
      strikes.strike(death);
      const thread = await open(warmUp);
      if (serving === dead) serve(thread);
      else await thread.end(); // A reload has been faster.
    } catch (error) {
      if (serving !== dead || closing.signal.aborted) return;
      log.fatal({ err: error }, 'the corpus is no longer served');
      lost((error as Error).message);
    }
  }

  async function prepare(plan: Plan | null, watch: (share: number) => void = () => {}): Promise<Prepared> {
    const note = newFileNote();
    const watching = setInterval(() => watch(notedShare(note)), WATCHED_EVERY);
    const next = await open(checkWhole, strikesAgainst(folder, log), plan, note).finally(() =>
      clearInterval(watching),
    );
    return {
      report: await next.report(serving.files),
      ask: next.ask,
      files: async () => filesOf(next),
      keepTexts: next.keepTexts,
      serve() {
        const before = serving;
        serve(next);
        void before.end();
      },
      discard: next.end,
    };
  }

  serve(await open(warmUp));
  return {
    ...liveLookups(() => serving),
    quotes: (filter) => serving.quotes(filter),
    served: () => serving.served(),
    counts: () => serving.counts(),
    files: async () => {
      await serving.complete();
      return filesOf(serving);
    },
    keepTexts: () => serving.keepTexts(),
    prepare,
    close: () => closing.abort(),
  };
}

/** So often a reload shows how far it is, in ms. */
const WATCHED_EVERY = 500;

const filesOf = ({ files }: CorpusThread): ServedFiles => JSON.parse(Buffer.from(files).toString());

type Work = (thread: CorpusThread) => Promise<void>;

async function begun(thread: CorpusThread, work: Work): Promise<CorpusThread> {
  try {
    await work(thread);
    return thread;
  } catch (error) {
    await thread.end();
    throw error;
  }
}

/** What takes over from a thread that answers well must know everything, and answer. */
async function checkWhole(thread: CorpusThread): Promise<void> {
  await thread.complete();
  await warmUp(thread);
}

/** The log of what a thread does in the background; resolves when it knows everything. */
async function followUp(thread: CorpusThread, log: Log): Promise<void> {
  const { articles, annotated } = await thread.served();
  if (annotated < articles)
    log.info({ articles, annotated }, 'people and statements are read in the background');
  await thread.complete();
  if (annotated < articles) log.info({ articles }, 'the people and statements of all articles are known');
  const unkept = await thread.kept();
  if (unkept !== null)
    log.warn({ reason: unkept }, 'DATA_DIR cannot be written, so the next start reads the corpus anew');
}
