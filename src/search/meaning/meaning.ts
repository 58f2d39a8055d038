import type { Vectors } from './vectors.ts';

/** What a question means, beside what the sentences of a corpus mean, as far as those were read. */
export interface Meaning {
  readonly question: Int8Array;
  /** By the number of the sentence, see `Passages`: each was read with the title of its article before it. */
  readonly sentences: Vectors;
}
