import { expect, test } from 'vitest';
import { given } from '../import/imported.ts';
import { column, pdf } from '../import/pdf.ts';
import { endsOfThreads } from './built.ts';
import { CannotChange, importApart } from './moderated.ts';

test('a file is read on a thread of its own, which ends, and it is told what is found in it', async () => {
  const threads = endsOfThreads();
  const says = { source: 'The Wire' };
  const { articles, first, leftOut } = await importApart({ given: given('articles.jsonl'), says });
  expect(first).toMatchObject([
    {
      title: 'Skellan: island without a shop',
      source: 'The Wire',
      published: '2024-02-11',
      file: 'skellan-island-without-a-shop.md',
      paragraphs: 2,
      people: 1,
      statements: 2,
      opening: expect.stringMatching(/^The last shop on Skellan closed/),
    },
    { title: 'Lighthouse sold to a bidder from abroad', statements: 0 },
  ]);
  expect(articles).toHaveLength(2);
  expect(leftOut.map(({ file }) => file)).toContain('articles.jsonl, line 3');
  expect(await Promise.all(threads)).toHaveLength(1);
});

// Long enough for nobody to read it in a millisecond.
const long = pdf(Array.from({ length: 300 }, () => column(['The ferry stopped.'])));

test.each([
  ['takes too long', { heapMb: 512, answerMs: 1 }, 'it took longer than 0.001 s'],
  ['takes too much memory', { heapMb: 16, answerMs: 60_000 }, 'it ran out of memory (16 MB)'],
])('a file that %s is given up, and its thread ends', async (_, limits, why) => {
  const threads = endsOfThreads();
  const reading = importApart({ given: { name: 'a.pdf', bytes: long }, says: {} }, limits);
  await expect(reading).rejects.toThrow(CannotChange);
  await expect(reading).rejects.toThrow(`Reading a.pdf was given up: ${why}. Split the file`);
  expect(await Promise.all(threads)).toHaveLength(1);
});
