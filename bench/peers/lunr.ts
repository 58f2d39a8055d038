import lunr from 'lunr';
import type { Peer } from './peer.ts';

/** lunr with its defaults, which drop stop words and stem; a question's signs are not taken for its query language. */
export default function open(): Peer {
  let index: lunr.Index;
  return {
    add: (passages) => {
      index = lunr(function () {
        this.field('text');
        for (const [id, text] of passages.entries()) this.add({ id, text });
      });
    },
    search: (question, k) =>
      index
        .query((query) => query.term(lunr.tokenizer(question), {}))
        .slice(0, k)
        .map(({ ref }) => Number(ref)),
  };
}
