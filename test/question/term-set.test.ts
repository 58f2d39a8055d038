import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bit, hasTerm, MOST_TERMS, sizeOf, sumOver, type TermSet } from '../../src/question/term-set.ts';

const places = fc.uniqueArray(fc.nat(MOST_TERMS - 1));
const setOf = (at: readonly number[]): TermSet => at.reduce((set, one) => set | bit(one), 0);

test('a set of terms does what a plain Set does, for any places of terms', () => {
  fc.assert(
    fc.property(places, places, (some, others) => {
      const [a, b] = [new Set(some), new Set(others)];
      const [setA, setB] = [setOf(some), setOf(others)];
      const both = [...a].filter((at) => b.has(at));
      const onlyA = [...a].filter((at) => !b.has(at));
      for (let at = 0; at < MOST_TERMS; at++) expect(hasTerm(setA, at)).toBe(a.has(at));
      expect(sizeOf(setA)).toBe(a.size);
      expect(sizeOf(setA | setB)).toBe(new Set([...a, ...b]).size);
      expect(sizeOf(setA & setB)).toBe(both.length);
      expect(sizeOf(setA & ~setB)).toBe(onlyA.length);
      const visited: number[] = [];
      sumOver(setA, (at) => visited.push(at));
      expect(visited).toEqual([...a].sort((one, other) => one - other));
      expect(sumOver(setA, (at) => 2 ** at)).toBe([...a].reduce((sum, at) => sum + 2 ** at, 0));
    }),
  );
});

test('the last place that a set has is one like the others', () => {
  const set = bit(MOST_TERMS - 1);
  expect([sizeOf(set), hasTerm(set, MOST_TERMS - 1), hasTerm(set, 0)]).toEqual([1, true, false]);
});
