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
