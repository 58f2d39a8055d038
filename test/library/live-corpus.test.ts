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

const FERRY = 'Ferry\n\nCaptain Rui Costa said the ferry was late.\n';

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
  test('keeps nobody waiting, then serves what was added and changed and no longer what was removed, and says so', async () => {
    const folder = tempFolder({ 'a.md': LAVROV, 'b.md': FERRY });
    const { corpus } = await openLive(folder);
    expect(await files(corpus, ABOUT_ICE)).toEqual([]);
    expect(await corpus.served()).toEqual({ articles: 2, annotated: 2, leftOut: [], meaning: null });
    rmSync(join(folder, 'b.md'));
    writeFiles(folder, { 'a.md': `${GLACIER} So it is.`, 'sub/c.txt': `${GLACIER}\n\n${FERRY}`, 'd.md': '' });
    let isDone = false;
    const reloading = reload(corpus).then((report) => {
      isDone = true;
      return report;
    });
    expect(await files(corpus, ABOUT_LAVROV)).toEqual(['a.md']);
    expect(isDone).toBe(false);
    const leftOut = [{ file: 'd.md', reason: 'is empty' }];
    expect(await reloading).toEqual({
      added: ['sub/c.txt'],
      changed: ['a.md'],
      removed: ['b.md'],
      leftOut,
      articles: 2,
    });
    expect(await files(corpus, ABOUT_LAVROV)).toEqual([]);
    expect(await files(corpus, ABOUT_ICE)).toEqual(['a.md', 'sub/c.txt']);
    expect(await corpus.served()).toEqual({ articles: 2, annotated: 2, meaning: null, leftOut });
    const { speakers, quotes } = await corpus.quotes({ speaker: 'captain Costa' });
    expect([speakers, quotes.map(({ citation }) => citation.file)]).toEqual([['Rui Costa'], ['sub/c.txt']]);
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
});

const ABOUT_PIER = 'what did Silva say about pier 217?';

test('a large corpus answers before all its people are known, who come to be known however many ask, and the log says so', async () => {
  const { corpus, logged } = await openLive(tempFolder(LARGE));
  const order: string[] = [];
  const done =
    (what: string) =>
    <Result>(result: Result): Result => {
      order.push(what);
      return result;
    };
  const asked = Array.from({ length: 1_000 }, (_, at) => corpus.ask(at === 0 ? ABOUT_PIER : 'Lavrov?'));
  const [{ quotes }, [first]] = await Promise.all([
    corpus.quotes({ speaker: 'Silva' }).then(done('all is known')),
    Promise.all(asked).then(done('all are answered')),
    asked[0]!.then(done('one is answered')),
  ]);
  expect(order).toEqual(['one is answered', 'all is known', 'all are answered']);
  expect(first!.excerpts[0]).toMatchObject({ speaker: 'Ana Silva' });
  expect(quotes).toHaveLength(300);
  expect(await corpus.served()).toMatchObject({ articles: 300, annotated: 300 });
  expect(logged).toMatchObject([
    { msg: 'people and statements are read in the background', articles: 300 },
    { msg: 'the people and statements of all articles are known' },
  ]);
});

test('a folder that cannot be served is not opened', async () => {
  await expect(openLive(tempFolder())).rejects.toThrow(UnusableCorpus);
});
