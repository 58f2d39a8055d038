import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openServing } from '../../src/library/serving.ts';
import { tempFolder, writeFiles } from '../temp-folder.ts';
import { LARGE } from './large.ts';

const QUESTION = 'what did Silva say about pier 217?';

async function kept(folder: string, dataDir: string) {
  const corpus = await openServing({ folder, dataDir });
  await corpus.complete;
  await corpus.kept;
  return corpus;
}

test('a large corpus that was kept is known whole as soon as it is open, and answers the same', async () => {
  const [folder, dataDir] = [tempFolder(LARGE), tempFolder()];
  const first = await (await kept(folder, dataDir)).ask(QUESTION);
  const again = await openServing({ folder, dataDir });
  expect(again.served()).toEqual({ articles: 300, leftOut: [], annotated: 300, meaning: null });
  expect(await again.ask(QUESTION)).toEqual(first);
});

test('what was kept is written anew only where a file has changed', async () => {
  const [folder, dataDir] = [
    tempFolder({ 'a.txt': 'Mayor Ana Silva met Tom Roe.', 'b.md': '' }),
    tempFolder(),
  ];
  const file = join(dataDir, 'corpus.snapshot');
  await kept(folder, dataDir);
  const { ino } = statSync(file);
  await kept(folder, dataDir);
  expect(statSync(file).ino).toBe(ino);
  writeFiles(folder, { 'c.txt': 'Roe said the pool was shut.' });
  const { excerpts } = await (await kept(folder, dataDir)).ask('what did Roe say?');
  expect(excerpts[0]).toMatchObject({ speaker: 'Tom Roe', citation: { file: 'c.txt' } });
  expect(statSync(file).ino).not.toBe(ino);
});

test('an article that is gone, changed or renamed is served as it is now', async () => {
  const [folder, dataDir] = [
    tempFolder({
      'a.txt': 'Coach Tom Roe said that nobody came.',
      'b.txt': 'Coach Ines Holt said the pool was shut.',
    }),
    tempFolder(),
  ];
  await kept(folder, dataDir);
  rmSync(join(folder, 'b.txt'));
  writeFiles(folder, {
    'a.txt': 'Coach Tom Roe said that everybody came.',
    'd/b.txt': 'Coach Ines Holt said the pool was shut.',
  });
  const corpus = await kept(folder, dataDir);
  expect((await corpus.ask('what did Roe say?')).excerpts.map(({ text }) => text)).toEqual([
    'Coach Tom Roe said that everybody came.',
  ]);
  expect((await corpus.ask('what did Holt say?')).excerpts.map(({ citation }) => citation.file)).toEqual([
    'd/b.txt',
  ]);
});

test('a snapshot that is damaged is read over, and mended', async () => {
  const [folder, dataDir] = [
    tempFolder({ 'a.txt': 'Coach Ines Holt said the pool was shut.' }),
    tempFolder(),
  ];
  const file = join(dataDir, 'corpus.snapshot');
  await kept(folder, dataDir);
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, whole.length - 9));
  expect((await (await kept(folder, dataDir)).ask('what did Holt say?')).status).toBe('answered');
  expect(readFileSync(file).equals(whole)).toBe(true);
});

test('where nothing can be kept the corpus is served all the same, and says why', async () => {
  const folder = tempFolder({ 'a.txt': 'Coach Ines Holt said the pool was shut.' });
  const corpus = await kept(folder, join(folder, 'a.txt'));
  expect((await corpus.ask('what did Holt say?')).status).toBe('answered');
  expect(await corpus.kept).toMatch(/EEXIST|ENOTDIR/);
});

test('a corpus that is closed leaves no half of a snapshot behind', async () => {
  const [folder, dataDir] = [tempFolder(LARGE), tempFolder()];
  const corpus = await openServing({ folder, dataDir });
  await corpus.complete;
  await corpus.close();
  expect(readdirSync(join(dataDir, 'new'))).toEqual([]);
  expect((await openServing({ folder, dataDir })).served()).toMatchObject({ annotated: 300 });
});
