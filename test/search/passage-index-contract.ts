import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hit, PassageIndex } from '../../src/search/passage-index.ts';

type Passages = readonly (readonly string[])[];

/** What any passage index does. */
interface Contract {
  /** An index of these passages, each given by its terms. */
  indexOf(passages: Passages): PassageIndex;
  /** How long a passage counts as, which implementations may tell in their own way. */
  lengthOf(passage: readonly string[]): number;
  /** BM25's constants: how soon more of a term tells no more, and how much a passage's length counts. */
  readonly k: number;
  readonly b: number;
}

export function passageIndexContract(name: string, contract: Contract): void {
  const { indexOf } = contract;
  const asked = (...terms: string[]) => new Map(terms.map((term) => [term, 1]));
  const numbers = (hits: readonly Hit[]) => hits.map(({ passage }) => passage);

  describe(`${name} finds the passages that hold a term asked for`, () => {
    const index = indexOf([
      ['summit', 'budapest', 'trump'],
      ['summit', 'talk'],
      ['weather'],
      [],
      ['trump', 'trump', 'summit', 'budapest'],
    ]);

    test.each<[string[], number[], string]>([
      [['weather'], [2], 'one passage'],
      [['trump'], [4, 0], 'twice the term is better than once'],
      [['talk', 'weather'], [2, 1], 'either term; a shorter passage is better than a longer one'],
      [['summit', 'weather'], [2, 1, 0, 4], 'a rare term is better than a common one'],
      [['sum'], [], 'a part of a term is not the term'],
      [['weathers'], [], 'nor is one with more letters'],
      [['unheard'], [], 'an unknown term'],
      [[], [], 'no term'],
    ])('%j finds %j: %s', (terms, passages) => {
      expect(numbers(index.search(asked(...terms), 10))).toEqual(passages);
    });

    test('at most so many as are wanted, the best', () => {
      expect(numbers(index.search(asked('trump'), 1))).toEqual([4]);
      expect(index.search(asked('trump'), 0)).toEqual([]);
    });

    test('with the same result when it is asked again', () => {
      expect(index.search(asked('summit', 'trump'), 10)).toEqual(index.search(asked('summit', 'trump'), 10));
    });

    test('those that are as good as each other in their order', () => {
      const same = indexOf(Array.from({ length: 30 }, () => ['summit', 'talk']));
      const order = Array.from({ length: 30 }, (_, at) => at);
      expect(numbers(same.search(asked('summit'), 30))).toEqual(order);
      expect(numbers(same.search(asked('summit'), 12))).toEqual(order.slice(0, 12));
    });

    test('those that hold a term which weighs more first', () => {
      const two = indexOf([['left'], ['right']]);
      const weights = new Map(Object.entries({ left: 1, right: 2 }));
      expect(numbers(two.search(weights, 2))).toEqual([1, 0]);
    });

    test('and none where there are no passages', () => {
      expect(indexOf([]).search(asked('summit'), 10)).toEqual([]);
    });
  });

  test(`${name} scores as BM25 does, for any passages, weights and limit`, () => {
    const names = ['summit', 'talk', 'trump', 'putin', 'us.', '3.5', 'constructor', '__proto__', 'мир'];
    const term = fc.constantFrom(...names);
    const passages = fc.array(fc.array(term, { maxLength: 12 }), { minLength: 1, maxLength: 20 });
    const weights = fc.uniqueArray(fc.tuple(term, fc.constantFrom(0.25, 1, 2.5)), {
      selector: ([asked]) => asked,
      maxLength: 5,
    });
    fc.assert(
      fc.property(passages, weights, fc.nat(20), (indexed, entries, limit) => {
        const asked = new Map(entries);
        const expected = bm25(indexed, asked, contract);
        const found = indexOf(indexed).search(asked, limit);
        expect(found.length).toBe(Math.min(limit, expected.size));
        for (const { passage, score } of found) expect(score).toBeCloseTo(expected.get(passage)!, 9);
        const best = [...expected.values()].sort((a, b) => b - a);
        for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(best[at]!, 9);
      }),
      { numRuns: 300 },
    );
  });
}

/**
 * The scores of the passages that have one: BM25 as Robertson and Zaragoza publish it (The Probabilistic Relevance
 * Framework, 2009, section 3.4), with the idf that cannot be negative, computed from its definition.
 */
function bm25(
  passages: Passages,
  weights: ReadonlyMap<string, number>,
  { lengthOf, k, b }: Contract,
): Map<number, number> {
  const average = passages.reduce((sum, passage) => sum + lengthOf(passage), 0) / passages.length;
  const scored = passages.map((passage, at): [number, number] => {
    let score = 0;
    for (const [term, weight] of weights) {
      const count = passage.filter((one) => one === term).length;
      const holding = passages.filter((other) => other.includes(term)).length;
      const idf = Math.log(1 + (passages.length - holding + 0.5) / (holding + 0.5));
      if (count > 0)
        score += (weight * idf * count * (k + 1)) / (count + k * (1 - b + (b * lengthOf(passage)) / average));
    }
    return [at, score];
  });
  return new Map(scored.filter(([, score]) => score > 0));
}
