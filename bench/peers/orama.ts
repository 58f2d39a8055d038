import { create, insertMultiple, search } from '@orama/orama';
import { stopwords } from '@orama/stopwords/english';
import type { Peer } from './peer.ts';

/** Orama with its English stop words and stemmer. */
export default function open(): Peer {
  const index = create({
    schema: { text: 'string' } as const,
    components: { tokenizer: { language: 'english', stemming: true, stopWords: stopwords } },
  });
  return {
    add: async (passages) => {
      await insertMultiple(
        index,
        passages.map((text, id) => ({ id: String(id), text })),
      );
    },
    search: async (term, limit) => {
      const { hits } = await search(index, { term, limit });
      return hits.map(({ id }) => Number(id));
    },
  };
}
