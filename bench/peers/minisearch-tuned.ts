import { type Term, terms } from '../../src/text/terms.ts';
import { growMiniSearch } from '../minisearch-index.ts';
import type { Peer } from './peer.ts';

/** MiniSearch with our own terms, stop words dropped and stemmed, and with BM25 as published. */
export default function open(): Peer {
  const { add, index } = growMiniSearch();
  const term = ({ term }: Term) => term;
  return {
    add: (passages) => {
      for (const text of passages) add(terms(text).map(term));
    },
    search: (question, k) =>
      index.search(new Map(terms(question).map(({ term }) => [term, 1])), k).map(({ passage }) => passage),
  };
}
