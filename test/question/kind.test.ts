import { describe, expect, test } from 'vitest';
import { kindOf, QUESTION_KINDS, type QuestionKind } from '../../src/question/kind.ts';

type Row = readonly [question: string, kind: QuestionKind, intent: string];

const ROWS: readonly Row[] = [
  ['What did Osei say about the dam?', 'said', 'the plainest of them'],
  ['what has brandt said', 'said', 'lower case, no mark'],
  ['WHAT DID BRANDT SAY?', 'said', 'shouted'],
  ['wat did brandt say', 'said', 'a slip in the question word'],
  ['How did Brandt describe the night of the flood?', 'said', 'not a "how" of manner'],
  ['How did the mayor respond to the report?', 'said', 'a response'],
  ['Brandt’s view on the dam', 'said', 'no verb at all'],
  ["the mayor's position on fees", 'said', 'the same with a straight apostrophe'],
  ['quotes by Mina Osei on the dam', 'said', 'a list of them'],
  ['statements from the ministry', 'said', 'of an office'],
  ['Reaction to the flood', 'said', 'anybody’s'],
  ['What does Brandt think of the plan?', 'said', 'thoughts are said'],
  ['Which witnesses said the gate was open?', 'said', 'not one speaker'],
  ['Who opened the gate?', 'who', 'the plainest of them'],
  ['who is brandt', 'who', 'somebody to be explained'],
  ["Who's the mayor of Ayle?", 'who', 'contracted'],
  ['Whom did the mayor call?', 'who', 'the object'],
  ['Whose car was it?', 'who', 'the owner'],
  ['By whom was it built?', 'who', 'after a preposition'],
  ['The gate was opened by who?', 'who', 'in the end'],
  ['What person led the inquiry?', 'who', 'a person by another word'],
  ['According to Brandt, who opened the gate?', 'who', 'after somebody’s name'],
  ['Who said the dam was safe?', 'who', 'asks for the speaker, not for the words'],
  ['Where did the flood begin?', 'where', 'the plainest of them'],
  ['where is the dam', 'where', 'lower case'],
  ['From where did the water come?', 'where', 'after a preposition'],
  ['In which town did they meet?', 'where', 'a place by another word'],
  ['At what stadium was the final?', 'where', 'and another'],
  ['When did the gate break?', 'when', 'the plainest of them'],
  ['Since when has it been open?', 'when', 'after a preposition'],
  ['In what year was the dam built?', 'when', 'a time by another word'],
  ['On which day did they vote?', 'when', 'a day'],
  ['The dam was built in what year?', 'when', 'in the end'],
  ['what time does it open', 'when', 'of the clock'],
  ['How many people were hurt?', 'how-many', 'the plainest of them'],
  ['how much did it cost', 'how-many', 'money'],
  ['How old is Brandt?', 'how-many', 'an age'],
  ['How long did the meeting last?', 'how-many', 'a duration'],
  ['How high was the fine?', 'how-many', 'a height, or a sum'],
  ['What percentage of voters agreed?', 'how-many', 'a share'],
  ['In how many towns is it sold?', 'how-many', 'after a preposition'],
  ['According to Osei, how many were hurt?', 'how-many', 'after somebody’s name'],
  ['Why did the dam break?', 'why', 'the plainest of them'],
  ['how come the gate was open', 'why', 'spoken'],
  ['What caused the flood?', 'why', 'by the cause'],
  ['What was the reason for the delay?', 'why', 'by the reason'],
  ['When and why was it closed?', 'when', 'the first of two questions'],
  ['What is the dam made of?', 'what', 'the plainest of them'],
  ['Which river floods Ayle?', 'what', 'a name'],
  ["What's a sluice?", 'what', 'contracted'],
  ['whats a sluice', 'what', 'and without the apostrophe'],
  ['How does a sluice work?', 'what', 'a manner'],
  ['How was the gate repaired?', 'what', 'a manner, in the passive'],
  ['Did Brandt resign?', 'yes-no', 'the plainest of them'],
  ['is the dam safe', 'yes-no', 'lower case'],
  ['Will the town be rebuilt?', 'yes-no', 'the future'],
  ['Hasn’t the mayor resigned?', 'yes-no', 'denied'],
  ["Weren't the gates closed?", 'yes-no', 'the same with a straight apostrophe'],
  ['the flood in Ayle', 'topic', 'no question at all'],
  ['dam', 'topic', 'one word'],
  ['tell me about the dam', 'topic', 'an order'],
  ['whatever', 'topic', 'a word that only begins like a question word'],
  ['Whitsun market', 'topic', 'nor this'],
  ['', 'topic', 'nothing'],
  ['?!', 'topic', 'signs'],
];

describe('the kind of a question', () => {
  test.each(ROWS)('%j: %s (%s)', (question, kind) => {
    expect(kindOf(question)).toBe(kind);
  });

  test.each(ROWS)('%j: %s in capitals and without a mark too', (question, kind) => {
    expect(kindOf(question.toUpperCase().replace(/\?$/, ''))).toBe(kind);
  });

  test('every kind has its rows', () => {
    expect(new Set(ROWS.map(([, kind]) => kind))).toEqual(new Set(QUESTION_KINDS));
  });
});
