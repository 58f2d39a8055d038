import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, test } from 'vitest';
import { dictionaryOf } from '../../src/packed/find-strings.ts';
import { growStrings, openStrings, packStrings } from '../../src/packed/strings.ts';

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.constantFrom('', '__proto__', 'constructor', 'мир', 'łódź', '3.5'),
);
const different = fc.uniqueArray(word, { maxLength: 60 });

describe('packed strings', () => {
  test('are found by their numbers, and their numbers by them', () => {
    fc.assert(
      fc.property(different, fc.array(word), (strings, others) => {
        const opened = openStrings(dictionaryOf(packStrings(strings)));
        expect(opened.size).toBe(strings.length);
        for (const [number, string] of strings.entries()) {
          expect(opened.at(number)).toBe(string);
          expect(opened.find(string)).toBe(number);
        }
        for (const other of others) expect(opened.find(other)).toBe(strings.indexOf(other));
      }),
    );
  });

  test('near a string are those within so many edits, as by trying each', () => {
    fc.assert(
      fc.property(different, word, fc.nat(3), (strings, asked, most) => {
        const expected = strings
          .map((string, number) => ({ number, distance: distance(asked, string) }))
          .filter((one) => one.distance <= most);
        const opened = openStrings(dictionaryOf(packStrings(strings)));
        expect(opened.near(asked, most)).toEqual(expected);
        const fromFirst = expected.filter(({ number }) => asked !== '' && strings[number]![0] === asked[0]);
        expect(opened.nearFromFirst(asked, most)).toEqual(fromFirst);
      }),
      { numRuns: 500 },
    );
  });

  test('get their numbers in the order in which they come in, each once', () => {
    const growing = growStrings();
    expect(['b', 'a', 'b', 'c'].map(growing.number)).toEqual([0, 1, 0, 2]);
    expect(growing.size).toBe(3);
    const opened = openStrings(growing.pack());
    expect([0, 1, 2].map(opened.at)).toEqual(['b', 'a', 'c']);
  });

  test('that were kept keep their numbers, and those that come in later are found behind them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 20 }), { maxLength: 6 }), (steps) => {
        const known: string[] = [];
        let packed = dictionaryOf(packStrings([]));
        for (const step of steps) {
          const growing = growStrings(packed);
          for (const string of step) {
            if (!known.includes(string)) known.push(string);
            expect(growing.number(string)).toBe(known.indexOf(string));
          }
          packed = growing.pack();
          const opened = openStrings(packed);
          expect(Array.from(known.keys(), opened.at)).toEqual(known);
          expect(known.map(opened.find)).toEqual([...known.keys()]);
          expect(opened.find('of none')).toBe(-1);
        }
      }),
    );
  });
});
