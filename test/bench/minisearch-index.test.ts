import { growMiniSearch } from '../../bench/minisearch-index.ts';
import { passageIndexContract } from '../search/passage-index-contract.ts';

passageIndexContract('MiniSearch', {
  indexOf: (passages) => {
    const { add, index } = growMiniSearch();
    for (const terms of passages) add(terms);
    return index;
  },
  // Its length is the number of different terms, the empty one of a passage without any counted too.
  lengthOf: (passage) => Math.max(1, new Set(passage).size),
  k: 0.9,
  b: 0.4,
});
