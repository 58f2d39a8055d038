import MiniSearch from 'minisearch';
import type { Peer } from './peer.ts';

/** MiniSearch with its defaults. */
export default function open(): Peer {
  const index = new MiniSearch({ fields: ['text'] });
  return {
    add: (passages) => index.addAll(passages.map((text, id) => ({ id, text }))),
    search: (question, k) =>
      index
        .search(question)
        .slice(0, k)
        .map(({ id }) => id as number),
  };
}
