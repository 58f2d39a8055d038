import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { UnusableCorpus } from '../corpus/unusable-corpus.ts';
import { noteFile } from './file-note.ts';
import { type ReloadReport, reportOf } from './reload-report.ts';
import { openServing, type Serving } from './serving.ts';

/** What the thread is given when it starts. */
export interface WorkerData {
  readonly folder: string;
  readonly dataDir: string | null;
  readonly note: SharedArrayBuffer;
}

/** Sent instead of any reply: as an error, an UnusableCorpus would arrive without its class. */
export interface Unusable {
  readonly unusable: string;
}

/** What can be called from the other thread. All of it is cloned on its way: plain data. */
export type CorpusCalls = ReturnType<typeof callsOf>;

const callsOf = ({ ask, quotes, served, files, complete }: Serving) => ({
  ask,
  quotes,
  served,
  /**
   * A `ServedFiles` as JSON in bytes: the thread that talks to Discord only keeps it for the next report, and would
   * be held up for a fifth of a second by a list of a hundred thousand objects.
   */
  files: (): Uint8Array => Buffer.from(JSON.stringify(files())),
  complete: () => complete,
  report: (before: Uint8Array): ReloadReport =>
    reportOf(JSON.parse(Buffer.from(before).toString()), files(), served().leftOut),
});

// Opens the corpus, then answers what has been called meanwhile, and goes on until the thread is ended. Whatever else
// is thrown here ends the thread, and `openThread` says so.
const port = parentPort!;
const { folder, dataDir, note } = workerData as WorkerData;
try {
  const serving = await openServing({ folder, dataDir, onFile: (file) => noteFile(note, file) });
  createBirpc<object, CorpusCalls>(callsOf(serving), {
    post: (reply) => port.postMessage(reply),
    on: (answer) => port.on('message', answer),
  });
} catch (error) {
  if (!(error instanceof UnusableCorpus)) throw error;
  port.postMessage({ unusable: error.message } satisfies Unusable);
}
