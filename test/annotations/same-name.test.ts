import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureNames } from '../../bench/names.ts';
import { nameKey } from '../../src/annotations/people/name-key.ts';
import { isSameName } from '../../src/annotations/people/same-name.ts';
import { SPELLING_COSTS } from '../../src/annotations/people/spelling-costs.ts';

const same: [string, string, string][] = [
  ['Sergei', 'Sergey', 'transliteration'],
  ['Zelensky', 'Zelenskyy', 'transliteration'],
  ['Zelenskiy', 'Zelenskyi', 'transliteration'],
  ['Aleksandr', 'Alexander', 'transliteration'],
  ['Dmitry', 'Dmitri', 'transliteration'],
  ['Dmitri', 'Dmitriy', 'transliteration'],
  ['Yuri', 'Iurii', 'transliteration'],
  ['Medvedev', 'Medwedew', 'German'],
  ['Lukashenko', 'Loukachenko', 'French'],
  ['Tchaikovsky', 'Chaikovskiy', 'French'],
  ['Rachmaninov', 'Rachmaninoff', 'emigrant'],
  ['Volodymyr', 'Wolodymyr', 'German'],
  ['Mohammed', 'Muhammad', 'Arabic'],
  ['Mohammed', 'Mohamed', 'Arabic'],
  ['Hussein', 'Husayn', 'Arabic'],
  ['Osama', 'Usama', 'Arabic'],
  ['Erdoğan', 'Erdogan', 'accent'],
  ['Müller', 'Mueller', 'umlaut'],
  ['Nguyễn', 'Nguyen', 'accents'],
  ['Łukasz', 'Lukasz', 'stroke'],
  ['Əliyev', 'Aliyev', 'schwa'],
  ['Ōtani', 'Ohtani', 'macron'],
  ["Jun'ichirō", 'Junichiro', 'apostrophe'],
  ['Ze-dong', 'Zedong', 'hyphen'],
  ['Smith', 'Smyth', 'English'],
  ['McDonald', 'Macdonald', 'Scottish'],
  ['LAVROV', 'Lavrov', 'case'],
  ['習近平', '習近平', 'script'],
];

const apart: [string, string, string][] = [
  ['Ivan', 'Ivana', 'gender'],
  ['Alexander', 'Alexandra', 'gender'],
  ['Petrov', 'Petrova', 'gender'],
  ['Zelensky', 'Zelenska', 'gender'],
  ['Simon', 'Simone', 'gender'],
  ['Maria', 'Marie', 'ending'],
  ['Maria', 'Mario', 'ending'],
  ['Andrei', 'Andrea', 'ending'],
  ['Emil', 'Emily', 'ending'],
  ['Robert', 'Roberts', 'surname'],
  ['Volodymyr', 'Vladimir', 'language'],
  ['Nikola', 'Nikolai', 'language'],
  ['Obama', 'Osama', 'consonant'],
  ['Biden', 'Baden', 'vowel'],
  ['Merkel', 'Markel', 'vowel'],
  ['Schulz', 'Scholz', 'vowel'],
  ['Jan', 'Jon', 'short'],
  ['Li', 'Lu', 'short'],
  ['Lee', 'Li', 'short'],
  ['Xu', 'Xue', 'short'],
  ['Zhou', 'Zhu', 'short'],
  ['Wang', 'Wong', 'short'],
  ['Chen', 'Cheng', 'short'],
  ['習近平', '王毅', 'script'],
];

describe('isSameName', () => {
  it.each(same)('%s is %s (%s)', (a, b) => expect(isSameName(a, b)).toBe(true));
  it.each(apart)('%s is not %s (%s)', (a, b) => expect(isSameName(a, b)).toBe(false));

  const examples = SPELLING_COSTS.flatMap((row) => row.examples.split(' ').map((pair) => [pair, row.why]));
  it.each(examples)('knows %s: %s', (pair) => {
    const [a, b] = pair!.split('/');
    expect(isSameName(a!, b!)).toBe(true);
  });

  it('judges overlong words by equality only', () => {
    expect(isSameName('k'.repeat(10_000), `${'k'.repeat(9_999)}c`)).toBe(false);
    expect(isSameName('k'.repeat(10_000), 'K'.repeat(10_000))).toBe(true);
  });
});

/** Made of what the costs speak about, so that matches are common. */
const name = fc
  .array(fc.constantFrom(...SPELLING_COSTS.flatMap((row) => row.spellings.replace(/[$^]/g, '').split(' '))), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
/** A name and one that differs by a single exchange. */
const neighbours = fc
  .tuple(name, fc.constantFrom(...SPELLING_COSTS), name, fc.nat(), fc.nat())
  .map(([start, row, end, i, j]): [string, string] => {
    const spellings = row.spellings.replace(/[$^]/g, '').split(' ');
    return [start + spellings[i % spellings.length] + end, start + spellings[j % spellings.length] + end];
  });
const pair = fc.oneof(neighbours, fc.tuple(name, name), fc.tuple(fc.string(), fc.string()));

describe('isSameName, whatever the names', () => {
  it('is reflexive', () => fc.assert(fc.property(fc.string(), (a) => isSameName(a, a))));

  it('is symmetric', () => fc.assert(fc.property(pair, ([a, b]) => isSameName(a, b) === isSameName(b, a))));

  it('is insensitive to case and accents', () =>
    fc.assert(
      fc.property(neighbours, fc.constantFrom('\u0301', '\u0308', '\u030C'), ([a, b], mark) => {
        const accented = [...a.toUpperCase()].join(mark).normalize('NFC');
        return isSameName(accented, b) === isSameName(a, b);
      }),
    ));

  it('matches under one key only', () =>
    fc.assert(fc.property(pair, ([a, b]) => !isSameName(a, b) || nameKey(a) === nameKey(b))));
});

describe('nameKey', () => {
  it.each([
    ['Sergei', 'sr', 'vowels and g are unstable'],
    ['Elena', '_ln', 'starts with a vowel'],
    ['Yelena', '_ln', 'or with y before it'],
    ['Tchaikovsky', 's', 'runs of a class are one'],
  ])('%s has %s: %s', (word, key) => expect(nameKey(word)).toBe(key));
});

describe('measureNames', () => {
  it('counts pairs on a line, and spellings taken for another line', () => {
    const lines = [['Sergei', 'Sergey', 'Serge'], ['Erik', 'Eric'], ['Erick'], ['Jan', 'John']];
    expect(measureNames(lines)).toEqual({ commonestPair: 2 / 3, allPairs: 2 / 5, confused: 3 / 8 });
  });
});
