import { getPriority, setPriority } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { UnusableCorpus } from '../corpus/unusable-corpus.ts';
import type { Plan } from '../desk/read-served.ts';
import { type Models, NO_MODELS } from './encoder-process.ts';
import { writerOf } from './file-note.ts';
import { wrapped } from './live-lookups.ts';
import { type ReloadReport, reportOf } from './reload-report.ts';
import { openServing, type Serving } from './serving.ts';

/** What the thread is given when it starts. */
export interface WorkerData {
  readonly folder: string;
  readonly dataDir: string | null;
  /** What it consists of; null for what the desk says. */
  readonly plan: Plan | null;
  /** Whether there are models in the other thread, which calls them for this one. */
  readonly isRead: boolean;
  readonly note: SharedArrayBuffer;
  /** Whether nobody is answered until it serves. */
  readonly isAwaited: boolean;
}

/** Sent instead of any reply: as an error, an UnusableCorpus would arrive without its class. */
export interface Unusable {
  readonly unusable: string;
}

/** What can be called from the other thread. All of it is cloned on its way: plain data. */
export type CorpusCalls = ReturnType<typeof callsOf>;

const callsOf = ({
  quotes,
  served,
  files,
  counts,
  keepTexts,
  complete,
  kept,
  close,
  ...lookups
}: Serving) => ({
  ...wrapped(lookups, oneATurn()),
  quotes,
  served,
  counts,
  keepTexts,
  /**
   * A `ServedFiles` as JSON in bytes: the thread that talks to Discord only keeps it for the next report, and would
   * be held up for a fifth of a second by a list of a hundred thousand objects.
   */
  files: (): Uint8Array => Buffer.from(JSON.stringify(files())),
  complete: () => complete,
  kept: () => kept,
  close,
  report: (before: Uint8Array): ReloadReport =>
    reportOf(JSON.parse(Buffer.from(before).toString()), files(), served().leftOut),
});

/** However many ask, what goes on in the background has its turn after each of them, and comes to its end. */
function oneATurn() {
  let last: Promise<unknown> = Promise.resolve();
  return <Args extends unknown[], Result>(answer: (...args: Args) => Result) =>
    (...args: Args): Promise<Result> => {
      last = last.then(() => turn());
      return last.then(() => answer(...args));
    };
}

/** The thread that talks to Discord goes first: on Linux each thread has a priority of its own, see setpriority(2). */
function stepBack(): void {
  if (process.platform === 'linux') setPriority(Math.min(19, getPriority() + 10));
}

// Opens the corpus, then answers what has been called meanwhile, and goes on until the thread is ended. Whatever else
// is thrown here ends the thread, and `openThread` says so.
const port = parentPort!;
const { folder, dataDir, plan, isRead, note, isAwaited } = workerData as WorkerData;
// Until it serves, the whole bot waits for it: other processes of the machine are not to go ten times as fast then.
if (!isAwaited) stepBack();
try {
  const { file: onFile, share: onShare } = writerOf(note);
  let other: Models = NO_MODELS; // nothing is sent as long as nothing is heard
  const serving = await openServing({
    ...{ folder, dataDir, plan, onFile, onShare },
    models: isRead
      ? {
          encode: (text, side) => other.encode(text, side),
          read: (question, texts) => other.read(question, texts),
        }
      : null,
  });
  if (isAwaited) stepBack();
  other = createBirpc<Models, CorpusCalls>(callsOf(serving), {
    post: (message) => port.postMessage(message),
    on: (message) => port.on('message', message),
    timeout: -1,
  });
} catch (error) {
  if (!(error instanceof UnusableCorpus)) throw error;
  port.postMessage({ unusable: error.message } satisfies Unusable);
}
