import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { libraryOf } from '../small-library.ts';

const REPORT = `Crack in Ayle dam was known since May

AYLE, June 3 – The dam above the town of Ayle has a crack that engineers have known of since May, the water board admitted on Monday.

“The dam is safe and it will stay safe,” chief engineer Mina Osei told reporters. She said the crack was eleven centimetres long and would be filled with resin before the autumn.

Mayor Tomas Brandt said that the town had never been told. “We read of it in the newspaper like everybody else,” he said.

Hanna Lind, who photographed the crack, did not return calls. A clerk said that Lind had said the photographs were hers.`;

const LETTER = `Mayor asks for an inquiry

Tomas Brandt has asked the state to hold an inquiry into the dam. In a letter to the governor he wrote that the water board “hid a danger from four thousand people”.

Osei declined to comment on the letter. The governor, Paula Reyes, promised an answer within a week.`;

const library = libraryOf(REPORT, LETTER);
const ask = (question: string) => answerQuestion(library, question);
const texts = (question: string) => ask(question).excerpts.map(({ text }) => text);

describe('what somebody said is shown in their own words', () => {
  test.each<[string, string, string, string]>([
    ['What did Osei say?', 'safe', 'Mina Osei', 'all that she says'],
    ['What did Osei say about the crack?', 'eleven centimetres', 'Mina Osei', 'what she says on it'],
    ['what did the mayor say', 'told', 'Tomas Brandt', 'by the office'],
    ['what did brandt write about the water board', 'hid a danger', 'Tomas Brandt', 'in writing'],
    ['quotes by Tomas Brandt', 'newspaper', 'Tomas Brandt', 'as a list'],
    ['Brandt on the newspaper', 'newspaper', 'Tomas Brandt', 'by name and topic'],
    ['what did the chief engineer say about resin', 'resin', 'Mina Osei', 'an office of two words'],
    ['What did Reyes promise?', 'within a week', 'Paula Reyes', 'a promise'],
    ['wat did brandd say abuot the newspaper', 'newspaper', 'Tomas Brandt', 'with slips'],
  ])('%j: … %s … by %s (%s)', (question, words, speaker) => {
    const [first] = ask(question).excerpts;
    expect(first?.text).toContain(words);
    expect(first?.speaker).toBe(speaker);
  });

  test('all of it, where nothing narrows the question', () => {
    const all = texts('What did Brandt say?').join(' ');
    for (const words of ['never been told', 'newspaper', 'hid a danger']) expect(all).toContain(words);
  });
});

describe('nobody is given words that somebody else says', () => {
  test('an excerpt in which another person speaks as well is not put under the name that is asked for', () => {
    const both = libraryOf(
      'Ana Lund remarked that the date matters less than the deal. Harbour spokesman Tom Peck said “serious preparation” was needed for it.',
    );
    const [first] = answerQuestion(both, 'Peck').excerpts;
    expect(first!.text).toMatch(/Lund remarked.*Peck said/);
    expect(first!.speaker).toBeNull();
  });

  test.each<[string, readonly string[], string]>([
    ['What did Osei say?', ['Mina Osei'], 'she speaks beside others'],
    ['quotes by Brandt', ['Tomas Brandt'], 'he speaks in both articles'],
    ['What did the governor say?', ['Paula Reyes'], 'she speaks once'],
    ['what did the water board say about the dam', ['water board'], 'and who is no person'],
  ])('%j: the first is by %j, and nothing of anybody else is above it (%s)', (question, speakers) => {
    expect(speakers).toContain(ask(question).excerpts[0]?.speaker);
  });

  test.each([
    ['Osei', 'We read of it'],
    ['Osei', 'hid a danger'],
    ['Brandt', 'The dam is safe'],
    ['Reyes', 'hid a danger'],
  ])('what %s says does not begin with %j', (name, words) => {
    expect(texts(`What did ${name} say?`)[0]).not.toContain(words);
  });
});

describe('of somebody who never speaks here', () => {
  const { status, reason, excerpts } = ask('What did Lind say?');

  test('there is no answer', () => {
    expect([status, excerpts]).toEqual(['no-answer', []]);
  });

  test('but it is shown where she is spoken of, and that her name is known', () => {
    expect(reason?.unknown).toEqual([]);
    const shown = reason!.mentions.map(({ start, end }) => REPORT.slice(start, end));
    expect(shown[0]).toMatch(/^Hanna Lind, who photographed/);
    expect(reason?.mentions[0]).toMatchObject({ file: '1.txt', paragraph: 4 });
  });

  test('what somebody else says that she said is not her word', () => {
    expect(ask('What did Lind say about the photographs?').status).toBe('no-answer');
  });

  test('the same goes for what she said about something', () => {
    expect(ask('What did Lind say about the crack?')).toMatchObject({ status: 'no-answer' });
    expect(ask('quotes by Hanna Lind').reason?.mentions).toHaveLength(1);
  });
});

describe('of somebody who speaks, but not about that', () => {
  test.each([
    ['What did Osei say about the election?', 'a word that is nowhere'],
    ['What did Reyes say about the resin?', 'a word that only others use'],
  ])('%j is refused (%s)', (question) => {
    expect(ask(question)).toMatchObject({ status: 'no-answer', excerpts: [] });
  });
});
