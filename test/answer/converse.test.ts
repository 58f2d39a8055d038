import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { type Conversed, converse, type Turn } from '../../src/answer/converse.ts';
import { libraryOf } from '../small-library.ts';

const library = libraryOf(
  [
    'Ana Silva, the coach of Ayle, said the referee had lost the match.',
    'Silva said the pitch was a swamp. Silva said the fans were loud.',
    'Silva said the train was late. Silva said the tickets were dear.',
    'Tomas Brandt, the captain, said the referee was fair.',
  ].join('\n\n'),
  'Ines Duarte founded the club in 1911. Duarte was a baker.',
);
const OPTIONS = { limit: 12, onPage: 1 };
const answer = async (question: string) => answerQuestion(library, question, OPTIONS);
const ask = (text: string, before: Turn | string | null) =>
  converse(answer, library.annotations, text, before, OPTIONS);
const shown = ({ answer, page }: Conversed) => answer.excerpts[page]?.text;

test('the first question stands by itself', async () => {
  const first = await ask('and Brandt?', null);
  expect(first).toMatchObject({ changed: false, page: 0, answer: { question: 'and Brandt?' } });
});

test('a turn is plain data, and the next question stands on it', async () => {
  const { turn } = await ask('What did Silva say about the referee?', null);
  const next = await ask('and Brandt?', structuredClone(turn));
  expect(next.answer).toMatchObject({
    question: 'What did Brandt say about the referee?',
    status: 'answered',
  });
  expect(next.changed).toBe(true);
});

test('a question stands on what the last one was answered by', async () => {
  const { turn } = await ask('Who founded the club?', null);
  expect((await ask('What was she?', turn)).answer.question).toBe('What was Ines Duarte?');
});

test('of a question that is all that is known, the answer is found again', async () => {
  expect((await ask('What was she?', 'Who founded the club?')).answer.question).toBe('What was Ines Duarte?');
});

test('asked for more, and for more again, it shows something new each time', async () => {
  const seen: (string | undefined)[] = [];
  let turn: Turn | null = null;
  for (const text of ['What did Silva say?', 'what else?', 'what else did she say?']) {
    const next = await ask(text, turn);
    expect(next.answer.question.replace(/ else/, '')).toMatch(/^what did Silva say\?$/i);
    seen.push(shown(next));
    turn = next.turn;
  }
  expect(new Set(seen).size).toBe(3);
  const again = await ask('What did Silva say?', turn);
  expect(again.page).toBe(0);
});

test('what is no question is passed over, a question that has no answer is not', async () => {
  const { turn } = await ask('What did Silva say about the referee?', null);
  expect((await ask('thanks!', turn)).turn).toEqual(turn);
  const unknown = await ask('and Brandt?', (await ask('what about the zeppelin?', turn)).turn);
  expect(unknown.answer.question).toBe('What did Brandt say about the zeppelin?');
});
