import bm25 from 'wink-bm25-text-search';
import nlp from 'wink-nlp-utils';
import type { Peer } from './peer.ts';

/** wink-bm25-text-search with wink's own preparation: words, stop words dropped, stemmed. */
export default function open(): Peer {
  const index = bm25();
  index.defineConfig({ fldWeights: { text: 1 } });
  index.definePrepTasks([
    nlp.string.lowerCase,
    nlp.string.tokenize0,
    nlp.tokens.removeWords,
    nlp.tokens.stem,
  ]);
  return {
    add: (passages) => {
      for (const [id, text] of passages.entries()) index.addDoc({ text }, id);
      index.consolidate();
    },
    search: (question, k) => index.search(question, k).map(([id]) => Number(id)),
  };
}
