import { Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { UnusableCorpus } from '../corpus/unusable-corpus.ts';
import type { CorpusCalls, Unusable, WorkerData } from './corpus-worker.ts';
import { type Models, NO_MODELS } from './encoder-process.ts';
import { type LiveLookups, wrapped } from './live-lookups.ts';
import type { QuoteFilter, Quotes } from './quotes.ts';
import type { ReloadReport } from './reload-report.ts';
import type { Counts, Served } from './serving.ts';
import { lifeOf, type ThreadDied } from './thread-death.ts';
import type { ThreadLimits } from './thread-limits.ts';
import { watchdog } from './watchdog.ts';

/** One corpus, opened and served in a thread of its own. Every call fails with ThreadDied where the thread dies. */
export interface CorpusThread extends LiveLookups {
  quotes(filter?: QuoteFilter): Promise<Quotes>;
  served(): Promise<Served>;
  counts(): Promise<Counts>;
  /** Resolves when the people and statements of every article are known. */
  complete(): Promise<void>;
  /** Resolves when that is kept for the next start. @returns why it failed, else null */
  kept(): Promise<string | null>;
  /** What is different from the files that were served before. */
  report(before: Uint8Array): Promise<ReloadReport>;
  /** Keeps its texts in DATA_DIR. @returns why that failed, else null */
  keepTexts(): Promise<string | null>;
  /** What it serves, for the report of the thread that comes after it. */
  readonly files: Uint8Array;
  /** Resolves when the thread has ended, whoever ended it. */
  readonly died: Promise<ThreadDied>;
  /** Ends the thread when every question is answered that it was asked so far, and nothing is half written. */
  end(): Promise<void>;
}

/** What a thread opens, and where it notes how far it is. */
export interface Opening extends Omit<WorkerData, 'isRead'> {
  /** What reads for the meaning; null for answers from words alone. */
  readonly models: Models | null;
  readonly limits: ThreadLimits;
}

/**
 * Starts a thread that opens a corpus, and waits until it serves.
 * @param signal ends the thread at once, and is the reason for whoever waits then
 * @throws UnusableCorpus where nothing can be served, ThreadDied
 */
export async function openThread(
  { folder, dataDir, plan, models, limits, note, isAwaited }: Opening,
  signal: AbortSignal,
): Promise<CorpusThread> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./corpus-worker.js', import.meta.url), {
    workerData: { folder, dataDir, plan, isRead: models !== null, note, isAwaited } satisfies WorkerData,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
  });
  const { died, kill } = lifeOf(worker, note, limits);
  const { calls, fail } = callsTo(worker, models);
  const close = () => worker.terminate();
  signal.addEventListener('abort', close);
  void died.then((death) => {
    signal.removeEventListener('abort', close);
    fail(signal.aborted ? signal.reason : death);
  });
  const answered = watchdog(limits.answerMs, () =>
    kill(`it did not answer for ${limits.answerMs / 1_000} s`),
  );
  const questions = new Set<Promise<unknown>>();
  function question<Value>(reply: Promise<Value>): Promise<Value> {
    questions.add(reply);
    return reply.finally(() => questions.delete(reply));
  }

  const files = await calls.files(); // answered as soon as the corpus is open
  return {
    ...wrapped(
      calls,
      (lookup) =>
        (...args) =>
          question(answered(lookup(...args))),
    ),
    quotes: (filter) => question(calls.quotes(filter)),
    served: calls.served,
    counts: calls.counts,
    complete: calls.complete,
    kept: calls.kept,
    report: calls.report,
    keepTexts: calls.keepTexts,
    files,
    died,
    async end() {
      await Promise.allSettled(questions);
      await answered(calls.close()).catch(() => {}); // the thread is dead already
      await worker.terminate();
    },
  };
}

/** The functions of a worker, until `fail`: that error is thrown to all who wait then, and to whoever calls later. */
function callsTo(worker: Worker, models: Models | null) {
  let over: { readonly error: unknown } | null = null;
  const calls = createBirpc<CorpusCalls, Models>(models ?? NO_MODELS, {
    post: (call) => worker.postMessage(call),
    on: (reply) => worker.on('message', reply),
    timeout: -1,
    onRequest: async (_, send) => {
      if (over) throw over.error;
      await send();
    },
  });
  function fail(error: unknown): void {
    over ??= { error };
    calls.$rejectPendingCalls(({ reject }) => reject(error as Error));
  }
  worker.on('message', (message: object) => {
    if ('unusable' in message) fail(new UnusableCorpus((message as Unusable).unusable));
  });
  return { calls, fail };
}
