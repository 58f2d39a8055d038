import type { Worker } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import type { LiveCorpus } from '../../src/library/live-corpus.ts';
import type { ReloadReport } from '../../src/library/reload-report.ts';
import type { ThreadLimits } from '../../src/library/thread-limits.ts';
import { createLog } from '../../src/log.ts';

// Node runs no TypeScript, so the threads of a live corpus are of the built files, which `build-once.ts` makes those of
// today; and what starts a thread finds its file beside itself, so that is of the built ones too, with the errors it
// throws. `dist` has no types of its own: these are the sources'.
export const built = <Module>(file: string): Promise<Module> =>
  import(new URL(`../../dist/src/${file}.js`, import.meta.url).href);
const live = await built<typeof import('../../src/library/live-corpus.ts')>('library/live-corpus');
const death = await built<typeof import('../../src/library/thread-death.ts')>('library/thread-death');
const reading = await built<typeof import('../../src/corpus/unusable-corpus.ts')>('corpus/unusable-corpus');
const encoder = (await built(
  'library/encoder-process',
)) as typeof import('../../src/library/encoder-process.ts');
export const { openEncoderProcess } = encoder;
export const { ThreadDied } = death;
export const { UnusableCorpus } = reading;

/** The ends of the threads that this test starts from now on, in their order: the exit code, when there is one. */
export function endsOfThreads(): readonly Promise<number>[] {
  const ends: Promise<number>[] = [];
  const note = (worker: Worker) => {
    ends.push(new Promise((resolve) => worker.once('exit', resolve)));
  };
  process.on('worker', note);
  onTestFinished(() => void process.off('worker', note));
  return ends;
}

/** The threads that this test starts from now on, in their order: one that is ended by it has died. */
export function startedThreads(): readonly Worker[] {
  const threads: Worker[] = [];
  const note = (worker: Worker) => void threads.push(worker);
  process.on('worker', note);
  onTestFinished(() => void process.off('worker', note));
  return threads;
}

/** A live corpus that is closed when the test is over, with what it has logged and whether it was lost. */
export async function openLive(folder: string, limits?: Partial<ThreadLimits>) {
  const logged: { readonly level: number; readonly msg: string; readonly file?: string }[] = [];
  const lost: string[] = [];
  const log = createLog({ LOG_LEVEL: 'info', DISCORD_TOKEN: 'token' }, (line) =>
    logged.push(JSON.parse(line)),
  );
  const options = { dataDir: null, ...(limits && { limits: { heapMb: 256, answerMs: 10_000, ...limits } }) };
  const corpus = await live.openCorpus(folder, options, log, (why) => lost.push(why));
  onTestFinished(() => corpus.close());
  return { corpus, logged, lost };
}

/** What is in the folder now is served from here on. @returns what is different */
export async function reload(corpus: LiveCorpus): Promise<ReloadReport> {
  const { serve, report } = await corpus.prepare(null);
  serve();
  return report;
}
