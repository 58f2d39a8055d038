import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LiveCorpus } from '../../src/library/live-corpus.ts';
import { tempFolder, writeFiles } from '../temp-folder.ts';
import { endsOfThreads, openLive, reload, startedThreads, ThreadDied, UnusableCorpus } from './built.ts';

const HARBOUR = 'Harbour\n\nMayor Ana Silva said the harbour was safe.\n';
const FERRY = 'Ferry\n\nCaptain Rui Costa said the ferry was late.\n';
const QUESTION = 'what did Silva say?';
const silva = { excerpts: [{ speaker: 'Ana Silva' }] };

// What it takes to end a thread while it reads: more than its memory holds. A million paragraphs are more than these MB;
// the code and a small corpus want half of them.
const SMALL = { heapMb: 64 };
const POISON = 'A.\n\n'.repeat(1_200_000);

// One after another, each at a lower priority than whatever else the machine does.
const SIX_THREADS = 180_000;

const deaths = (logged: readonly { msg: string }[]) =>
  logged.filter(({ msg }) => msg.startsWith('the thread of the library died'));

/** Asks again until a thread is there that answers. */
const answered = (corpus: LiveCorpus) =>
  expect.poll(() => corpus.ask(QUESTION).catch((error) => error), { timeout: 50_000 }).toMatchObject(silva);

test('a thread that dies is replaced, all who wait are told, and the log says it once for each', async () => {
  const threads = startedThreads();
  const { corpus, logged, lost } = await openLive(tempFolder({ 'a.md': HARBOUR }));
  void threads[0]!.terminate(); // first: a question takes less time than that
  const waiting = [QUESTION, QUESTION, QUESTION].map((question) => corpus.ask(question));
  for (const { reason } of (await Promise.allSettled(waiting)) as PromiseRejectedResult[])
    expect(reason).toBeInstanceOf(ThreadDied);
  await expect(corpus.ask(QUESTION)).rejects.toThrow(ThreadDied);
  await answered(corpus);
  expect(deaths(logged)).toHaveLength(1);
  // A corpus that has been read whole is not to blame for a second one either; that takes three calls to be known.
  for (let calls = 0; calls < 4; calls++) await corpus.files();
  void threads[1]!.terminate();
  await expect(corpus.ask(QUESTION)).rejects.toThrow('it ended with exit code 1');
  await answered(corpus);
  expect(deaths(logged)).toHaveLength(2);
  expect(lost).toEqual([]);
});

test('a thread that answers nothing any more is replaced too', async () => {
  // Long enough for the first questions of its successor, also on a machine that has other things to do.
  const limits = { heapMb: 1_024, answerMs: 4_000 };
  const { corpus, lost } = await openLive(tempFolder({ 'a.md': HARBOUR }), limits);
  // Nobody has words like these in mind, and each is looked for among the words of the corpus.
  const unknown = Array.from({ length: 200_000 }, (_, at) => `harbor${at.toString(36)}x`).join(' ');
  await expect(corpus.ask(unknown)).rejects.toThrow('it did not answer for 4 s');
  await answered(corpus);
  expect(lost).toEqual([]);
});

test('a corpus that kills two threads in a row is not opened, and the file is named', async () => {
  const folder = tempFolder({ 'a.md': HARBOUR, 'b.txt': POISON, 'c.md': FERRY });
  const ends = endsOfThreads();
  const opening = openLive(folder, SMALL);
  await expect(opening).rejects.toThrow(UnusableCorpus);
  await expect(opening).rejects.toThrow(
    `The corpus folder ${folder} cannot be served: the thread that reads it died twice in a row ` +
      '(it ran out of memory (64 MB) while it was reading b.txt); take this file out',
  );
  expect(await Promise.all(ends)).toHaveLength(2);
});

test(
  'where a reload kills two threads in a row the old one goes on, and that is not held against the next ones',
  async () => {
    const folder = tempFolder({ 'a.md': HARBOUR });
    const threads = startedThreads();
    const { corpus, logged, lost } = await openLive(folder, SMALL);
    writeFiles(folder, { 'b.txt': POISON });
    await expect(reload(corpus)).rejects.toThrow(/died twice in a row .* b\.txt/);
    expect(await corpus.ask(QUESTION)).toMatchObject(silva);
    expect(deaths(logged)).toMatchObject([{ file: 'b.txt' }]);
    writeFileSync(join(folder, 'b.txt'), FERRY);
    await threads[0]!.terminate();
    await answered(corpus);
    expect(await reload(corpus)).toMatchObject({ articles: 2 });
    expect(lost).toEqual([]);
  },
  SIX_THREADS,
);

test('a corpus that has become deadly is lost when the thread that served it dies', async () => {
  const folder = tempFolder({ 'a.md': HARBOUR });
  const threads = startedThreads();
  const { corpus, lost } = await openLive(folder, SMALL);
  writeFiles(folder, { 'b.txt': POISON });
  await threads[0]!.terminate();
  await expect.poll(() => lost, { timeout: 50_000 }).toEqual([expect.stringContaining('b.txt')]);
  await expect(corpus.ask(QUESTION)).rejects.toThrow(ThreadDied);
});

test('a reload takes over for a thread that dies meanwhile', async () => {
  const folder = tempFolder({ 'a.md': HARBOUR });
  const threads = startedThreads();
  const { corpus, lost } = await openLive(folder, SMALL);
  writeFiles(folder, { 'b.md': FERRY });
  const reloading = reload(corpus);
  void threads[0]!.terminate();
  await expect(corpus.ask(QUESTION)).rejects.toThrow(ThreadDied);
  expect(await reloading).toMatchObject({ articles: 2 }); // the one that replaced it may have read the new file already
  await answered(corpus);
  expect(lost).toEqual([]);
});

test('every question that was asked before the swap is answered by the old thread, which then ends', async () => {
  const folder = tempFolder({ 'a.md': HARBOUR });
  const ends = endsOfThreads();
  const { corpus } = await openLive(folder);
  writeFiles(folder, { 'a.md': FERRY });
  let isSwapped = false;
  // Three who ask again as soon as they are answered: at the swap their questions are on the way.
  const answers: unknown[] = [];
  const askOn = async () => {
    while (!isSwapped) answers.push(await corpus.ask(QUESTION));
  };
  const asking = [askOn(), askOn(), askOn()];
  await reload(corpus);
  isSwapped = true;
  await Promise.all(asking);
  expect(answers.length).toBeGreaterThan(3);
  for (const answer of answers) expect(answer).toMatchObject(silva);
  expect(await corpus.ask(QUESTION)).toMatchObject({ status: 'no-answer' });
  await ends[0];
  expect(ends).toHaveLength(2);
});

test.runIf(process.platform === 'linux')('who starts the thread goes before it', async () => {
  const priorities = () =>
    readdirSync('/proc/self/task').map((thread) => {
      const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[17]); // proc_pid_stat(5): `nice`
    });
  const before = getPriority();
  await openLive(tempFolder({ 'a.md': HARBOUR }));
  expect(priorities()).toContain(before + 10);
  expect(getPriority()).toBe(before);
});

test('closing ends every thread, the one of a reload among them, and all who wait are told', async () => {
  const ends = endsOfThreads();
  const { corpus, logged, lost } = await openLive(tempFolder({ 'a.md': HARBOUR }));
  const waiting = [reload(corpus), corpus.ask(QUESTION), corpus.quotes()];
  corpus.close();
  for (const { reason } of (await Promise.allSettled(waiting)) as PromiseRejectedResult[])
    expect(reason).toMatchObject({ name: 'AbortError' });
  await expect(corpus.ask(QUESTION)).rejects.toThrow('aborted');
  expect(await Promise.all(ends)).toHaveLength(2);
  expect([logged, lost]).toEqual([[], []]);
});
