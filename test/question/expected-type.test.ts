import { describe, expect, test } from 'vitest';
import { asksForFact, type ExpectedType, expectedType } from '../../src/question/expected-type.ts';
import { kindOf } from '../../src/question/kind.ts';

const measure = (name: string) => ({ measure: name }) as ExpectedType;

describe('what the short answer to a question is made of', () => {
  test.each<[string, ExpectedType, string]>([
    ['Who opened the gate?', 'person', 'somebody'],
    ['Where did the flood begin?', 'place', 'a place'],
    ['In which town did they meet?', 'place', 'a town'],
    ['When did the gate break?', 'time', 'a time'],
    ['In what year was the dam built?', 'time', 'a year'],
    ['Why did the dam break?', 'cause', 'a cause'],
    ['Which river floods Ayle?', 'name', 'one name'],
    ['What company built it?', 'name', 'the same by "what"'],
    ['In which river did it end?', 'name', 'after a preposition'],
    ['Which two towns form the county?', 'list', 'as many as are asked for'],
    ['Which rivers meet in Ayle?', 'list', 'more than one'],
    ['How many people were hurt?', measure('count'), 'a number'],
    ['How old is Brandt?', measure('age'), 'an age'],
    ['At what age did she retire?', measure('age'), 'an age by its name'],
    ['How long did it last?', measure('duration'), 'a duration'],
    ['How tall is the tower?', measure('length'), 'a height'],
    ['What share of voters agreed?', measure('share'), 'a share'],
    ['How much did it cost?', measure('money'), 'money'],
    ['What is the budget?', null, 'an amount that is asked for as a thing'],
    ['How heavy is the gate?', measure('weight'), 'a weight'],
    ['What is a sluice?', null, 'nothing that a name could be'],
    ['What kind of gate is it?', null, 'a kind is no name'],
    ['What happened?', null, 'nor is an event'],
    ['What did Osei say?', null, 'words have no short answer'],
    ['Did Brandt resign?', null, 'nor has yes or no'],
    ['the flood', null, 'nor a topic'],
  ])('%j: %j (%s)', (question, expected) => {
    expect(expectedType(question, kindOf(question))).toEqual(expected);
  });
});

test.each<[string, boolean, string]>([
  ['who won the cup?', true, 'a name'],
  ['which town is the largest', true, 'a name, by "which"'],
  ['how many people came', true, 'a number'],
  ['how old is the bridge?', true, 'an age'],
  ['what did Silva say about it?', false, 'a sentence of hers'],
  ['why is it shut', false, 'a reason'],
  ['how does it work?', false, 'a way'],
  ['did it rain?', false, 'yes or no'],
  ['harbour bridge', false, 'a topic'],
])('%j: a few words answer: %s (%s)', (text, isFact) => {
  const kind = kindOf(text);
  expect(asksForFact({ text, kind, expects: expectedType(text, kind) })).toBe(isFact);
});
