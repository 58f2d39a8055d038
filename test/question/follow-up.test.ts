import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/question/follow-up/exchange.ts';
import { asksForMore } from '../../src/question/follow-up/more.ts';
import { followUp } from '../../src/question/follow-up.ts';
import { anyText } from '../generated-texts.ts';
import { libraryIn, libraryOf } from '../small-library.ts';

const { annotations } = libraryOf(
  [
    'Ana Silva, the coach of Ayle, said the referee had lost the match. “We were robbed,” Silva told reporters.',
    'Tomas Brandt, the captain, said the pitch was a swamp. Brandt scored twice.',
    'The referee, Imre Rice, said that he had seen nothing.',
  ].join('\n\n'),
  [
    'Dr Linda Osei, a chemist, said the catalyst was stable. Osei told the inquiry that the valve had failed.',
    'The inspectors said the alarm was switched off. Professor Karl Lind said the ammonia was pure.',
  ].join('\n\n'),
  [
    'Margaret Holt, the mayor, said the library would stay open. The council said the bypass would cost 4 million.',
    'Joan Price told the council that the pool was a disgrace, Price said.',
  ].join('\n\n'),
  [
    'Helena Marsh, the chief executive of Corvex, said the merger was off. Marsh said the price was too low.',
    'Shareholders said the board had lied. The regulator said the recall was late.',
  ].join('\n\n'),
);

const after = (before: string | Partial<Exchange>): Exchange => ({
  question: '',
  speaker: null,
  answer: null,
  ...(typeof before === 'string' ? { question: before } : before),
});
const understood = (before: string | Partial<Exchange>, text: string) =>
  followUp(text, after(before), annotations).question;

type Row = readonly [before: string | Partial<Exchange>, text: string, expected: string, intent: string];
const table = (rows: readonly Row[]) =>
  test.each(rows)('%j, then %j: %j (%s)', (before, text, expected) => {
    expect(understood(before, text)).toBe(expected);
  });

const MATCH = 'what did Silva say about the referee?';
const LAB = 'What did Dr Osei say about the valve?';
const POOL = 'When was the pool closed?';
const DEAL = 'Who called off the merger?';

describe('another person, thing or time in the place of its like', () => {
  table([
    [MATCH, 'and Brandt?', 'what did Brandt say about the referee?', 'another speaker'],
    [MATCH, 'And the inspectors?', 'what did the inspectors say about the referee?', 'a group that speaks'],
    [
      MATCH,
      'what about Tomas Brandt',
      'what did Tomas Brandt say about the referee?',
      'asked with "what about"',
    ],
    [MATCH, 'what about the pitch?', 'what did Silva say about the pitch?', 'another topic'],
    [
      MATCH,
      'and the price?',
      'what did Silva say about the price?',
      'a topic, though somebody is called Price',
    ],
    [MATCH, 'and about the fans?', 'what did Silva say about the fans?', 'a topic behind "about"'],
    [
      'What did Silva say?',
      'and about the fans?',
      'What did Silva say about the fans?',
      'a topic where there was none',
    ],
    ['What did Silva say?', 'and the president?', 'What did the president say?', 'somebody who never speaks'],
    [
      MATCH,
      'and the president?',
      'what did Silva say about the president?',
      'but spoken of like the referee',
    ],
    [
      'How many people were hurt?',
      'and the bus shelter?',
      'and the bus shelter?',
      'not in the place of what is counted',
    ],
    [
      'How many goals did Brandt score?',
      'and penalties?',
      'How many penalties did Brandt score?',
      'but for another that is',
    ],
    [MATCH, 'and Rice?', 'what did Rice say about the referee?', 'a name that could be another word'],
    ['Silva on the referee', 'and Brandt?', 'Brandt on the referee?', 'without a verb'],
    [
      'How did Holt describe the vote?',
      'and the bypass?',
      'How did Holt describe the bypass?',
      'what is described',
    ],
    ["Marsh's view on the merger", 'what about the price?', "Marsh's view on the price?", 'somebody’s view'],
    ['quotes by Helena Marsh', 'and Holt?', 'quotes by Holt?', 'quotes'],
    ['Who is Helena Marsh?', 'and Tomas Brandt?', 'Who is Tomas Brandt?', 'who somebody is'],
    ['How old is Brandt?', 'and Silva?', 'How old is Silva?', 'how old they are'],
    [POOL, 'and the library?', 'When was the library closed?', 'another thing'],
    [
      'How many people came to the march?',
      'what about the meeting?',
      'How many people came to the meeting?',
      'the last of two',
    ],
    [
      'What is the price of ammonia?',
      'and of nitrogen?',
      'What is the price of nitrogen?',
      'a part of a phrase',
    ],
    [
      'How much did Corvex lose in 2018?',
      'and in 2019?',
      'How much did Corvex lose in 2019?',
      'another year',
    ],
    ['How much did Corvex lose in 2018?', '2019?', '2019?', 'but not a lone number'],
    [
      'How much did Corvex lose?',
      'and in 2019?',
      'How much did Corvex lose in 2019?',
      'a year where there was none',
    ],
    [
      'How many goals did Brandt score last season?',
      'and this season?',
      'How many goals did Brandt score this season?',
      'a season',
    ],
    [
      'When did the union meet the board?',
      'and on Friday?',
      'When did the union meet the board on Friday?',
      'a day',
    ],
    [
      'Where was the valve tested?',
      'and after the recall?',
      'Where was the valve tested after the recall?',
      'a circumstance',
    ],
    [
      MATCH,
      'and what did Brandt say?',
      'what did Brandt say about the referee?',
      'a whole question that goes on',
    ],
    [MATCH, 'What did Brandt say?', 'What did Brandt say?', 'but not one that does not'],
  ]);
});

describe('a lone question word asks about the last question', () => {
  table([
    [POOL, 'why?', 'why was the pool closed?', 'why'],
    [POOL, 'Why', 'Why was the pool closed?', 'as it is written'],
    [POOL, 'and where exactly?', 'where was the pool closed?', 'where'],
    [POOL, 'by whom?', 'by whom was the pool closed?', 'by whom'],
    [POOL, 'who by?', 'by whom was the pool closed?', 'the other way round'],
    ['Did the mayor resign?', 'when?', 'when did the mayor resign?', 'after yes or no'],
    ['Did the mayor resign?', 'when was that?', 'when did the mayor resign?', 'when that was'],
    [
      'Where did Ayle win the final?',
      'When was that?',
      'When did Ayle win the final?',
      'another circumstance',
    ],
    [
      'How many people came to the march?',
      'where was that?',
      'where did people come to the march?',
      'a subject with its number',
    ],
    [
      'How many goals did Brandt score?',
      'when?',
      'when did Brandt score goals?',
      'an object with its number',
    ],
    ['Which players were sent off?', 'why?', 'why were players sent off?', 'a choice'],
    ['Which players were sent off?', 'how many?', 'how many players were sent off?', 'how many of them'],
    ['Which players were sent off?', 'who?', 'who were sent off?', 'who of them'],
    ['Who came to the march?', 'how many?', 'how many people came to the march?', 'how many'],
    [
      'What did Holt say about protesters?',
      'how many?',
      'how many protesters, according to Holt?',
      'how many, by somebody',
    ],
    [
      { question: DEAL, answer: 'Marsh' },
      'when?',
      'when did Marsh call off the merger?',
      'with the short answer',
    ],
    [DEAL, 'when?', 'when did somebody call off the merger?', 'without one'],
    [MATCH, 'why?', 'why did Silva say this about the referee?', 'why somebody said it'],
    [
      'Silva on the referee',
      'when was that?',
      'when did Silva say this about the referee?',
      'when somebody said it',
    ],
    ['the merger', 'when?', 'when was the merger?', 'a topic'],
    ['Was anyone hurt?', 'who?', 'who was hurt?', 'after "anyone"'],
    ['Was anyone hurt?', 'how many?', 'how many people were hurt?', 'how many of anyone'],
    ['Who was hurt?', 'how many?', 'how many people were hurt?', 'more than one'],
    ['Who opposes the bypass?', 'why?', 'why did somebody oppose the bypass?', 'a verb of now'],
    ['How much did the pool cost?', 'why?', 'why did the pool cost so much?', 'so much'],
    ['What did Marsh write?', 'when?', 'when did Marsh write this?', 'another verb'],
    [
      'In which year was the bypass opened?',
      'how much?',
      'how much was the bypass opened?',
      'what cannot be helped',
    ],
  ]);
});

describe('somebody or something spoken of', () => {
  table([
    [MATCH, 'what else did she say?', 'what else did Silva say?', 'she'],
    [LAB, 'And what did she tell the inquiry?', 'what did Dr Osei tell the inquiry?', 'with her title'],
    [LAB, 'Is it stable?', 'Is the valve stable?', 'it'],
    [LAB, 'What did Lind say about it?', 'What did Lind say about the valve?', 'about it'],
    [LAB, 'what did Lind say about that?', 'what did Lind say about the valve?', 'about that'],
    [LAB, 'Why did she say that?', 'Why did Dr Osei say that about the valve?', 'she said that'],
    [LAB, 'Where did he work?', 'Where did he work?', 'nobody who is a man'],
    ['Who is Tomas Brandt?', 'How many goals did he score?', 'How many goals did Tomas Brandt score?', 'he'],
    ['Who is Tomas Brandt?', 'what is his job?', 'what is Tomas Brandt’s job?', 'his'],
    [
      'What did Helena Marsh say about Tomas Brandt?',
      'when did he leave?',
      'when did Tomas Brandt leave?',
      'he and not she',
    ],
    [
      { question: 'Who founded Corvex?', answer: 'Ines Duarte' },
      'How old is she?',
      'How old is Ines Duarte?',
      'the short answer',
    ],
    [
      { question: 'What was said of the merger?', speaker: 'Helena Marsh' },
      'What else did she say?',
      'What else did Helena Marsh say?',
      'whose words were shown',
    ],
    [
      'What did the mayor say about the library?',
      'when did she say it?',
      'when did the mayor say this about the library?',
      'an office',
    ],
    [
      'what did the inspectors say about the alarm?',
      'did they find the valve?',
      'did the inspectors find the valve?',
      'they',
    ],
    [
      'How many protesters came to the march?',
      'What did they want?',
      'What did protesters want?',
      'they, of whom nobody spoke',
    ],
    [POOL, 'How much did it cost?', 'How much did the pool cost?', 'it'],
    [POOL, 'why did that happen?', 'why was the pool closed?', 'that'],
    ['When did the council close the pool?', 'Who paid for it?', 'Who paid for the pool?', 'the last thing'],
    [
      'When was the pool closed by the council?',
      'how big was it?',
      'how big was the pool?',
      'not who did it',
    ],
    [MATCH, 'what did she say about him?', 'what did Silva say about the referee?', 'she and he'],
    [
      'Who is Tomas Brandt?',
      'what did he say about him?',
      'what did Tomas Brandt say about him?',
      'he, but nobody else',
    ],
    [
      'How much will the repairs cost?',
      'who opposes it?',
      'who opposes the repairs?',
      'it, for more than one',
    ],
    ['What happened in the laboratory?', 'who was there?', 'who was in the laboratory?', 'there'],
    [
      { question: 'Where was the final?', answer: 'Ayle' },
      'how many people live there?',
      'how many people live in Ayle?',
      'there, as it was answered',
    ],
    [
      'What did Holt say about the bypass?',
      'who said that?',
      'who said something about the bypass?',
      'who said that',
    ],
  ]);
});

describe('more of the same', () => {
  table([
    [MATCH, 'what else?', 'what else did Silva say about the referee?', 'what else'],
    [MATCH, 'Anything else?', 'what else did Silva say about the referee?', 'anything else'],
    [DEAL, 'who else?', 'Who else called off the merger?', 'who else'],
    [DEAL, 'tell me more', 'Who else called off the merger?', 'more'],
  ]);

  test.each([
    ['what else did she say?', true],
    ['more', true],
    ['Tell me more', true],
    ['what did she say?', false],
    ['how many more goals were scored?', false],
  ])('%j wants what has not been shown: %s', (text, wants) => {
    expect(asksForMore(text)).toBe(wants);
  });
});

describe('a question that stands by itself is left alone', () => {
  test.each([
    ['Which club said it would appeal?', 'its own antecedent'],
    ['Did the mayor say that she would resign?', 'its own person'],
    ['What did the players say about their coach?', 'its own group'],
    ['Who said he was sorry?', 'whoever is asked for'],
    ['How long does it take to build a bridge?', 'an "it" that stands for nothing'],
    ['Is it true that the bridge fell?', 'another'],
    ['How many seats are there in the hall?', 'a "there" that stands for nothing'],
    ['the club that won the cup', 'a relative "that"'],
    ['Rice', 'a name'],
    ['the merger', 'a topic'],
    ['reactions to the vote', 'a topic of somebody’s words'],
    ['Which bridge fell, and why?', 'two questions'],
    ['', 'nothing'],
    ['?!', 'signs'],
    ['thanks!', 'no question'],
  ])('%j (%s)', (text) => {
    for (const before of [MATCH, POOL, DEAL, 'the merger', ''])
      expect(followUp(text, after(before), annotations)).toEqual({ question: text, changed: false });
  });
});

test('hardly a question that was asked by itself is changed by the one before it', () => {
  let [all, changed] = [0, 0];
  for (const file of readdirSync('test/questions')) {
    const name = file.replace('.jsonl', '');
    const own = libraryIn(name === 'seeds' ? 'seeds' : `test/corpora/${name}`).annotations;
    const lines = readFileSync(`test/questions/${file}`, 'utf8').trim().split('\n');
    const asked = lines.map((line) => JSON.parse(line).q as string);
    for (const [at, text] of asked.entries()) {
      all++;
      if (followUp(text, after(asked.at(at - 1)!), own).changed) changed++;
    }
  }
  expect(all).toBeGreaterThan(250);
  expect(changed).toBeLessThanOrEqual(all / 100);
});

test('whatever is said after whatever, it is understood in some way', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, text) => {
      const { question, changed } = followUp(text, after({ question: before, answer: text }), annotations);
      expect(changed).toBe(question !== text);
    }),
    { numRuns: 60 },
  );
});
