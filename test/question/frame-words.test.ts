import { describe, expect, test } from 'vitest';
import { frameSpans } from '../../src/question/frame-words.ts';
import { overlaps } from '../../src/text/span.ts';
import { terms } from '../../src/text/terms.ts';

/** The words of a question that are searched for, as they are written. */
const searched = (question: string, isAboutSaying: boolean): string[] => {
  const frames = frameSpans(question, isAboutSaying);
  return terms(question)
    .filter((term) => !frames.some((frame) => overlaps(frame, term)))
    .map(({ start, end }) => question.slice(start, end));
};

describe('words that only say what kind of answer is wanted are not searched for', () => {
  test.each<[string, string[], string]>([
    ['How many people were hurt?', ['people', 'hurt'], 'how many'],
    ['How OLD is Brandt?', ['Brandt'], 'in capitals too'],
    ['In what year was the dam built?', ['dam', 'built'], 'a year asked for'],
    ['the year of the flood', ['year', 'flood'], 'but not a year that is the topic'],
    ['What was the reason for the delay?', ['delay'], 'the reason'],
    ['What kind of gate is it?', ['gate'], 'the kind'],
    ['Where did the summit take place?', ['summit'], 'take place'],
    ['Where was the final supposed to be?', ['final'], 'supposed to'],
    ['What happened in Ayle?', ['Ayle'], 'happened'],
    ['According to Osei, how many were hurt?', ['Osei', 'hurt'], 'according to'],
    ['quotes by Osei on the dam', ['Osei', 'dam'], 'quotes by'],
    ['the view from the dam', ['view', 'dam'], 'but not a view of something'],
    ['reaction to the flood', ['flood'], 'reaction to'],
    ['Did the mayor say so?', ['mayor', 'say'], 'verbs of saying stay in other questions'],
  ])('%j: %j (%s)', (question, words) => {
    expect(searched(question, false)).toEqual(words);
  });

  test.each<[string, string[], string]>([
    ['What did Osei say about the dam?', ['Osei', 'dam'], 'say'],
    ['How did Brandt describe the night?', ['Brandt', 'night'], 'describe'],
    ['What did the mayor explain?', ['mayor'], 'explain'],
    ['What did the mayor propose?', ['mayor', 'propose'], 'but not a verb that tells more than saying'],
  ])('nor, where it is asked what somebody said, %j: %j (%s)', (question, words) => {
    expect(searched(question, true)).toEqual(words);
  });
});
