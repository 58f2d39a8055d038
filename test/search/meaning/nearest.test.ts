import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawing } from '../../../bench/news/draw.ts';
import { CENTRE } from '../../../src/search/meaning/centre.ts';
import { similarity, WIDTH } from '../../../src/search/meaning/vector.ts';
import { newVectors } from '../../../src/search/meaning/vectors.ts';

/** As a text might have it: around the centre, in any direction. */
const vectorOf = (...seeds: number[]): Int8Array => {
  const { number } = drawing(...seeds);
  return Int8Array.from({ length: WIDTH }, (_, at) => CENTRE[at]! + Math.round(30 * (number() - 0.5)));
};
const between = (a: Int8Array, b: Int8Array, share: number): Int8Array =>
  a.map((value, at) => Math.round(value * (1 - share) + b[at]! * share));

test('of a thousand vectors the nearest are those that a comparison with each finds, in their order', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 30 }),
      (seed, size, limit) => {
        const all = Array.from({ length: size }, (_, at) => vectorOf(seed, at));
        const vectors = newVectors(size + 1); // one is not known
        for (const [at, vector] of all.entries()) vectors.put(at, vector);
        const to = vectorOf(seed, -1);
        const found = vectors.nearest(to, limit);
        const expected = all.map((one) => similarity(to, one)).sort((a, b) => b - a);
        expect(found.map((near) => near.similarity)).toEqual(expected.slice(0, limit));
        expect(found.every(({ row, similarity }) => vectors.similarity(row, to) === similarity)).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});

test('among five thousand, those that are near are found by their codes', () => {
  const size = 5_000;
  const vectors = newVectors(size);
  const to = vectorOf(1);
  const near = new Set([7, 1_000, 3_111, 4_999]);
  for (let at = 0; at < size; at++)
    vectors.put(at, near.has(at) ? between(vectorOf(2, at), to, 0.9) : vectorOf(2, at));
  expect(new Set(vectors.nearest(to, 4).map(({ row }) => row))).toEqual(near);
  const some = vectors.nearest(to, 4, (row) => row < 2_500).map(({ row }) => row);
  expect(some.slice(0, 2).sort()).toEqual([1_000, 7]);
  expect(some.every((row) => row < 2_500)).toBe(true);
});

test('what is not known has no similarity and is not found', () => {
  const vectors = newVectors(2);
  vectors.put(1, vectorOf(3));
  expect([vectors.known, vectors.has(0), vectors.similarity(0, vectorOf(3))]).toEqual([1, false, null]);
  expect(vectors.nearest(vectorOf(3), 5).map(({ row }) => row)).toEqual([1]);
});
