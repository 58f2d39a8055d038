import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { libraryOf } from '../small-library.ts';

const MATCH = `Rovers beat Harbour in the rain

DENBY, May 9 – Denby Rovers beat Harbour Town 3-1 on Saturday in front of 12,400 people at Mill Lane and won the county cup for the first time since 1988.

Striker Ada Quist scored twice before the break. The match began 40 minutes late because a water pipe had burst under the main stand.

Coach Piet Aalbers, 61, will retire in July after nine years. The captain, Noor Haddad, received the cup from the duchess.

The club was fined 8,000 euros in March for letting off fireworks.`;

const CITY = `Denby celebrates its team

Some 9,000 people welcomed the players in Market Square on Sunday. The cup will be shown in the town hall until the end of June.

The bus of the team had started from Mill Lane at noon. Denby Rovers play in the Northern League and are owned by their supporters.`;

const library = libraryOf(MATCH, CITY);
const ask = (question: string) => answerQuestion(library, question);

describe('the first excerpt answers a question of any kind', () => {
  test.each<[string, string, string]>([
    ['Who scored twice?', 'Ada Quist scored twice', 'who'],
    ['who won the county cup', 'won the county cup', 'who, lower case'],
    ['Who received the cup?', 'Noor Haddad, received the cup', 'who, the object known'],
    ['Where did Denby play Harbour Town?', 'at Mill Lane', 'where'],
    ['Where will the cup be shown?', 'in the town hall', 'where, the passive'],
    ['When did Rovers last win the cup?', 'since 1988', 'when'],
    ['When will Aalbers retire?', 'in July', 'when, to come'],
    ['How many people welcomed the players?', '9,000 people', 'how many'],
    ['How old is Aalbers?', 'Aalbers, 61', 'an age'],
    ['How high was the fine?', '8,000 euros', 'a sum'],
    ['how many goals did quist score', 'scored twice', 'lower case, another form'],
    ['Why did the match begin late?', 'a water pipe had burst', 'why'],
    ['Why was the club fined?', 'fireworks', 'why, by "for"'],
    ['What was burst?', 'water pipe', 'what'],
    ['Which league do Rovers play in?', 'Northern League', 'which'],
    ['Did Rovers win the county cup?', 'won the county cup', 'yes or no'],
    ['Is Aalbers leaving? Will he retire?', 'will retire', 'two questions'],
    ['fireworks', 'fireworks', 'a topic'],
    ['owned by supporters', 'owned by their supporters', 'a topic of two words'],
    ['who scored twise before the brake', 'scored twice', 'slips'],
  ])('%j: … %s … (%s)', (question, words) => {
    expect(ask(question).excerpts[0]?.text).toContain(words);
  });
});

describe('where nobody reads, a question of fact has no short answer, but a guess that the next question may stand on', () => {
  test.each<[string, string, string]>([
    ['Who scored twice?', 'Ada Quist', 'a name'],
    ['Who received the cup from the duchess?', 'Noor Haddad', 'a name in apposition'],
    ['When will Aalbers retire?', 'July', 'a time'],
    ['How many people welcomed the players?', '9,000', 'a number'],
    ['How old is Aalbers?', '61', 'an age'],
    ['How long has Aalbers been the coach?', 'nine years', 'a duration'],
    ['How high was the fine?', '8,000 euros', 'a sum'],
  ])('%j: %s (%s)', (question, words) => {
    const { answers, guess } = ask(question);
    expect(answers).toEqual([]);
    expect(guess).toContain(words);
    expect(MATCH + CITY).toContain(guess);
  });

  test('those who are counted may be those who act', () => {
    const nurses = libraryOf('Forty nurses warned that 12 nurses would leave.');
    expect(answerQuestion(nurses, 'How many nurses warned?').guess).toBe('Forty');
  });

  test.each(['Why did the match begin late?', 'Did Rovers win?', 'fireworks', 'What did Quist say?'])(
    '%j has none',
    (question) => {
      expect(ask(question).guess).toBeNull();
    },
  );
});

describe('where the articles lack what is asked for, it is refused', () => {
  test.each([
    ['How old is Quist?', 'no age of hers'],
    ['When was Quist born?', 'no birth'],
    ['Who won the chess championship?', 'a word too many that is nowhere'],
    ['What is the capital of Peru?', 'nothing of it'],
    ['Why did Lindqvist resign?', 'a name that is nowhere'],
  ])('%j (%s)', (question) => {
    expect(ask(question)).toMatchObject({ status: 'no-answer', answers: [], excerpts: [] });
  });

  test('and the refusal names what is unknown, what is near, and what is here', () => {
    const { reason } = ask('What did Quister say about Lindqvist?');
    expect(reason?.unknown).toContain('Lindqvist');
    expect(ask('Why did Quisten resign from parliament?').reason?.nearest).toContain('Quist');
    expect(reason?.covers.articles).toBe(2);
  });
});
