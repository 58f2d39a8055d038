import type { Worker } from 'node:worker_threads';
import { notedFile } from './file-note.ts';
import type { ThreadLimits } from './thread-limits.ts';

/** A thread has ended; the message says why, and at which file where it was at one. */
export class ThreadDied extends Error {
  override readonly name = 'ThreadDied';
  /** By its path in the corpus folder. */
  readonly file: string | null;
  constructor(why: string, file: string | null, cause: unknown) {
    super(file === null ? why : `${why} while it was reading ${file}`, { cause });
    this.file = file;
  }
}

/** Watches over a worker that notes the file it is at. */
export function lifeOf(worker: Worker, note: SharedArrayBuffer, { heapMb }: ThreadLimits) {
  let fault: { readonly why: string; readonly cause?: unknown } | null = null;
  worker.once('error', (cause: NodeJS.ErrnoException) => {
    const isFull = cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
    fault ??= { why: isFull ? `it ran out of memory (${heapMb} MB)` : `it failed (${cause.message})`, cause };
  });
  return {
    /** Resolves when the thread has ended, whoever ended it. */
    died: new Promise<ThreadDied>((resolve) => {
      worker.once('exit', (code) => {
        const { why, cause } = fault ?? { why: `it ended with exit code ${code}` };
        resolve(new ThreadDied(why, notedFile(note), cause));
      });
    }),
    /** Ends the thread at once, for a reason that it does not know. */
    kill(why: string): void {
      fault ??= { why };
      void worker.terminate();
    },
  };
}
