import { afterAll, beforeAll, onTestFinished } from 'vitest';

type Cleanup = () => Promise<unknown>;
/** Of what is being started for several tests. */
let ofSeveral: Cleanup[] | null = null;

/** Done when the test is, or the last of those that it is started for; the last one first. */
export function atTheEnd(cleanup: Cleanup): void {
  if (ofSeveral) ofSeveral.push(cleanup);
  else
    onTestFinished(async () => {
      await cleanup();
    });
}

/** What is started once for all tests of a file, or of a describe, and ends after the last of them. */
export function startedOnce<T>(start: () => Promise<T>): () => T {
  const cleanups: Cleanup[] = [];
  let started: T;
  beforeAll(async () => {
    ofSeveral = cleanups;
    try {
      started = await start();
    } finally {
      ofSeveral = null;
    }
  });
  afterAll(async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
  });
  return () => started;
}
