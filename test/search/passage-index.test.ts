import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStrings } from '../../src/packed/strings.ts';
import { growIndex, type Hit, openIndex, type PassageIndex } from '../../src/search/passage-index.ts';

function indexOf(passages: readonly (readonly string[])[]): PassageIndex {
  const growing = growIndex();
  for (const terms of passages) growing.add(terms.map(growing.number));
  const packed = growing.pack();
  return openIndex(packed, openStrings(packed.terms));
}

const asked = (...terms: string[]) => new Map(terms.map((term) => [term, 1]));

describe('a search finds the passages that hold a term asked for', () => {
  const index = indexOf([
    ['summit', 'budapest', 'trump'],
    ['summit', 'talk'],
    ['weather'],
    [],
    ['trump', 'trump', 'summit', 'budapest'],
  ]);
  const found = (...terms: string[]) => index.search(asked(...terms), 10).map(({ passage }) => passage);

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
    expect(found(...terms)).toEqual(passages);
  });

  test('at most so many as are wanted, the best', () => {
    expect(index.search(asked('trump'), 1).map(({ passage }) => passage)).toEqual([4]);
  });

  test('passages that are as good as each other stay in their order', () => {
    const same = indexOf(Array.from({ length: 30 }, () => ['summit', 'talk']));
    const hits = same.search(asked('summit'), 30).map(({ passage }) => passage);
    expect(hits).toEqual(Array.from({ length: 30 }, (_, at) => at));
  });

  test('a term that weighs more counts more', () => {
    const two = indexOf([['left'], ['right']]);
    expect(two.search(new Map([['left', 1], ['right', 2]]), 2).map(({ passage }) => passage)).toEqual([1, 0]); // biome-ignore format: two terms
  });

  test('no passages at all can be searched', () => {
    expect(indexOf([]).search(asked('summit'), 10)).toEqual([]);
  });
});

const K = 0.9;
const B = 0.35;

/**
 * BM25 as Robertson and Zaragoza publish it (The Probabilistic Relevance Framework, 2009, section 3.4), with the idf
 * that cannot be negative, computed for every passage from its definition.
 */
function bm25(passages: readonly (readonly string[])[], weights: ReadonlyMap<string, number>): Hit[] {
  const length = (passage: readonly string[]) => passage.length;
  const average = passages.reduce((sum, passage) => sum + length(passage), 0) / passages.length;
  const count = (passage: readonly string[], term: string) => passage.filter((one) => one === term).length;
  return passages
    .map((passage, at) => {
      let score = 0;
      for (const [term, weight] of weights) {
        const frequency = count(passage, term);
        const holding = passages.filter((other) => other.includes(term)).length;
        const idf = Math.log(1 + (passages.length - holding + 0.5) / (holding + 0.5));
        const norm = K * (1 - B + (B * length(passage)) / average);
        score += (weight * idf * frequency * (K + 1)) / (frequency + norm);
      }
      return { passage: at, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

test('scores are those of BM25, for any passages and weights', () => {
  const term = fc.constantFrom(
    'summit',
    'talk',
    'trump',
    'putin',
    'us.',
    '3.5',
    'constructor',
    '__proto__',
    'мир',
  );
  const passages = fc.array(fc.array(term, { maxLength: 12 }), { minLength: 1, maxLength: 20 });
  const weights = fc.uniqueArray(fc.tuple(term, fc.constantFrom(0.25, 1, 2.5)), {
    selector: ([asked]) => asked,
    maxLength: 5,
  });
  fc.assert(
    fc.property(passages, weights, (indexed, entries) => {
      const found = indexOf(indexed).search(new Map(entries), indexed.length);
      const expected = bm25(indexed, new Map(entries));
      const byPassage = (hits: readonly Hit[]) => [...hits].sort((a, b) => a.passage - b.passage);
      expect(byPassage(found).map(({ passage }) => passage)).toEqual(
        byPassage(expected).map(({ passage }) => passage),
      );
      byPassage(found).forEach(({ score }, at) => {
        expect(score).toBeCloseTo(byPassage(expected)[at]!.score, 9);
      });
      const scores = found.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
    { numRuns: 300 },
  );
});
