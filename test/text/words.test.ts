import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { slice } from '../../src/text/span.ts';
import { words } from '../../src/text/words.ts';
import { anyText, articleTexts } from '../generated-texts.ts';

const folded = (text: string): string[] => words(text).map((word) => word.folded);

describe('the words of a text', () => {
  test.each([
    ['Lavrov said no.', ['lavrov', 'said', 'no'], 'letters, without the full stop'],
    ['Zelenskyy’s plan', ['zelenskyy', 'plan'], 'a possessive is its owner'],
    ["Zelenskyy's and the states’ plans", ['zelenskyy', 'and', 'the', 'states', 'plans'], 'both possessives'],
    ['don’t / don\u0027t', ['dont', 'dont'], 'a contraction is one word'],
    ['O’Brien, O´Brien, O`Brien', ['obrien', 'obrien', 'obrien'], 'a name with an apostrophe, however typed'],
    ['O’Bri\u00ADen', ['obrien'], 'a soft hyphen after the apostrophe'],
    ['rock ’n’ roll', ['rock', 'n', 'roll'], 'apostrophes at the edges are quotation marks'],
    [
      'the U.S. and U.S troops',
      ['the', 'us', 'and', 'us', 'troops'],
      'initials, with and without the last dot',
    ],
    ['J.K. Rowling, J. K. Rowling', ['jk', 'rowling', 'j', 'k', 'rowling'], 'initials of a person'],
    ['U.S.-led', ['us', 'led'], 'initials before a hyphen'],
    ['D.C.The', ['dc', 'the'], 'initials with a space forgotten'],
    ['E\u0301.U. rules', ['eu', 'rules'], 'initials with marks of their own'],
    ['1,190 men, 3.5 percent, $5m', ['1190', 'men', '3.5', 'percent', '5m'], 'numbers with separators'],
    ['2008/09 and 10:30', ['2008', '09', 'and', '10', '30'], 'two numbers are two'],
    ['the 5th of May 2024.', ['the', '5th', 'of', 'may', '2024'], 'ordinals, and a year at the end'],
    ['long-term cease\u2011fire', ['long', 'term', 'cease', 'fire'], 'hyphens part words'],
    ['co\u00ADoperation', ['cooperation'], 'a soft hyphen does not'],
    ['front\u00A0line', ['front', 'line'], 'a non-breaking space parts words'],
    ['ﷺ', ['صلىاللهعليهوسلم'], 'one letter that is written out as four words stays one'],
    ['ʼ', [], 'a letter to Unicode that nobody would search for'],
    ['— … “” 👍🏽', [], 'signs are no words'],
    ['', [], 'nothing'],
  ])('%j: %j (%s)', (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  test('a word says whether it hangs on the one before by a hyphen', () => {
    const joined = words('a long-term, long – term cease\u2011fire').map((word) => word.joined);
    expect(joined).toEqual([false, false, true, false, false, false, true]);
  });

  test('spans count from where the text begins in its file', () => {
    const file = '---\ntitle: X\n---\nLavrov’s İstanbul talks';
    const from = file.indexOf('Lavrov');
    expect(words(file.slice(from), from).map((word) => slice(file, word))).toEqual([
      'Lavrov’s',
      'İstanbul',
      'talks',
    ]);
  });
});

test('in any text words are in order, disjoint, never empty, and read alone as they do in their place', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let done = 0;
      for (const word of words(text)) {
        expect(word.start).toBeGreaterThanOrEqual(done);
        expect(word.end).toBeGreaterThan(word.start);
        expect(word.end).toBeLessThanOrEqual(text.length);
        done = word.end;
        expect(word.folded).toMatch(/^\S+$/);
        const plain = slice(text, word).replace(/[.,]|['’‘ʼ＇`´][sS]$/g, '');
        expect(word.folded.replaceAll('.', '')).toBe(fold(plain).replace(/[\s.]+/g, ''));
        expect(words(slice(text, word)).map((one) => one.folded)).toEqual([word.folded]);
      }
    }),
    { numRuns: 300 },
  );
});

test('in any text plain letters make the same words as letters of any other kind', () => {
  const wide = (text: string) =>
    text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)); // “Ａ” for “A”
  const places = (text: string) => words(text).map(({ start, end, joined }) => ({ start, end, joined }));
  fc.assert(
    fc.property(
      fc.oneof(anyText, articleTexts),
      (text) => void expect(places(text)).toEqual(places(wide(text))),
    ),
    { numRuns: 500 },
  );
});
