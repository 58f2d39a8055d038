import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { libraryOf } from '../small-library.ts';

// What we know to be wrong and have not mended. `test.fails` turns red as soon as a row is mended: then it belongs
// into the table of its kind.

const library = libraryOf(
  `Ferry runs again

The ferry to Skarn runs again, harbour master Ines Holt said on Friday. “We will be on time,” she said. The first ferry left at noon.

A spokesman for Governor Odd Lunde told reporters: “The island was never forgotten.” Lunde himself was abroad.

Skarn Rovers beat Harbour Town in front of 900 people at Mill Lane and won the county cup.

Coach Piet Aalbers, 61, was there. The captain, Noor Haddad, received the cup.`,
  `The price of a crossing

Holt said that a ticket would cost 14 euros. The Skarn-critical forum Wet Feet said that it was too much.

Minister Eva Brandt called Lunde on Monday. Brandt said that the state would pay.`,
);
const ask = (question: string) => answerQuestion(library, question);
const first = ({ excerpts }: Answer) => excerpts[0]?.speaker ?? null;
const short = ({ answers }: Answer) => answers.map(({ text }) => text);

describe('not yet: words of one are not given to another', () => {
  test.fails.each([
    [
      'Macron’s view on the ferry',
      'a name before "’s view on" is no search term, so that it is never missed',
    ],
    ['Macron’s reaction to the ferry', 'nor before "’s reaction to"'],
    ['What did Lunde say?', 'a spokesman for somebody is somebody else'],
    ['What did Skarn say?', 'critics of something do not speak for it'],
  ])('%j is refused (%s)', (question) => {
    expect(ask(question).status).toBe('no-answer');
  });

  test.fails.each([
    ['Holt’s opinion of the price', 'Ines Holt', '"opinion of" hides whose it is'],
    ['What did Ms Holt say?', 'Ines Holt', 'a title that the articles do not use'],
    ['What did Ines M. Holt say?', 'Ines Holt', 'a middle initial'],
    ['holt quotes', 'Ines Holt', 'two words'],
    ['What did Holt and Brandt say?', 'Ines Holt', 'two people'],
  ])('%j: %s (%s)', (question, speaker) => {
    expect(first(ask(question))).toBe(speaker);
  });
});

describe('not yet: a short answer is the one', () => {
  test.fails.each([
    ['Who won the county cup?', 'Skarn Rovers', 'a club at the other end of the sentence'],
    ['When did the first ferry leave?', 'noon', 'noon is a time'],
    ['What was the price of a ticket?', '14 euros', 'a price asked for by "what was"'],
  ])('%j: %s (%s)', (question, words) => {
    expect(short(ask(question))[0]).toContain(words);
  });

  test.fails.each([['How old is Haddad?', '61 is the age of somebody else beside her']])(
    '%j is refused (%s)',
    (question) => {
      expect(ask(question).status).toBe('no-answer');
    },
  );
});

describe('not yet: a question is answered at once', () => {
  test.fails.each([
    ['a word of 5,000 letters', 'z'.repeat(5_000)],
    ['one with accents', 'é'.repeat(5_000)],
  ])('%s', (_, question) => {
    const started = performance.now();
    ask(question);
    expect(performance.now() - started).toBeLessThan(50);
  });
});
