/** Lists of numbers one after another. */
export interface PackedLists {
  readonly items: Uint32Array;
  /** Where each list begins, and where the last one ends. */
  readonly starts: Uint32Array;
}

export function packLists(lists: readonly ArrayLike<number>[]): PackedLists {
  const starts = new Uint32Array(lists.length + 1);
  for (const [at, { length }] of lists.entries()) starts[at + 1] = starts[at]! + length;
  const items = new Uint32Array(starts[lists.length]!);
  for (const [at, list] of lists.entries()) items.set(list, starts[at]!);
  return { items, starts };
}

/** The list of that number; empty where there is none. */
export const listAt = ({ items, starts }: PackedLists, at: number): Uint32Array =>
  at < 0 ? items.subarray(0, 0) : items.subarray(starts[at], starts[at + 1]);

/** For each number below `size` the lists that hold it, in their order. */
export function inverted({ items, starts }: PackedLists, size: number): PackedLists {
  const held = new Uint32Array(size + 1);
  for (const item of items) held[item + 1]!++;
  for (let number = 0; number < size; number++) held[number + 1]! += held[number]!;
  const ends = held.slice();
  const holders = new Uint32Array(items.length);
  for (let list = 0; list + 1 < starts.length; list++)
    for (let at = starts[list]!; at < starts[list + 1]!; at++) holders[ends[items[at]!]!++] = list;
  return { items: holders, starts: held };
}
