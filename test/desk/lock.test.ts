import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UnusableCorpus } from '../../src/corpus/unusable-corpus.ts';
import { lock } from '../../src/desk/lock.ts';
import { tempFolder } from '../temp-folder.ts';

const noWarning = (why: string) => expect.unreachable(why);

test('a folder that is held is refused to a second bot, and free when the first lets go', async () => {
  const dataDir = tempFolder();
  const unlock = await lock(dataDir, noWarning);
  await expect(lock(dataDir, noWarning)).rejects.toThrow(
    new UnusableCorpus(
      `DATA_DIR ${dataDir} is in use by another bot: stop that one, or give this one a folder of its own.`,
    ),
  );
  await unlock();
  await (await lock(dataDir, noWarning))();
});

test('of two that start at once one gets the folder', async () => {
  const dataDir = tempFolder();
  const both = await Promise.allSettled([lock(dataDir, noWarning), lock(dataDir, noWarning)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const one of both) if (one.status === 'fulfilled') await one.value();
});

test('a folder that is held by another process is refused until that is killed', async () => {
  const dataDir = tempFolder();
  const code = `require('node:net').createServer().listen(${JSON.stringify(join(dataDir, 'lock'))}, () => console.log('held'))`;
  const holder = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  await expect(lock(dataDir, noWarning)).rejects.toThrow(UnusableCorpus);
  holder.kill('SIGKILL');
  await once(holder, 'close');
  await (await lock(dataDir, noWarning))();
});

test('a folder that cannot be locked is used all the same, with a warning', async () => {
  const warnings: string[] = [];
  const [file, long, taken] = [tempFolder({ file: '' }), tempFolder(), tempFolder({ 'lock/a.txt': 'keep' })];
  await lock(join(file, 'file', 'data'), (why) => warnings.push(why));
  await lock(join(long, 'x'.repeat(100)), (why) => warnings.push(why));
  await lock(taken, (why) => warnings.push(why));
  expect(warnings).toEqual([
    'DATA_DIR cannot be locked (ENOTDIR): see that no other bot uses it.',
    'DATA_DIR cannot be locked (its path is too long): see that no other bot uses it.',
    `DATA_DIR cannot be locked (${join(taken, 'lock')} is in the way): see that no other bot uses it.`,
  ]);
});
