import { expect, test } from 'vitest';
import { answerFound, find } from '../../src/answer/answer-question.ts';
import { readsOf } from '../../src/answer/reads.ts';
import { isIn, textOf, windowsOf } from '../../src/answer/windows.ts';
import type { Reading } from '../../src/search/meaning/reader.ts';
import { slice } from '../../src/text/span.ts';
import { words } from '../../src/text/words.ts';
import { libraryOf } from '../small-library.ts';

const LONG = `The pool ${'which the whole town had wanted for so many years and then forgot '.repeat(6)}is open.`;
const library = libraryOf(
  `The pool\n\nThe pool is new. It opened in May. Ada Quist swam first. Nobody else swam in the pool. It was cold.`,
  `A long one\n\nHere it comes. ${LONG} That was all.`,
  ...Array.from({ length: 9 }, (_, at) => `Pool ${at}\n\nThe pool number ${at} has a roof.`),
);
const foundFor = (question: string) => {
  const found = find(library, question);
  if ('status' in found) throw new Error('nothing was looked for');
  return { ranked: found.ranked, windows: windowsOf(found.ranked, library) };
};

/** As a reader might read that takes one word for the answer, and is as sure of it as is said. */
const readingOf = (text: string, answer: string, sure: number): Reading => ({
  none: 1,
  words: words(text).map(({ start, end }) => {
    const own = slice(text, { start, end }) === answer ? (1 + sure) / 2 : -3;
    return { start, end, starts: own, ends: own };
  }),
});

test('the best candidates are each in one of at most eight windows, with their neighbours as far as all is short', () => {
  const { ranked, windows } = foundFor('who swam in the pool');
  expect(windows).toHaveLength(8);
  expect(windows.some((window) => isIn(ranked[0]!.candidate, window))).toBe(true);
  for (const window of windows) {
    const text = slice(window.article.text, window);
    expect(text.length <= 320 || text.includes(LONG)).toBe(true);
    expect(textOf(window)).toBe(`${window.article.title}. ${text}`);
  }
  expect(windows.map(textOf)).toContain(
    'The pool. The pool is new. It opened in May. Ada Quist swam first. Nobody else swam in the pool. It was cold.',
  );
});

test('what is read of a window is told of the candidates in it, and of no others', () => {
  const { ranked, windows } = foundFor('who swam in the pool');
  const at = windows.findIndex((window) => textOf(window).includes('Quist'));
  const reads = readsOf(
    windows,
    windows.slice(0, at + 1).map((window) => readingOf(textOf(window), 'Quist', 6)),
  );
  for (const { candidate } of ranked) {
    const read = reads(candidate);
    const isRead = windows.slice(0, at + 1).some((window) => isIn(candidate, window));
    expect(read === null).toBe(!isRead);
    const text = slice(candidate.article.text, candidate);
    if (text.includes('Quist')) {
      expect(slice(candidate.article.text, read!.best!)).toBe('Quist');
      expect(read!.best!.sure).toBeCloseTo(6);
      expect(read!.answers).toBeGreaterThan(2.9);
    } else if (read) expect(read.answers).toBeLessThan(0);
  }
});

test('an answer stays in one sentence, and a candidate that was not reached by the reader is not read', () => {
  const bob = libraryOf('It was cold. The winner of the race was Bob. Smith came second.');
  const found = find(bob, 'who won the race');
  if ('status' in found) throw new Error('nothing was looked for');
  const windows = windowsOf(found.ranked, bob);
  // As a reader might read that takes “Bob. Smith” for a name.
  const read = (text: string): Reading => ({
    none: 0,
    words: words(text).map(({ start, end }) => {
      const word = slice(text, { start, end });
      return {
        start,
        end,
        starts: word === 'Bob' ? 5 : -5,
        ends: word === 'Smith' ? 5 : word === 'Bob' ? 3 : -5,
      };
    }),
  });
  const readings = windows.map((window) => read(textOf(window)));
  const reads = readsOf(windows, readings);
  const both = found.ranked.find(
    ({ candidate }) => candidate.sentences.length === 2 && reads(candidate)!.best!.sure > 5,
  )!;
  expect(slice(both.candidate.article.text, reads(both.candidate)!.best!)).toBe('Bob');
  const nothing = readsOf(
    windows,
    windows.map(() => ({ none: 0, words: [] })),
  );
  expect(found.ranked.map(({ candidate }) => nothing(candidate))).toEqual(found.ranked.map(() => null));
});

test('of too few windows that were read nothing is told', () => {
  const found = find(library, 'who swam in the pool');
  if ('status' in found) throw new Error('nothing was looked for');
  const windows = windowsOf(found.ranked, library);
  const readings = windows.map((window) => readingOf(textOf(window), 'Nobody', 8));
  expect(answerFound({ ...found, windows }, readings.slice(0, 4))).toEqual(answerFound(found, []));
});

test('a title that is only how the first sentence begins is not read again', () => {
  const bare = libraryOf(
    'Ada Quist swam in the new pool of the town. It was cold.',
    '# Pool news\n\nNobody swam in the pool.',
  );
  const found = find(bare, 'who swam in the pool');
  if ('status' in found) throw new Error('nothing was looked for');
  expect(windowsOf(found.ranked, bare).map(textOf).sort()).toEqual([
    'Ada Quist swam in the new pool of the town. It was cold.',
    'Pool news. Nobody swam in the pool.',
  ]);
});
