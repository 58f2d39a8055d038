import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corrections, isOneSlipApart, mended, questionWord } from '../../src/question/spelling.ts';
import { libraryOf } from '../small-library.ts';

/** The distance of Damerau 1964 in its restricted form: letters more, less, other, and neighbours exchanged. */
function distance(a: string, b: string): number {
  const row = (): number[] => Array.from({ length: b.length + 1 }, () => 0);
  const table = Array.from({ length: a.length + 1 }, row);
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++) {
      const at = (up: number, left: number) => table[i - up]?.[j - left] ?? Number.POSITIVE_INFINITY;
      const other = i > 0 && j > 0 && a[i - 1] === b[j - 1] ? 0 : 1;
      const isExchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const ways = [at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + other, isExchanged ? at(2, 2) + 1 : 9];
      table[i]![j] = i + j === 0 ? 0 : Math.min(...ways);
    }
  return table[a.length]![b.length]!;
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
/** Two words of few letters; and a word beside itself with one or two slips, so that near ones are common. */
const slipped = fc
  .tuple(letters, fc.array(fc.tuple(fc.nat(7), fc.constantFrom('', 'a', 'b', 'ab', 'ba')), { maxLength: 2 }))
  .map(([word, slips]): [string, string] => [
    word,
    slips.reduce((text, [at, put]) => text.slice(0, at) + put + text.slice(at + 1), word),
  ]);

const pairs = fc.oneof(slipped, fc.tuple(letters, letters));

test('two words are one slip apart when their distance is one', () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => isOneSlipApart(a, b) === (distance(a, b) === 1)),
    { numRuns: 2_000, examples: [[['cbab', 'bcaab']]] },
  );
});

describe('one slip', () => {
  test.each<[string, string, boolean, string]>([
    ['what', 'wat', true, 'a letter less'],
    ['abuot', 'about', true, 'neighbours exchanged'],
    ['lavrow', 'lavrov', true, 'another letter'],
    ['', 'a', true, 'from nothing'],
    ['about', 'about', false, 'the same'],
    ['abuto', 'about', false, 'two'],
    ['abc', 'cba', false, 'letters exchanged that are no neighbours'],
    ['', '', false, 'nothing'],
  ])('%j and %j: %s (%s)', (a, b, isOne) => {
    expect(isOneSlipApart(a, b)).toBe(isOne);
    expect(isOneSlipApart(b, a)).toBe(isOne);
  });
});

describe('words that questions are made of are mended', () => {
  const known = new Set(['form', 'where', 'did', 'the', 'say']);
  test.each<[string, string, string]>([
    ['wat did osei say abuot it', 'what did osei say about it', 'a question word and another'],
    ['Wich dam?', 'which dam?', 'the first word, with its capital'],
    ['what form does it have', 'what form does it have', 'a word that is known is no slip for "from"'],
    ['Did Thay speak?', 'Did Thay speak?', 'a name inside is left as it is'],
    ['wh', 'wh', 'two letters are too few'],
    ['dam', 'dam', 'no such word is near'],
  ])('%j becomes %j (%s)', (question, expected) => {
    expect(mended(question, (word) => known.has(word))).toBe(expected);
  });

  test.each<[string, string | null, string]>([
    ['hwo', null, 'too many words are near to tell'],
    ['waht', 'what', 'one is near'],
    ['shoud', 'should', 'a letter less'],
    ['dam', null, 'none is near'],
    ['', null, 'nothing'],
  ])('%j is meant for %j (%s)', (word, expected) => {
    expect(questionWord(word)).toBe(expected);
  });
});

describe('an unknown word is corrected to what the articles have', () => {
  const { vocabulary } = libraryOf(
    'The urban council met Brandt and Brandtner. The hydrants in Ayle were rusty, and 15000 litres were lost.',
  );
  test.each<[string, boolean, string[], string]>([
    ['hydrent', false, ['hydrant'], 'another letter'],
    ['hydrnat', false, ['hydrant'], 'neighbours exchanged are one slip'],
    ['brandtnar', false, ['brandtner'], 'a longer word'],
    ['brantd', true, ['brandt'], 'a name, likewise'],
    ['brandd', true, ['brandt'], 'a name'],
    ['urban', true, [], 'a name is not corrected to a common word'],
    ['orban', true, [], 'nor is this one'],
    ['ayla', false, [], 'a short word may be any other'],
    ['15001', false, [], 'a number is what it is'],
    ['gydrant', false, [], 'the first letter is seldom wrong'],
    ['xylophone', false, [], 'nothing is near'],
  ])('%j (a name: %s) to %j (%s)', (term, isName, expected) => {
    expect(corrections(term, isName, vocabulary)).toEqual(expected);
  });

  test('whatever the word: only to words that are there, and of a name only to names', () => {
    const near = fc.constantFrom('hydrant', 'urban', 'council', 'brandt', 'brandtner', 'litre', '15000');
    fc.assert(
      fc.property(
        fc.oneof(near, fc.string()),
        fc.nat(9),
        fc.string({ maxLength: 2 }),
        fc.boolean(),
        (word, at, put, isName) => {
          for (const found of corrections(word.slice(0, at) + put + word.slice(at + 1), isName, vocabulary)) {
            expect(vocabulary.frequency(found)).toBeGreaterThan(0);
            if (isName) expect(vocabulary.isName(found)).toBe(true);
          }
        },
      ),
    );
  });
});
