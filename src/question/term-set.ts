/** A set of a question's terms, a bit for each by its place: a question makes and compares thousands of them. */
export type TermSet = number;

/** As many terms fit in a set; a question has no more. */
export const MOST_TERMS = 30;

export const bit = (at: number): TermSet => 1 << at;

export const hasTerm = (set: TermSet, at: number): boolean => (set & bit(at)) !== 0;

/** How many terms are in a set. */
export function sizeOf(set: TermSet): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/** The sum of a value over the terms in a set. */
export function sumOver(set: TermSet, valueAt: (at: number) => number): number {
  let sum = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) sum += valueAt(31 - Math.clz32(rest & -rest));
  return sum;
}
