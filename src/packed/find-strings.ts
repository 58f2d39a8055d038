import type { PackedStrings } from './strings.ts';

/** Looks strings up: -1 where one is not among them. */
export function finder(packed: PackedStrings): (string: string) => number {
  const { units, starts } = packed;
  const slots = slotsOf(packed);
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

// Open addressing: a string's number, plus 1, stands in the first free slot from its hash on.
const known = new WeakMap<PackedStrings, Uint32Array>();

function slotsOf(packed: PackedStrings): Uint32Array {
  const before = known.get(packed);
  if (before) return before;
  const slots = new Uint32Array(roomFor(packed));
  enter(packed, 0, slots);
  known.set(packed, slots);
  return slots;
}

/** Makes it faster to look up strings that begin with others: only what is new in them has to be entered. */
export function extendTable(before: PackedStrings, packed: PackedStrings): void {
  const slots = known.get(before);
  if (slots?.length !== roomFor(packed)) return;
  const own = slots.slice();
  enter(packed, before.starts.length - 1, own);
  known.set(packed, own);
}

const roomFor = ({ starts }: PackedStrings): number => 2 ** Math.ceil(Math.log2(2 * starts.length));

function enter({ units, starts }: PackedStrings, first: number, slots: Uint32Array): void {
  for (let number = first; number + 1 < starts.length; number++) {
    let hash = SEED;
    for (let unit = starts[number]!; unit < starts[number + 1]!; unit++) hash = hashed(hash, units[unit]!);
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  }
}

// FNV-1a (Fowler, Noll, Vo), 32 bits, over UTF-16 units.
const SEED = 0x811c9dc5;
const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193) >>> 0;
