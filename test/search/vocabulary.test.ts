import { describe, expect, test } from 'vitest';
import { libraryOf } from '../small-library.ts';

const TEXT = [
  'Lavrov met Rubio. Lavrov left, and the talks ended.',
  'The summit in Łódź was off. A Summit would cost 1,190 dollars.',
  'Lavrow is how one paper spells him. Zelenskyy’s talks with US envoys went on.',
  'WHO envoys talked to Lavrov.',
].join('\n\n');

const { vocabulary } = libraryOf(TEXT);

test('the vocabulary knows how many passages there are', () => {
  expect(vocabulary.passages).toBe(4);
});

describe('in how many passages a term is', () => {
  test.each([
    ['lavrov', 2, 'twice in one passage counts once'],
    ['talk', 3, 'all the forms of a word'],
    ['lodz', 1, 'without its accents'],
    ['1190', 1, 'a number'],
    ['us.', 1, 'a name that looks like a function word'],
    ['the', 0, 'a function word'],
    ['unheard', 0, 'an unknown one'],
    ['', 0, 'none'],
  ])('%j: %i (%s)', (term, frequency) => {
    expect(vocabulary.frequency(term)).toBe(frequency);
  });
});

test('a term is the rarer the fewer passages hold it, by BM25’s formula, and never worth less than nothing', () => {
  expect(vocabulary.rarity('lavrov')).toBeCloseTo(Math.log(1 + (4 - 2 + 0.5) / (2 + 0.5)), 12);
  expect(vocabulary.rarity('unheard')).toBeGreaterThan(vocabulary.rarity('rubio'));
  expect(vocabulary.rarity('rubio')).toBeGreaterThan(vocabulary.rarity('lavrov'));
  expect(vocabulary.rarity('talk')).toBeGreaterThan(0);
});

describe('names are the terms that are only ever written with a capital', () => {
  test.each([
    ['lavrov', true, 'a name'],
    ['lodz', true, 'a name whose capital is no ASCII letter'],
    ['us.', true, 'an acronym'],
    ['summit', false, 'a word that once begins a sentence'],
    ['talk', false, 'a word'],
    ['1190', false, 'a number'],
    ['unheard', false, 'an unknown word'],
  ])('%j: %s (%s)', (term, isName) => {
    expect(vocabulary.isName(term)).toBe(isName);
  });
});

describe('a term is shown as the corpus writes it', () => {
  test.each([
    ['lodz', 'Łódź', 'with its accents'],
    ['summit', 'summit', 'in small letters where they occur'],
    ['1190', '1,190', 'with its separators'],
    ['unheard', 'unheard', 'or as it is, when unknown'],
  ])('%j: %j (%s)', (term, written) => {
    expect(vocabulary.written(term)).toBe(written);
  });
});

describe('the terms that are spelled nearly alike', () => {
  test.each<[string, number, string[], string]>([
    ['lavrov', 1, ['lavrov', 'lavrow'], 'the term itself is the nearest'],
    ['lavroz', 1, ['lavrov', 'lavrow'], 'of two as near, the commoner first'],
    ['lavros', 0, [], 'no edit allowed'],
    ['rubbio', 1, ['rubio'], 'a letter too many'],
    ['xyzzyx', 2, [], 'nothing is near'],
  ])('%j within %i: %j (%s)', (term, distance, expected) => {
    expect(vocabulary.nearest(term, distance)).toEqual(expected);
  });
});

test('a word that stands in a title alone is in the vocabulary, though in no passage', () => {
  const { vocabulary } = libraryOf('---\ntitle: Harbour notes\n---\nIt rained.');
  expect([vocabulary.has('harbour'), vocabulary.frequency('harbour')]).toEqual([true, 0]);
  expect([vocabulary.has('rain'), vocabulary.has('pool')]).toEqual([true, false]);
});
