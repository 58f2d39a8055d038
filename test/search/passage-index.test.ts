import { expect, test } from 'vitest';
import { openStrings } from '../../src/packed/strings.ts';
import { growIndex, openIndex } from '../../src/search/passage-index.ts';
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
