import { Worker } from 'node:worker_threads';
import type { Metadata } from '../corpus/article.ts';
import { CannotChange } from '../desk/cannot-change.ts';
import type { GivenFile, Imported } from '../import/imported.ts';
import { newFileNote } from './file-note.ts';
import type { PreviewedArticle } from './preview.ts';
import { lifeOf, ThreadDied } from './thread-death.ts';
import type { ThreadLimits } from './thread-limits.ts';

/** What the thread is given when it starts. */
export interface ImportOrder {
  readonly given: GivenFile;
  readonly says: Partial<Metadata>;
}

/** What it sends when it is done: the articles, and what is found in the first of them. */
export interface Looked extends Imported {
  readonly first: readonly PreviewedArticle[];
}

/** Most files take less than a second; a zip of a hundred reports may take a minute. */
const LIMITS: ThreadLimits = { heapMb: 512, answerMs: 120_000 };

/**
 * Imports a file on a thread of its own, which ends with it: whatever a hostile file does there, nobody else waits.
 * @throws CannotChange where that thread dies, or takes too long
 */
export async function importApart(order: ImportOrder, limits = LIMITS): Promise<Looked> {
  const worker = new Worker(new URL('./import-worker.js', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
  });
  const { died, kill } = lifeOf(worker, newFileNote(), limits);
  const looked = new Promise<Looked>((resolve) => worker.once('message', resolve));
  const seconds = limits.answerMs / 1_000;
  const timer = setTimeout(() => kill(`it took longer than ${seconds} s`), limits.answerMs);
  try {
    const result = await Promise.race([looked, died]);
    if (!(result instanceof ThreadDied)) return result;
    throw new CannotChange(
      `Reading ${order.given.name} was given up: ${result.message}. Split the file, or save it as text.`,
      { cause: result },
    );
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
