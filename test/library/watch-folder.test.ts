import { renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchFolder } from '../../src/library/watch-folder.ts';
import { tempFolder, writeFiles } from '../temp-folder.ts';

/** A folder that is looked at every few ms, and how often it was found changed. */
async function watched(changed: () => Promise<void> = async () => {}) {
  const folder = tempFolder({ 'a.md': 'one', 'sub/b.md': 'two', '.git/c.md': 'three' });
  let count = 0;
  const end = await watchFolder(
    folder,
    () => {
      count++;
      return changed();
    },
    5,
  );
  onTestFinished(end);
  const sees = (times: number) => expect.poll(() => count, { timeout: 10_000, interval: 10 }).toBe(times);
  return { folder, end, sees };
}

test('a file that comes, changes, moves or goes is a change, one of a dot-folder is none', async () => {
  const { folder, sees } = await watched();
  writeFiles(folder, { '.git/c.md': 'other', 'sub/new.md': 'four' });
  await sees(1);
  utimesSync(join(folder, 'a.md'), new Date(), new Date(2020, 1));
  await sees(2);
  renameSync(join(folder, 'a.md'), join(folder, 'z.md'));
  await sees(3);
  rmSync(join(folder, 'sub'), { recursive: true });
  await sees(4);
  rmSync(folder, { recursive: true });
  await sees(5);
});

test('what changes while a change is worked on is found after it', async () => {
  const work: (() => void)[] = [];
  const { folder, sees } = await watched(() => new Promise((resolve) => work.push(resolve)));
  writeFiles(folder, { 'a.md': 'changed' });
  await sees(1);
  writeFiles(folder, { 'a.md': 'changed again' });
  work[0]!();
  await sees(2);
});

test('a folder that never comes to rest is read all the same', async () => {
  let read = () => {};
  const isRead = new Promise<void>((resolve) => {
    read = resolve;
  });
  const { folder } = await watched(async () => read());
  let writes = 0;
  const writing = setInterval(() => writeFiles(folder, { 'a.md': 'x'.repeat(writes++) }), 1);
  onTestFinished(() => clearInterval(writing));
  await isRead;
});
