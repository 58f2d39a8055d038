import MiniSearch from 'minisearch';
import type { PassageIndex } from '../src/search/passage-index.ts';

// BM25 as published (Robertson & Zaragoza 2009): no lower bound for a term's part (`d: 0`), and paragraphs
// want a quick saturation and little correction for their length.
const BM25 = { k: 0.9, b: 0.4, d: 0 };

/** MiniSearch as a passage index that grows, a passage's terms at a time, in the passages' order. */
export function growMiniSearch(): { add(terms: readonly string[]): void; readonly index: PassageIndex } {
  const index = new MiniSearch<{ id: number; terms: string }>({
    fields: ['terms'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    autoVacuum: false,
  });
  let id = 0;
  return {
    add: (terms) => index.add({ id: id++, terms: terms.join(' ') }),
    index: { search: (weights, limit) => search(index, weights).slice(0, limit) },
  };
}

function search(index: MiniSearch, weights: ReadonlyMap<string, number>) {
  const asked = [...weights.keys()];
  const found = index.search(asked.join(' '), {
    tokenize: () => asked,
    boostTerm: (term) => weights.get(term)!,
    bm25: BM25,
  });
  // MiniSearch multiplies a score by the number of terms that matched, which BM25 does not.
  return found
    .map(({ id, score, queryTerms }) => ({ passage: id as number, score: score / (queryTerms.length || 1) }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}
