/** Random choices that are the same for the same seeds. */
export interface Draw {
  /** From 0 up to 1. */
  number(): number;
  /** A whole number from 0 up to `count`. */
  below(count: number): number;
  of<Item>(items: readonly Item[]): Item;
  chance(share: number): boolean;
}

export function drawing(...seeds: readonly number[]): Draw {
  const number = mulberry32(
    seeds.reduce((mixed, seed) => Math.imul(mixed ^ seed, 0x9e3779b1) + 1, 0x85ebca6b),
  );
  const below = (count: number) => Math.floor(number() * count);
  return {
    number,
    below,
    of: (items) => items[below(items.length)]!,
    chance: (share) => number() < share,
  };
}

// Mulberry32 (Tommy Ettinger, public domain): small, fast, good enough to make up text with.
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
