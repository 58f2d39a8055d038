import MiniSearch from 'minisearch';
import type { Term } from '../text/terms.ts';

/** A passage that holds some of the terms asked for; `score` is its BM25 score. */
export interface Hit {
  /** Where the passage stands in the list that was indexed. */
  readonly passage: number;
  readonly score: number;
}

/** The passages by their terms. */
export interface PassageIndex {
  /**
   * The passages that hold any of the terms, best first, at most `limit`.
   * @param weights how much each term counts, 1 being plain BM25
   */
  search(weights: ReadonlyMap<string, number>, limit: number): Hit[];
}

// BM25 as published (Robertson & Zaragoza 2009): no lower bound for a term's part (`d: 0`), and paragraphs
// want a quick saturation and little correction for their length.
const BM25 = { k: 0.9, b: 0.4, d: 0 };

/** An index that grows, a passage at a time, in the passages' order. */
export function growIndex(): { add(terms: readonly Term[]): void; readonly index: PassageIndex } {
  const index = new MiniSearch<{ id: number; terms: string }>({
    fields: ['terms'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    autoVacuum: false,
  });
  let id = 0;
  return {
    add: (terms) => index.add({ id: id++, terms: terms.map(({ term }) => term).join(' ') }),
    index: { search: (weights, limit) => search(index, weights, limit) },
  };
}

function search(index: MiniSearch, weights: ReadonlyMap<string, number>, limit: number): Hit[] {
  const asked = [...weights.keys()];
  const found = index.search(asked.join(' '), {
    tokenize: () => asked,
    boostTerm: (term) => weights.get(term)!,
    bm25: BM25,
  });
  // MiniSearch multiplies a score by the number of terms that matched, which BM25 does not.
  return found
    .map(({ id, score, queryTerms }) => ({ passage: id as number, score: score / (queryTerms.length || 1) }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
    .slice(0, limit);
}
