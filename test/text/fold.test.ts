import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { anyText } from '../generated-texts.ts';

describe('words that are the same to a reader fold to one spelling', () => {
  test.each([
    ['LAVROV', 'lavrov', 'capitals'],
    ['lavrov2', 'lavrov2', 'plain already'],
    ['café', 'cafe', 'an accent in one code point'],
    ['cafe\u0301', 'cafe', 'an accent as a mark of its own'],
    ['Łódź', 'lodz', 'a letter that Unicode does not take apart'],
    ['Ærø', 'aero', 'ligatures and strokes'],
    ['Đoković', 'dokovic', 'a stroke in a capital'],
    ['Straße', 'strasse', 'sharp s'],
    ['STRAẞE', 'strasse', 'capital sharp s'],
    ['İstanbul', 'istanbul', 'the dotted capital, longer in lower case'],
    ['ısrar', 'israr', 'the dotless letter'],
    ['O’Brien', 'obrien', 'a typographic apostrophe'],
    ["O'Brien", 'obrien', 'a typewriter apostrophe'],
    ['O´Brien', 'obrien', 'an acute accent in the place of an apostrophe'],
    ['O`Brien', 'obrien', 'a backtick in the place of an apostrophe'],
    ['ŉ', 'n', 'a letter that holds an apostrophe'],
    ['co\u00ADoperate', 'cooperate', 'a soft hyphen'],
    ['zero\u200Bwidth', 'zerowidth', 'a zero-width space'],
    ['ﬁnance', 'finance', 'a typographic ligature'],
    ['Ｆｕｌｌ', 'full', 'full-width letters'],
    ['Москва', 'москва', 'another alphabet'],
    ['Йод', 'иод', 'a mark in another alphabet'],
    ['', '', 'nothing'],
  ])('%j folds to %j: %s', (word, expected) => {
    expect(fold(word)).toBe(expected);
  });
});

test('folding never throws, and what has been folded folds to itself', () => {
  fc.assert(
    fc.property(anyText, (text) => void expect(fold(fold(text))).toBe(fold(text))),
    { numRuns: 400 },
  );
});

test('every character there is folds to what folds to itself', () => {
  const unstable: string[] = [];
  const ROW = 256; // in one text, with a space between each and the next
  for (let row = 0; row <= 0x10ffff; row += ROW) {
    const folded = fold(Array.from({ length: ROW }, (_, at) => String.fromCodePoint(row + at)).join(' '));
    if (fold(folded) !== folded) unstable.push(row.toString(16));
  }
  expect(unstable).toEqual([]);
});
