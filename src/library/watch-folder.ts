import { createHash, type Hash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often a folder is looked at, in ms; what has changed is read when it has been the same for two looks. */
const LOOK_EVERY = 3_000;
/** What has changed at so many looks one after the other is read all the same: it may never come to rest. */
const MOST_LOOKS = 20;
/** A look at a large folder takes time of a disk that others use too: at most a tenth of it. */
const REST = 9;

/**
 * Looks again and again whether the files of a folder have changed: their names, sizes and times. Each look goes file
 * by file, so that whatever else the thread does goes on.
 * @param changed is waited for, and called again only after another change
 * @returns ends it; resolves when the folder is known, and all that changes later is seen
 */
export async function watchFolder(
  folder: string,
  changed: () => Promise<unknown>,
  lookEvery = LOOK_EVERY,
): Promise<() => void> {
  const closing = new AbortController();
  let known = await lookAt(folder);
  void watch().catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });
  return () => closing.abort();

  async function watch(): Promise<void> {
    let looks = 0;
    for (let before = known; ; ) {
      const began = performance.now();
      const now = await lookAt(folder);
      const took = performance.now() - began;
      looks = now === known ? 0 : looks + 1;
      if (looks > 0 && (now === before || looks >= MOST_LOOKS)) {
        known = now;
        looks = 0;
        await changed();
      }
      before = now;
      const rest = Math.max(lookEvery, took * REST);
      await sleep(rest, undefined, { ref: false, signal: closing.signal });
    }
  }
}

/** Another text where a file has come, gone or changed. */
async function lookAt(folder: string): Promise<string> {
  const seen = createHash('sha256');
  await note(folder, '', seen);
  return seen.digest('hex');
}

async function note(folder: string, under: string, seen: Hash): Promise<void> {
  for (const entry of await entriesOf(join(folder, under))) {
    if (typeof entry === 'string') seen.update(`${under} ${entry}\n`);
    else if (entry.name.startsWith('.')) continue;
    else if (entry.isDirectory()) await note(folder, `${under}${entry.name}/`, seen);
    else seen.update(`${under}${entry.name} ${await stampOf(join(folder, under, entry.name))}\n`);
  }
}

/** What stands in a folder, or why that cannot be told. */
const entriesOf = (folder: string): Promise<readonly (Dirent | string)[]> =>
  readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => [String(error.code)]);

const stampOf = (path: string): Promise<string> =>
  stat(path).then(
    ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
    (error: NodeJS.ErrnoException) => String(error.code),
  );
