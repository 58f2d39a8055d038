import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { libraryOf } from '../small-library.ts';

const TEXT = `Ferry runs again

The ferry to Skarn runs again, harbour master Ines Holt said on Friday. It had been out of service since a storm in March.

“We will be on time,” Holt said. A ticket costs 14 euros.`;
const library = libraryOf(TEXT);
const ask = (question: string) => answerQuestion(library, question);

describe('what is no question about the articles is refused, whatever it is', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['a mark', '?'],
    ['marks', '!!!???…—“”'],
    ['function words', 'the of and to'],
    ['a sentence of them', 'is it to be or not'],
    ['pictures', '👍🏽 👩‍👩‍👧 🚢'],
    ['control signs', '\u0000\u0007\u001B[31m'],
    ['half a sign', '\uD83D'],
    ['signs that nobody sees', '\u202E\u200B\uFEFF'],
    ['another script', '天気はどうですか'],
    ['one from right to left', 'ما هو الطقس'],
    ['words that every object has', 'constructor __proto__ toString'],
    ['a pattern', '(a+)+$ [a-z]* \\d{9} .*'],
    ['code', '<script>alert(1)</script> -- DROP TABLE'],
    ['5,000 characters of one unknown word', 'zzz '.repeat(1_250)],
    ['a word of 5,000 letters', 'z'.repeat(5_000)],
    ['5,000 characters of a question word', 'what '.repeat(1_000)],
    ['as many that look like a question', 'did zzz '.repeat(625)],
    ['and like another', 'X’s view on '.repeat(420)],
  ])('%s', (_, question) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ question, status: 'no-answer', answers: [], excerpts: [] });
    expect(answer.reason?.covers).toEqual({ articles: 1, speakers: ['Ines Holt'] });
  });
});

describe('names that the articles do not have', () => {
  test.each([
    ['What did Petrova say?', 'Petrova', 'asked for her words'],
    ['What did Petrova say about the ferry?', 'Petrova', 'about something that is here'],
    ['quotes by Ragnhild on the ferry', 'Ragnhild', 'in a list'],
    ['how did Castellano describe the storm', 'Castellano', 'her manner of saying'],
    ['According to Umberto, when does the ferry run?', 'Umberto', 'as a source'],
    ['Who is Castellano?', 'Castellano', 'to be explained'],
    ['When did Castellano die?', 'Castellano', 'of whom something is asked'],
    ['Castellano', 'Castellano', 'alone'],
  ])('%j is refused, and says %s (%s)', (question, name) => {
    const { status, reason } = ask(question);
    expect(status).toBe('no-answer');
    expect(reason?.unknown).toContain(name);
  });

  test('the nearest that they do have are named, and a slip finds whoever is meant', () => {
    expect(ask('Who is Holm?').reason?.nearest).toEqual(['Holt']);
    expect(ask('What did Holtt say?').excerpts[0]?.speaker).toBe('Ines Holt');
  });

  test('a refusal cites nothing where nobody is asked for who is here', () => {
    expect(ask('What did Petrova say about the ferry?').reason?.mentions).toEqual([]);
  });
});

test('an empty library refuses, and says that it is empty', () => {
  const empty = libraryOf();
  for (const question of ['', 'what did Holt say', 'ferry', 'how many were there?'])
    expect(answerQuestion(empty, question)).toMatchObject({
      status: 'no-answer',
      excerpts: [],
      reason: { nearest: [], mentions: [], covers: { articles: 0, speakers: [] } },
    });
});

test('a question of 5,000 characters that says what it wants is answered', () => {
  const question = `When does the ferry to Skarn run again? ${'Please tell me. '.repeat(310)}`;
  expect(ask(question).excerpts[0]?.text).toContain('runs again');
});
