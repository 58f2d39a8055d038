import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStrings } from '../../src/packed/strings.ts';
import { growIndex } from '../../src/search/grow-index.ts';
import { openIndex } from '../../src/search/passage-index.ts';
import { passageIndexContract } from './passage-index-contract.ts';

function indexOf(passages: readonly (readonly string[])[]) {
  const growing = growIndex();
  for (const terms of passages) growing.add(terms.map(growing.number));
  const packed = growing.pack();
  return openIndex(packed, openStrings(packed.terms));
}

passageIndexContract('The passage index', { indexOf, lengthOf: ({ length }) => length, k: 0.9, b: 0.35 });

test('only among the passages that may be found it finds the best', () => {
  const index = indexOf([['pool', 'pool'], ['pool'], ['rain'], ['pool', 'rain']]);
  const found = index.search(new Map([['pool', 1]]), 1, Uint8Array.of(0, 0, 1, 1));
  expect(found.map(({ passage }) => passage)).toEqual([3]);
});

const TERMS = ['pool', 'rain', 'tax', 'ferry'];
const passages = fc.array(fc.array(fc.constantFrom(...TERMS), { maxLength: 5 }), { maxLength: 12 });

test('whatever is copied, left out and added between, each term has its passages in order, as if all were new', () => {
  fc.assert(
    fc.property(
      passages,
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      passages,
      (first, stays, added) => {
        const before = growIndex();
        for (const terms of first) before.add(terms.map(before.number));
        const growing = growIndex(before.pack());
        const now: string[][] = [];
        const add = (terms: string[]) => {
          growing.add(terms.map(growing.number));
          now.push(terms);
        };
        for (const [at, terms] of first.entries()) {
          if (added[at]) add(added[at]);
          if (!stays[at]) continue;
          growing.copy(at);
          now.push(terms);
        }
        added.slice(first.length).forEach(add);
        const packed = growing.pack();
        const strings = openStrings(packed.terms);
        const index = openIndex(packed, strings);
        for (const term of TERMS.filter((one) => strings.find(one) !== -1)) {
          const holding = [...now.keys()].filter((passage) => now[passage]!.includes(term));
          expect([...index.holding(strings.find(term))]).toEqual(holding);
          expect(index.search(new Map([[term, 1]]), 100)).toEqual(
            indexOf(now).search(new Map([[term, 1]]), 100),
          );
        }
      },
    ),
  );
});
