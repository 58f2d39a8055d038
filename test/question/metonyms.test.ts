import { describe, expect, test } from 'vitest';
import { askedSpeaker } from '../../src/question/asked-speaker.ts';
import { metonyms } from '../../src/question/metonyms.ts';
import { understand } from '../../src/question/understand.ts';
import { libraryOf } from '../small-library.ts';

describe('a country has many names', () => {
  test.each([
    ['moscow', 'russia', 'its capital'],
    ['russians', 'russia', 'its people'],
    ['kremlin', 'moscow', 'where its government sits'],
    ['white house', 'united states', 'the same in two words'],
    ['us', 'american', 'an abbreviation'],
    ['warsaw', 'polish', 'an adjective'],
  ])('%j also stands for %j: %s', (name, other) => {
    expect(metonyms(name)).toContain(other);
  });
  test.each(['lavrov', 'harbour', 'at', 'is', 'samoa islands', ''])('%j stands for none', (name) => {
    expect(metonyms(name)).toEqual([]);
  });
});

const { vocabulary, annotations } = libraryOf(
  'The Kremlin said the port would stay open. Russian ships left on Monday.\n\nMayor Ana Silva of Lisbon disagreed.',
);

test('what a country says is asked by any of its names', () => {
  const people = (question: string) =>
    [...askedSpeaker(question, annotations)!.people].map(({ name }) => name);
  expect(people('What did Moscow say about the port?')).toEqual(['Kremlin']);
  expect(people('What did the Russians say?')).toEqual(['Kremlin']);
  expect(people('What did Oslo say?')).toEqual([]);
});

test('nobody speaks for a country whose name is theirs, and no street does', () => {
  const { annotations, vocabulary } = libraryOf(
    'Coach Michael Jordan said the players were tired. The office in Warsaw Street is shut.',
  );
  const people = (question: string) => [...askedSpeaker(question, annotations)!.people];
  expect(people('What did Amman say?')).toEqual([]);
  expect(people('What did the Poles say?')).toEqual([]);
  expect(people('What did Jordan say?')).toMatchObject([{ name: 'Michael Jordan' }]);
  expect(understand('Where is Amman?', vocabulary, annotations).terms).toMatchObject([{ terms: [] }]);
});

test('a first name stands for no country, and Turkey is one', () => {
  const chef = libraryOf(
    'A Georgian chef said that bread is life. Turkish officials said the strait is open.',
  );
  const read = (question: string) => understand(question, chef.vocabulary, chef.annotations).terms[0]?.terms;
  expect(read('Where is Georgia Meloni?')).toEqual([]);
  expect(read('Where is Georgia?')).toEqual(['georgian']);
  expect(read('Where is Turkey?')).toEqual(['turkish']);
});

test('a name that the articles lack is read as another of its country, and not as a slip', () => {
  const read = (question: string) => understand(question, vocabulary, annotations).terms;
  expect(read('did Moscow send ships?')[0]).toMatchObject({
    terms: ['russian', 'kremlin'],
    corrected: false,
  });
  expect(read('did Oslo send ships?')[0]).toMatchObject({ terms: [] });
});
