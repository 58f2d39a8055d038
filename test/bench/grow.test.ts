import { expect, test } from 'vitest';
import { grow } from '../../bench/grow.ts';
import { passagesOf } from '../../src/search/passage.ts';
import { slice } from '../../src/text/span.ts';
import { libraryOf } from '../small-library.ts';

const { articles } = libraryOf(
  'The dam broke. Nobody was hurt. Osei left.',
  'It rained.\n\nThe ferry ran late.',
);

test('a grown corpus has as many passages as are asked for, and hardly more', () => {
  const { length } = grow(articles, 100).flatMap(passagesOf);
  expect([length >= 100, length < 110]).toEqual([true, true]);
});

test('it is made of the sentences of the smaller one', () => {
  const sentences = new Set([
    'The dam broke.',
    'Nobody was hurt.',
    'Osei left.',
    'It rained.',
    'The ferry ran late.',
  ]);
  for (const { text, paragraphs } of grow(articles, 50))
    for (const span of paragraphs.flatMap((one) => one.sentences))
      expect(sentences).toContain(slice(text, span));
});

test('it is the same for the same seed, and another for another', () => {
  const texts = (seed: number) => grow(articles, 50, seed).map(({ text }) => text);
  expect(texts(1)).toEqual(texts(1));
  expect(texts(1)).not.toEqual(texts(2));
});
