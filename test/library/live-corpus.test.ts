import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LiveCorpus } from '../../src/library/live-corpus.ts';
import { tempFolder, writeFiles } from '../temp-folder.ts';
import { openLive, reload, UnusableCorpus } from './built.ts';
import { LARGE } from './large.ts';

const LAVROV =
  'The Russian foreign minister said no.\n\nSergei Lavrov refused the summit in Budapest on Tuesday.';
const GLACIER =
  'News from Iceland arrived.\n\nThe glacier at Skaftafell lost another forty metres of ice this year.';

/** The files from which a question is answered. */
const files = async (corpus: LiveCorpus, question: string): Promise<string[]> => {
  const { excerpts } = await corpus.ask(question);
  return [
    ...new Set(excerpts.flatMap(({ citation, alsoIn }) => [citation, ...alsoIn].map(({ file }) => file))),
  ].sort();
};

const ABOUT_LAVROV = 'Lavrov refused the Budapest summit';
const ABOUT_ICE = 'the Skaftafell glacier lost ice';

describe('a reload', () => {
  test('serves what was added, and says so', async () => {
    const folder = tempFolder({ 'a.md': LAVROV });
    const { corpus } = await openLive(folder);
    expect(await files(corpus, ABOUT_ICE)).toEqual([]);
    writeFiles(folder, { 'sub/b.txt': GLACIER });
    expect(await files(corpus, ABOUT_ICE)).toEqual([]);
    expect(await reload(corpus)).toEqual({
      added: ['sub/b.txt'],
      changed: [],
      removed: [],
      leftOut: [],
      articles: 2,
    });
    expect(await files(corpus, ABOUT_ICE)).toEqual(['sub/b.txt']);
    expect(await files(corpus, ABOUT_LAVROV)).toEqual(['a.md']);
  });

  test('serves what was changed, and no longer what it said before', async () => {
    const folder = tempFolder({ 'a.md': LAVROV, 'b.md': GLACIER });
    const { corpus } = await openLive(folder);
    writeFiles(folder, { 'a.md': `${GLACIER} So it is.` });
    expect(await reload(corpus)).toMatchObject({ added: [], changed: ['a.md'], removed: [], articles: 2 });
    expect(await files(corpus, ABOUT_LAVROV)).toEqual([]);
    expect(await files(corpus, ABOUT_ICE)).toEqual(['a.md', 'b.md']);
  });

  test('no longer serves what was removed', async () => {
    const folder = tempFolder({ 'a.md': LAVROV, 'b.md': GLACIER });
    const { corpus } = await openLive(folder);
    rmSync(join(folder, 'b.md'));
    expect(await reload(corpus)).toMatchObject({ added: [], changed: [], removed: ['b.md'], articles: 1 });
    expect(await files(corpus, ABOUT_ICE)).toEqual([]);
  });

  test('leaves out a file that was broken, says why, and serves the others', async () => {
    const folder = tempFolder({ 'a.md': LAVROV, 'b.md': GLACIER });
    const { corpus } = await openLive(folder);
    writeFiles(folder, { 'b.md': '' });
    expect(await reload(corpus)).toEqual({
      added: [],
      changed: [],
      removed: ['b.md'],
      leftOut: [{ file: 'b.md', reason: 'is empty' }],
      articles: 1,
    });
    expect(await files(corpus, ABOUT_LAVROV)).toEqual(['a.md']);
    writeFiles(folder, { 'b.md': GLACIER });
    expect(await reload(corpus)).toMatchObject({ added: ['b.md'], leftOut: [], articles: 2 });
  });

  test('of a folder that did not change says so', async () => {
    const { corpus } = await openLive(tempFolder({ 'a.md': LAVROV, 'b.md': '' }));
    expect(await reload(corpus)).toEqual({
      added: [],
      changed: [],
      removed: [],
      leftOut: [{ file: 'b.md', reason: 'is empty' }],
      articles: 1,
    });
  });

  test('of a folder that is gone or cannot be served fails, and the old articles go on being served', async () => {
    const folder = tempFolder({ 'a.md': LAVROV });
    const { corpus } = await openLive(folder);
    const before = await corpus.ask(ABOUT_LAVROV);
    expect(before.status).toBe('answered');
    writeFiles(folder, { 'a.md': '' });
    await expect(reload(corpus)).rejects.toThrow(UnusableCorpus);
    expect(await corpus.ask(ABOUT_LAVROV)).toEqual(before);
    rmSync(folder, { recursive: true });
    await expect(reload(corpus)).rejects.toThrow(`The corpus folder ${folder} does not exist.`);
    expect(await corpus.ask(ABOUT_LAVROV)).toEqual(before);
    writeFiles(folder, { 'a.md': GLACIER });
    expect(await reload(corpus)).toMatchObject({ changed: ['a.md'], articles: 1 });
    expect(await files(corpus, ABOUT_ICE)).toEqual(['a.md']);
  });

  test('keeps nobody waiting: until it is done the old articles answer', async () => {
    const folder = tempFolder({ 'a.md': LAVROV });
    const { corpus } = await openLive(folder);
    writeFiles(folder, { 'a.md': GLACIER });
    let isDone = false;
    const reloading = reload(corpus).then(() => {
      isDone = true;
    });
    expect(await files(corpus, ABOUT_LAVROV)).toEqual(['a.md']);
    expect(isDone).toBe(false);
    await reloading;
    expect(await files(corpus, ABOUT_LAVROV)).toEqual([]);
  });
});

test('what is served can be asked for, and is what the last reload has read', async () => {
  const folder = tempFolder({ 'a.md': LAVROV });
  const { corpus } = await openLive(folder);
  expect(await corpus.served()).toEqual({ articles: 1, annotated: 1, leftOut: [] });
  writeFiles(folder, { 'b.md': 'Ferry\n\nCaptain Rui Costa said the ferry was late.\n', 'c.md': '' });
  await reload(corpus);
  const { speakers, quotes } = await corpus.quotes({ speaker: 'captain Costa' });
  expect([speakers, quotes.map(({ speaker }) => speaker)]).toEqual([['Rui Costa'], ['Rui Costa']]);
  const leftOut = [{ file: 'c.md', reason: 'is empty' }];
  expect(await corpus.served()).toMatchObject({ articles: 2, annotated: 2, leftOut });
});

test('a large corpus answers before all its people are known, and the log says so, and when they are', async () => {
  const { corpus, logged } = await openLive(tempFolder(LARGE));
  const { excerpts } = await corpus.ask('what did Silva say about pier 217?');
  expect(excerpts[0]).toMatchObject({ speaker: 'Ana Silva' });
  expect((await corpus.quotes({ speaker: 'Silva' })).quotes).toHaveLength(300);
  expect(await corpus.served()).toMatchObject({ articles: 300, annotated: 300 });
  expect(logged).toMatchObject([
    { msg: 'people and statements are read in the background', articles: 300 },
    { msg: 'the people and statements of all articles are known' },
  ]);
});

test('however many ask, people and statements come to be known meanwhile', async () => {
  const { corpus } = await openLive(tempFolder(LARGE));
  const order: string[] = [];
  const done = (what: string) => () => order.push(what);
  const asked = Array.from({ length: 1_000 }, () => corpus.ask('what did Silva say about pier 217?'));
  await Promise.all([
    corpus.quotes().then(done('all is known')),
    Promise.all(asked).then(done('all are answered')),
  ]);
  expect(order).toEqual(['all is known', 'all are answered']);
});

test('a folder that cannot be served is not opened', async () => {
  await expect(openLive(tempFolder())).rejects.toThrow(UnusableCorpus);
});
