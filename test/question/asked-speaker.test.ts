import { describe, expect, test } from 'vitest';
import { askedSpeaker } from '../../src/question/asked-speaker.ts';
import { libraryOf } from '../small-library.ts';

const { annotations } = libraryOf(
  [
    'The dam above Ayle is safe, chief engineer Mina Osei said on Monday.',
    'Mayor Tomas Brandt told reporters: “We were never told of the crack.”',
    'A spokesman for the water board, Luis Ferro, said the gate had been tested in May.',
    'The fire brigade said that nobody was hurt.',
  ].join('\n\n'),
  'Osei inspected the dam with Hanna Lind. Ms Lind took photographs of the gate and went home.',
);

/** The words that name the speaker, and who in the library they may be. */
const asked = (question: string): [string, string[]] | null => {
  const speaker = askedSpeaker(question, annotations);
  if (speaker === null) return null;
  const people = [...speaker.people].map(({ name }) => name).sort();
  return [question.slice(speaker.start, speaker.end), people];
};

describe('whom a question wants to hear', () => {
  test.each<[string, string, string[], string]>([
    ['What did Osei say about the dam?', 'Osei', ['Mina Osei'], 'the plainest of them'],
    ['what did mina osei say', 'mina osei', ['Mina Osei'], 'lower case'],
    ['What has Brandt said?', 'Brandt', ['Tomas Brandt'], 'the perfect'],
    ['What does Mayor Brandt think of the dam?', 'Mayor Brandt', ['Tomas Brandt'], 'with the office'],
    ['What did Osei recently announce?', 'Osei', ['Mina Osei'], 'with an adverb between'],
    ['How did Brandt describe the crack?', 'Brandt', ['Tomas Brandt'], 'a manner of saying'],
    ['Why did Brandt accuse the water board?', 'Brandt', ['Tomas Brandt'], 'the cause of saying'],
    ['What did the mayor say?', 'the mayor', ['Tomas Brandt'], 'by the office'],
    ['what did the chief engineer say', 'the chief engineer', ['Mina Osei'], 'by an office of two words'],
    ['What did the fire brigade say?', 'the fire brigade', ['fire brigade'], 'a group'],
    ['quotes by Osei on the dam', 'Osei', ['Mina Osei'], 'quotes by, on'],
    ['Quotes from Mina Osei', 'Mina Osei', ['Mina Osei'], 'quotes from'],
    ['statements by the mayor about the crack', 'the mayor', ['Tomas Brandt'], 'statements by, about'],
    ['Osei’s view on the dam', 'Osei', ['Mina Osei'], 'view on'],
    ["Osei's opinion on the gate", 'Osei', ['Mina Osei'], 'with a straight apostrophe'],
    ['the mayor’s comments', 'the mayor', ['Tomas Brandt'], 'comments alone'],
    ['According to Osei, why is the dam safe?', 'Osei', ['Mina Osei'], 'according to, first'],
    ['Is the dam safe according to Osei?', 'Osei', ['Mina Osei'], 'according to, last'],
    ['what brandt said about the crack', 'brandt', ['Tomas Brandt'], 'what X said'],
    ['everything Osei said', 'Osei', ['Mina Osei'], 'everything X said'],
    ['Osei on the dam', 'Osei', ['Mina Osei'], 'X on'],
    ['ferro on may', 'ferro', ['Luis Ferro'], 'X on, lower case'],
    ['fire brigade reaction to the flood', 'fire brigade', ['fire brigade'], 'X reaction to'],
    ['water board response to the crack', 'water board', ['Luis Ferro'], 'whoever speaks for them'],
    ['What did Osri say?', 'Osri', [], 'a short name with a slip is somebody else'],
    ['What did Brandd say?', 'Brandd', ['Tomas Brandt'], 'a longer one with a slip is not'],
    ['What did Mina Brandt say?', 'Mina Brandt', [], 'her name and his surname are neither'],
    ['What did Petrova say about the dam?', 'Petrova', [], 'nobody who is known'],
    ['quotes by Petrova', 'Petrova', [], 'nor here'],
    ['What did Osei’s brother say?', 'Osei’s brother', [], 'somebody of hers is not she'],
  ])('%j: %j, who is %j (%s)', (question, who, people) => {
    const found = asked(question);
    expect([found?.[0].replace(/[,?]$/, ''), found?.[1]]).toEqual([who, people]);
  });

  test.each<[string, string]>([
    ['Who said the dam was safe?', 'the speaker is what is asked'],
    ['What did she say?', 'a pronoun names nobody'],
    ['what does it say', 'nor here'],
    ['Where is the dam?', 'nobody speaks'],
    ['attack on the dam', 'an attack does not speak'],
    ['notes on sluices', 'nor do notes'],
    ['Petrova on the dam', 'nobody known, so it may be a topic'],
    ['the dam', 'a topic'],
    ['', 'nothing'],
    ['say', 'a verb alone'],
    ['on on on', 'words that only stand between others'],
  ])('%j wants to hear nobody in particular (%s)', (question) => {
    expect(asked(question)).toBeNull();
  });
});

describe('somebody asked for is known', () => {
  test.each<[string, boolean, string]>([
    ['What did Osei say?', true, 'who speaks here'],
    ['What did Lind say?', true, 'who is here and never speaks, where only words will do'],
    ['What did Lind suggest?', false, 'but not where others may tell it'],
    ['What did Petrova say?', false, 'who is not here'],
  ])('%j: %s (%s)', (question, isKnown) => {
    expect(askedSpeaker(question, annotations)?.isKnown).toBe(isKnown);
  });
});
