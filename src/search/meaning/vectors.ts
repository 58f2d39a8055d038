import { CODE, codeOf, type Near, nearest } from './nearest.ts';
import { similarity, WIDTH } from './vector.ts';

/** The vectors of some texts that are numbered, as far as they are known. */
export interface Vectors {
  readonly size: number;
  /** Of how many the vector is known. */
  readonly known: number;
  has(text: number): boolean;
  put(text: number, vector: Int8Array): void;
  /** The vectors of a run of texts, one after another. */
  run(from: number, to: number): Int8Array;
  /** How near a text is to a vector; null where its own is not known. */
  similarity(text: number, to: Int8Array): number | null;
  /** The nearest of those that are known, best first. @param mayBe leaves out those of which it is false */
  nearest(to: Int8Array, limit: number, mayBe?: (text: number) => boolean): Near[];
}

export function newVectors(size: number): Vectors {
  const vectors = new Int8Array(size * WIDTH);
  const codes = new Int32Array(size * CODE);
  const isKnown = new Uint8Array(size);
  const rows = new Uint32Array(size);
  let known = 0;
  return {
    size,
    get known() {
      return known;
    },
    has: (text) => isKnown[text] === 1,
    put(text, vector) {
      if (isKnown[text] === 0) rows[known++] = text;
      if (isKnown[text] === 0 && known === size) rows.sort(); // the order in which they lie is gone through faster
      isKnown[text] = 1;
      vectors.set(vector, text * WIDTH);
      codes.set(codeOf(vector), text * CODE);
    },
    run: (from, to) => vectors.subarray(from * WIDTH, to * WIDTH),
    similarity: (text, to) => (isKnown[text] === 1 ? similarity(to, vectors, text * WIDTH) : null),
    nearest(to, limit, mayBe) {
      const all = rows.subarray(0, known);
      return nearest({ vectors, codes }, mayBe ? all.filter(mayBe) : all, to, limit);
    },
  };
}
