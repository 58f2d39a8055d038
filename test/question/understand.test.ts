import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_TERMS } from '../../src/question/term-set.ts';
import { understand } from '../../src/question/understand.ts';
import { anyText } from '../generated-texts.ts';
import { libraryOf } from '../small-library.ts';

const { vocabulary, annotations } = libraryOf(
  [
    'Ayle won the final, and the children of the town were paid for by the urban council.',
    'Mina Osei, the engineer, said the front line of hydrants was tested before the ceasefire.',
    'Volodymyr Sokolenko wrote the report. Sokolenko is 58.',
    'Tomas Brandt told reporters that the dam held.',
  ].join('\n\n'),
  'A ceasefire was agreed. The hydrants along the front line stayed dry.',
);
const ask = (question: string) => understand(question, vocabulary, annotations);
/** Each word asked for, with the terms that would do for it. */
const terms = (question: string) => ask(question).terms.map(({ written, terms }) => [written, ...terms]);

describe('what a question is about, as the articles spell it', () => {
  test.each<[string, string[][], string]>([
    ['Where were the hydrants?', [['hydrants', 'hydrant']], 'a word in another form'],
    [
      'who wins the final',
      [
        ['wins', 'won'],
        ['final', 'final'],
      ],
      'an irregular verb',
    ],
    [
      'a child of the town',
      [
        ['child', 'children'],
        ['town', 'town'],
      ],
      'an irregular plural',
    ],
    ['the hydrents', [['hydrents', 'hydrant']], 'a slip'],
    ['the final? https://a.example/news/2025/the-dam?x=1', [['final', 'final']], 'no word of an address'],
    ['<https://a.example/dam> the final, see www.a.example', [['final', 'final'], ['see']], 'nor with marks'],
    [
      'the frontline',
      [
        ['front', 'front'],
        ['line', 'line'],
      ],
      'one word for two',
    ],
    [
      'the front line',
      [
        ['front', 'front'],
        ['line', 'line'],
      ],
      'two as they are',
    ],
    ['a cease fire', [['cease fire', 'ceasefir']], 'two words for one'],
    ['a cease-fire', [['cease-fire', 'ceasefir']], 'the same with a hyphen'],
    ['the ceasefire', [['ceasefire', 'ceasefir']], 'one as it is'],
    ['the pool of Orban', [['pool'], ['Orban']], 'unknown words; a name is no common word'],
    ['the dam, the dam and the dam', [['dam', 'dam']], 'a word counts once'],
    ['What did Osei say about hydrants?', [['hydrants', 'hydrant']], 'not whom it asks for, who is known'],
    ['What did Petrova say of it?', [['Petrova']], 'but whom it asks for, who is not'],
    ['Who is Tomas Brandt?', [['Brandt', 'brandt']], 'a name once, where only one person bears it'],
    ['Who is Peter Brandt?', [['Peter'], ['Brandt', 'brandt']], 'but somebody else of that name whole'],
    [
      'How many children were paid for?',
      [
        ['children', 'children'],
        ['paid', 'paid'],
      ],
      'no "how many"',
    ],
    [
      'which country won the final',
      [
        ['won', 'won'],
        ['final', 'final'],
      ],
      'no noun of kind that articles lack',
    ],
    ['who founded the company', [['founded'], ['company']], 'but a noun that the question is about'],
    ['what film festival was it', [['festival']], 'nor here'],
    ['in which town', [['town', 'town']], 'but one that they have'],
    ['the dame of the report', [['dame'], ['report', 'report']], 'an English word is no slip: “dam”'],
    ['is it to be or not', [], 'function words only'],
    ['', [], 'nothing'],
    ['?!…', [], 'signs'],
    ['👍 🎉', [], 'pictures'],
  ])('%j: %j (%s)', (question, expected) => {
    expect(terms(question)).toEqual(expected);
  });
});

describe('a word is marked', () => {
  test.each<[string, boolean, boolean, string]>([
    ['the dam', false, false, 'no more, if it is known'],
    ['the hydrents', true, false, 'as corrected'],
    ['about Petrova', false, true, 'as a name, by its capital'],
    ['about brandt', false, true, 'as a name, by the articles'],
  ])('%j: corrected %s, a name %s (%s)', (question, corrected, isName) => {
    expect(ask(question).terms).toEqual([expect.objectContaining({ corrected, isName })]);
  });
});

describe('the kind goes by whoever is asked for', () => {
  test.each([
    ['Osei on hydrants', 'said', 'a topic of somebody who speaks'],
    ['hydrants on streets', 'topic', 'a topic'],
    ['wat did osei say', 'said', 'slips are mended first'],
    ['how hihg is the dam', 'how-many', 'and here'],
    ['According to Brandt, who held?', 'who', 'another kind stays what it is'],
  ])('%j: %s (%s)', (question, kind) => {
    expect(ask(question).kind).toBe(kind);
  });
});

test('whatever is asked, its terms are in order, in their places, and no more than fit in a set', () => {
  const long = fc.array(fc.lorem({ mode: 'words' }), { maxLength: 60 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.oneof(anyText, long), (question) => {
      const { text, terms } = ask(question);
      expect(text).toBe(question);
      expect(terms.length).toBeLessThanOrEqual(MOST_TERMS);
      expect(terms.map(({ at }) => at)).toEqual(terms.map((_, at) => at));
      expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
      for (const { terms: forms, rarity } of terms) {
        expect(rarity).toBeGreaterThan(0);
        for (const form of forms) expect(vocabulary.frequency(form)).toBeGreaterThan(0);
      }
    }),
    { numRuns: 150 },
  );
});
