import { describe, expect, test } from 'vitest';
import { judge } from '../../bench/judge.ts';
import type { Expected } from '../../bench/question-set.ts';
import type { Answer, Citation, Excerpt, ShortAnswer } from '../../src/answer/answer.ts';
import type { Article } from '../../src/corpus/article.ts';
import { parseArticle } from '../../src/corpus/parse-article.ts';

const TEXT = 'Osei said: “The dam is safe.” Nineteen people left on Monday. Twelve stayed until 1871.';
const article = parseArticle('a.txt', TEXT) as Article;
const texts = new Map([['a.txt', TEXT]]);

const citation = (text: string): Citation => {
  const start = TEXT.indexOf(text);
  const { id, title, source, url, published, file, original } = article;
  const end = start + text.length;
  return { article: id, title, source, url, published, file, original, paragraph: 1, start, end };
};
const excerpt = (text: string, speaker: string | null = null): Excerpt => ({
  text,
  highlights: [],
  speaker,
  score: 1,
  citation: citation(text),
  alsoIn: [],
  independent: 1,
  signals: {},
});
const SAID = excerpt('Osei said: “The dam is safe.”', 'Mina Osei');
const LEFT = excerpt('Nineteen people left on Monday.');
const STAYED = excerpt('Twelve stayed until 1871.');

const short = (text: string): ShortAnswer => ({ text, support: 1, in: [citation(text)] });
const answerOf = (excerpts: Excerpt[], answers: string[] = [], kind: Answer['kind'] = 'who'): Answer => ({
  question: 'q',
  kind,
  corrected: [],
  status: 'answered',
  reason: null,
  answers: answers.map(short),
  guess: null,
  excerpts,
});
const REFUSED: Answer = {
  ...answerOf([]),
  status: 'no-answer',
  reason: { unknown: [], nearest: [], mentions: [], excerpts: [], covers: { articles: 1, speakers: [] } },
};
const verdict = (expected: Omit<Expected, 'id' | 'q'>, answer: Answer) =>
  judge({ id: 'x1', q: 'q', ...expected }, answer, texts, 3);

describe('an answer is good', () => {
  test.each<[string, Omit<Expected, 'id' | 'q'>, Answer]>([
    ['with the right excerpt first', { top: ['dam is safe'] }, answerOf([SAID, LEFT])],
    ['with what a pattern describes', { top: ['dam is \\w+'] }, answerOf([SAID])],
    ['with a pattern that guards more than it must', { top: ['\\"the dam'] }, answerOf([SAID])],
    ['with one of several', { top: ['was unsafe', 'dam is safe'] }, answerOf([SAID])],
    ['in another case and other quotation marks', { top: ['OSEI SAID: "THE'] }, answerOf([SAID])],
    ['with all that is to be covered', { cover: ['dam is', 'Monday'] }, answerOf([LEFT, SAID])],
    ['by the right speaker', { top: ['dam'], speaker: 'osei' }, answerOf([SAID])],
    [
      'without a short answer, where it is not sure',
      { answer: 'Monday', differ: ['Monday'] },
      answerOf([LEFT]),
    ],
    ['with the short answer', { answer: 'monday|friday' }, answerOf([LEFT], ['Monday'])],
    [
      'with both where they differ',
      { differ: ['nineteen', 'twelve'] },
      answerOf([LEFT], ['Twelve', 'Nineteen']),
    ],
    ['where only excerpts are expected, whatever it says else', {}, answerOf([LEFT], ['Monday'])],
    ['when it is refused, as it should be', { none: true }, REFUSED],
  ])('%s', (_, expected, answer) => {
    expect(verdict(expected, answer)).toMatchObject({ good: true, verbatim: true });
  });
});

describe('an answer is not good', () => {
  test.each<[string, Omit<Expected, 'id' | 'q'>, Answer, object]>([
    ['with the right excerpt second', { top: ['dam is safe'] }, answerOf([LEFT, SAID]), { rank: 2 }],
    ['with it nowhere', { top: ['dam was'] }, answerOf([LEFT, SAID]), { rank: Number.POSITIVE_INFINITY }],
    ['with half of what is to be covered', { cover: ['dam', '1871'] }, answerOf([SAID]), { cover: 0.5 }],
    ['by another speaker', { speaker: 'Brandt' }, answerOf([SAID]), { speaker: false }],
    ['by nobody', { speaker: 'Osei' }, answerOf([LEFT, SAID]), { speaker: false }],
    [
      'with the short answer second',
      { answer: 'Monday' },
      answerOf([LEFT], ['Twelve', 'Monday']),
      { answer: 'wrong' },
    ],
    ['with a part of a word', { answer: 'nine' }, answerOf([LEFT], ['Nineteen']), { answer: 'wrong' }],
    ['with a part of a number', { answer: '71' }, answerOf([STAYED], ['1871']), { answer: 'wrong' }],
    [
      'with one of two that differ',
      { differ: ['nineteen', 'twelve'] },
      answerOf([LEFT], ['Twelve']),
      { differ: false },
    ],
    ['when it is refused', { top: ['dam'] }, REFUSED, { refused: true, rank: Number.POSITIVE_INFINITY }],
    ['when it is not refused', { none: true }, answerOf([SAID]), { refused: false, shouldRefuse: true }],
    [
      'where a word of it is changed',
      { top: ['dam'] },
      answerOf([{ ...SAID, text: 'The dam is sound.' }]),
      { verbatim: false },
    ],
    [
      'where its place is another',
      { top: ['dam'] },
      answerOf([{ ...SAID, citation: LEFT.citation }]),
      { verbatim: false },
    ],
    [
      'where its file is not there',
      { top: ['dam'] },
      answerOf([{ ...SAID, citation: { ...SAID.citation, file: 'b.txt' } }]),
      { verbatim: false },
    ],
  ])('%s', (_, expected, answer, why) => {
    expect(verdict(expected, answer)).toMatchObject({ good: false, ...why });
  });
});

test('what is not expected is not judged', () => {
  const { rank, cover, answer, differ, speaker } = verdict({}, answerOf([SAID]));
  expect([rank, cover, answer, differ, speaker]).toEqual([null, null, null, null, null]);
});

test('how long it took and how much there is to read are kept', () => {
  expect(verdict({}, answerOf([LEFT]))).toMatchObject({ tookMs: 3, length: LEFT.text.length });
  expect(verdict({}, REFUSED)).toMatchObject({ length: null });
});

describe('a short answer to what readers marked', () => {
  test.each<[string, string[], Answer, string | null]>([
    ['is right when it is the same', ['Monday'], answerOf([LEFT], ['Monday']), 'right'],
    ['or a part of it', ['on Monday'], answerOf([LEFT], ['Monday']), 'right'],
    ['or has it as a part', ['people'], answerOf([LEFT], ['Nineteen people']), 'right'],
    ['or is what one reader marked', ['1871', 'Monday'], answerOf([LEFT], ['Monday']), 'right'],
    ['is wrong when it is another', ['Tuesday'], answerOf([LEFT], ['Monday']), 'wrong'],
    ['or only letters of it', ['1'], answerOf([STAYED], ['1871']), 'wrong'],
    ['is none when there is none', ['Monday'], answerOf([LEFT]), 'none'],
  ])('%s', (_, marked, answer, expected) => {
    expect(verdict({ marked }, answer)).toMatchObject({ answer: expected, good: expected !== 'wrong' });
  });
});
