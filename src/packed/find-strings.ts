import type { PackedStrings } from './strings.ts';

/** Packed strings that can be looked up. Open addressing: a number, plus 1, is in the first free slot from its hash on. */
export interface PackedDictionary extends PackedStrings {
  readonly slots: Uint32Array;
}

/** Looks strings up: -1 where one is not among them. */
export function finder({ units, starts, slots }: PackedDictionary): (string: string) => number {
  const isAt = (number: number, string: string): boolean => {
    const start = starts[number]!;
    if (starts[number + 1]! - start !== string.length) return false;
    for (let unit = 0; unit < string.length; unit++)
      if (units[start + unit] !== string.charCodeAt(unit)) return false;
    return true;
  };
  return (string) => {
    let hash = SEED;
    for (let unit = 0; unit < string.length; unit++) hash = hashed(hash, string.charCodeAt(unit));
    for (let slot = hash & (slots.length - 1); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1))
      if (isAt(slots[slot]! - 1, string)) return slots[slot]! - 1;
    return -1;
  };
}

/** @param before what the strings begin with: while there is room enough, only those behind are entered */
export function dictionaryOf(
  packed: PackedStrings,
  before: PackedDictionary | null = null,
): PackedDictionary {
  const { units, starts } = packed;
  const room = 2 ** Math.ceil(Math.log2(2 * starts.length));
  const isRoomEnough = before?.slots.length === room;
  const slots = isRoomEnough ? before!.slots.slice() : new Uint32Array(room);
  for (let number = isRoomEnough ? before!.starts.length - 1 : 0; number + 1 < starts.length; number++) {
    let hash = SEED;
    for (let unit = starts[number]!; unit < starts[number + 1]!; unit++) hash = hashed(hash, units[unit]!);
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  }
  return { units, starts, slots };
}

// FNV-1a (Fowler, Noll, Vo), 32 bits, over UTF-16 units.
const SEED = 0x811c9dc5;
const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193) >>> 0;
