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

/** Starts what outlives the test that needs it first. `end` ends it. */
export async function startedFor<T>(
  start: () => Promise<T>,
): Promise<{ started: T; end: () => Promise<void> }> {
  const cleanups: Cleanup[] = [];
  const end = async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
  };
  ofSeveral = cleanups;
  try {
    return { started: await start(), end };
  } catch (error) {
    await end();
    throw error;
  } finally {
    ofSeveral = null;
  }
}

/** In ms: a start, and perhaps a reload and another start, each of 20 s where others keep the machine busy. */
export const STARTS = 180_000;

/** What is started once for all tests of a file, or of a describe, and ends after the last of them. */
export function startedOnce<T>(start: () => Promise<T>): () => T {
  let once: Awaited<ReturnType<typeof startedFor<T>>>;
  beforeAll(async () => {
    once = await startedFor(start);
  }, STARTS);
  afterAll(() => once?.end());
  return () => once.started;
}
