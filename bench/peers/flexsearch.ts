import { Encoder, Index } from 'flexsearch';
import English from 'flexsearch/lang/en';
import type { Peer } from './peer.ts';

/** FlexSearch with its English stop words and stemmer; `suggest` also finds passages that lack a word asked for. */
export default function open(): Peer {
  const index = new Index({ tokenize: 'strict', encoder: new Encoder(English) });
  return {
    add: (passages) => {
      for (const [id, text] of passages.entries()) index.add(id, text);
    },
    search: (question, limit) => index.search(question, { limit, suggest: true }) as number[],
  };
}
