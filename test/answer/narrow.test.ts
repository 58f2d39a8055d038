import { expect, test } from 'vitest';
import { type AskOptions, answerQuestion, knownNear } from '../../src/answer/answer-question.ts';
import type { Library } from '../../src/search/library.ts';
import { libraryOf } from '../small-library.ts';

const from = (source: string, text: string) => `---\nsource: ${source}\n---\n${text}\n`;

const GAZETTE = from(
  'Gazette',
  '# Pool shut\n\nCouncillor Ana Roe said the pool must close by May. “Nobody wants this,” said mayor Tom Holt of the pool.\n\nThe pool was built in 1971.',
);
const COURIER = from(
  'Hill Courier',
  '# Swimmers march\n\nSwimmers marched for the pool on Friday. Mayor Holt said the pool would be sold.',
);
const LEAGUE = from('Gazette', '# Cup final\n\nCoach Ana Roe-Lind said the cup final was lost in May.');

const library = libraryOf(GAZETTE, COURIER, LEAGUE);
const excerpts = (question: string, only: AskOptions, of: Library = library) =>
  answerQuestion(of, question, only).excerpts.map(({ text }) => text);

const NOBODY = '“Nobody wants this,” said mayor Tom Holt of the pool.';
const SOLD = 'Mayor Holt said the pool would be sold.';
const MARCHED = 'Swimmers marched for the pool on Friday.';

test.each<[AskOptions, string, first: string, others: string[], intent: string]>([
  [{ speaker: 'Holt' }, 'the pool', NOBODY, [SOLD], 'a topic, by one speaker'],
  [{ speaker: 'Tom Holt', source: 'gazette' }, 'the pool', NOBODY, [], 'in a source in any case as well'],
  [{ source: 'Hill Courier' }, 'when did swimmers march?', MARCHED, [SOLD], 'a question, in one source'],
])('%j narrows “%s” to “%s” before all else: %5$s', (only, question, first, others) => {
  const found = excerpts(question, only);
  expect(found[0]).toBe(first);
  for (const text of found) expect([first, ...others]).toContain(text);
});

test.each<[AskOptions, string, string[]]>([
  [{ speaker: 'Zyx' }, 'Zyx', []],
  [{ source: 'Nobody Weekly' }, 'Nobody Weekly', []],
])('of what is not known here, %j, the refusal names %s', (only, unknown, nearest) => {
  const { reason } = answerQuestion(library, 'the pool', only);
  expect(reason).toMatchObject({ unknown: [unknown], nearest });
});

test('a speaker may be spelled with a slip', () => {
  expect(excerpts('the pool', { speaker: 'Roee-Lind' })).toEqual(
    excerpts('the pool', { speaker: 'Roe-Lind' }),
  );
  expect(excerpts('the cup final', { speaker: 'Tom Hollt' })).toEqual([]);
});

test('what is mentioned but is no source is not called a word that is nowhere', () => {
  const { reason } = answerQuestion(library, 'the cup final', { source: 'Pool' });
  expect(reason).toMatchObject({ unknown: ['Pool'], unknownAs: 'source' });
});

test('somebody who says nothing about a topic is not answered for by others', () => {
  expect(answerQuestion(library, 'the cup final', { speaker: 'Holt' }).status).toBe('no-answer');
  expect(answerQuestion(library, 'the cup final', { source: 'Hill Courier' }).status).toBe('no-answer');
});

test('before people and statements are known, what somebody says is looked for in the right articles', () => {
  const many = Array.from({ length: 20 }, (_, at) =>
    from('Wire', `# Bridge ${at}\n\nThe bridge number ${at} is shut.`),
  );
  const large = libraryOf(...many, GAZETTE, COURIER);
  for (const [question, only] of [
    ['what did Holt say about the pool?', {}],
    ['the pool', { speaker: 'Holt' }],
  ] as const) {
    const near = knownNear(large, `${question} ${'speaker' in only ? only.speaker : ''}`);
    const { excerpts } = answerQuestion(near, question, only);
    expect(excerpts.map(({ text }) => text)).toEqual(
      answerQuestion(large, question, only).excerpts.map(({ text }) => text),
    );
    expect(excerpts.length).toBeGreaterThan(0);
  }
});
