import { distance } from 'fastest-levenshtein';

/** Different strings one after another, each known by its number; a Map would take ten times the memory. */
export interface PackedStrings {
  /** Their UTF-16 units. */
  readonly units: Uint16Array;
  /** Where each begins, and where the last one ends. */
  readonly starts: Uint32Array;
}

/** Strings that still come in: the first one gets the number 0, and an old one keeps its own. */
export interface GrowingStrings {
  readonly size: number;
  number(string: string): number;
  at(number: number): string;
  pack(): PackedStrings;
}

/** @param before strings that keep their numbers: they are looked up where they are, and not read one by one */
export function growStrings(before: PackedStrings = packStrings([])): GrowingStrings {
  const first = before.starts.length - 1;
  const find = finder(before);
  const numbers = new Map<string, number>();
  const added: string[] = [];
  // All in one: to cut a string out of it is faster than to put it together.
  let text: string | null = null;
  const read = new Array<string | undefined>(first);
  const readAt = (number: number): string => {
    text ??= allOf(before);
    read[number] ??= text.slice(before.starts[number], before.starts[number + 1]);
    return read[number];
  };
  return {
    get size() {
      return first + added.length;
    },
    number(string) {
      const known = numbers.get(string);
      if (known !== undefined) return known;
      const old = first === 0 ? -1 : find(string);
      const number = old === -1 ? first + added.push(string) - 1 : old;
      numbers.set(string, number);
      return number;
    },
    at: (number) => (number < first ? readAt(number) : added[number - first]!),
    pack: () => (added.length === 0 ? before : joined(before, packStrings(added))),
  };
}

function joined(one: PackedStrings, other: PackedStrings): PackedStrings {
  const units = new Uint16Array(one.units.length + other.units.length);
  units.set(one.units);
  units.set(other.units, one.units.length);
  const starts = new Uint32Array(one.starts.length + other.starts.length - 1);
  starts.set(one.starts);
  starts.set(
    other.starts.map((start) => one.units.length + start),
    one.starts.length - 1,
  );
  return { units, starts };
}

export function packStrings(strings: readonly string[]): PackedStrings {
  const starts = new Uint32Array(strings.length + 1);
  for (const [at, { length }] of strings.entries()) starts[at + 1] = starts[at]! + length;
  const units = new Uint16Array(starts[strings.length]!);
  for (const [number, string] of strings.entries())
    for (let at = 0; at < string.length; at++) units[starts[number]! + at] = string.charCodeAt(at);
  return { units, starts };
}

export function stringAt({ units, starts }: PackedStrings, number: number): string {
  let string = '';
  for (let unit = starts[number]!; unit < starts[number + 1]!; unit++)
    string += String.fromCharCode(units[unit]!);
  return string;
}

const STRETCH = 10_000;

function allOf({ units }: PackedStrings): string {
  let text = '';
  for (let at = 0; at < units.length; at += STRETCH)
    text += String.fromCharCode(...units.subarray(at, at + STRETCH));
  return text;
}

/** Packed strings with what it takes to find one. */
export interface Strings {
  readonly size: number;
  at(number: number): string;
  /** Its number; -1 where it is not among them. */
  find(string: string): number;
  /** Those within `most` edits (Levenshtein) of a string, with their distances, in the order of their numbers. */
  near(string: string, most: number): { number: number; distance: number }[];
}

export function openStrings({ units, starts }: PackedStrings): Strings {
  const size = starts.length - 1;
  const at = (number: number) => stringAt({ units, starts }, number);
  // For each place in the order of their lengths: which letters and pairs of letters the string has.
  const { numbers, firsts } = byLength(starts);
  const letters = new Uint32Array(size);
  const pairs = new Uint32Array(size);
  for (let place = 0; place < size; place++)
    for (let from = starts[numbers[place]!]!, unit = from; unit < starts[numbers[place]! + 1]!; unit++) {
      letters[place]! |= letterBit(units[unit]!);
      if (unit > from) pairs[place]! |= pairBit(units[unit - 1]!, units[unit]!);
    }
  return {
    size,
    at,
    find: finder({ units, starts }),
    near(string, most) {
      let [ownLetters, ownPairs] = [0, 0];
      for (let unit = 0; unit < string.length; unit++) {
        ownLetters |= letterBit(string.charCodeAt(unit));
        if (unit > 0) ownPairs |= pairBit(string.charCodeAt(unit - 1), string.charCodeAt(unit));
      }
      const found: { number: number; distance: number }[] = [];
      const from = firsts[Math.max(0, string.length - most)] ?? size;
      const to = firsts[string.length + most + 1] ?? size;
      for (let place = from; place < to; place++) {
        // An edit takes at most one letter and two pairs out, and as many in: hardly any string passes this.
        if (differ(ownLetters, letters[place]!, most) || differ(ownPairs, pairs[place]!, 2 * most)) continue;
        const number = numbers[place]!;
        const edits = distance(string, at(number));
        if (edits <= most) found.push({ number, distance: edits });
      }
      return found.sort((a, b) => a.number - b.number);
    },
  };
}

/** The numbers of strings in the order of their lengths, and where those of each length begin. */
function byLength(starts: Uint32Array): { numbers: Uint32Array; firsts: Uint32Array } {
  const size = starts.length - 1;
  const lengthOf = (number: number): number => starts[number + 1]! - starts[number]!;
  let longest = 0;
  for (let number = 0; number < size; number++) longest = Math.max(longest, lengthOf(number));
  const firsts = new Uint32Array(longest + 2);
  for (let number = 0; number < size; number++) firsts[lengthOf(number) + 1]!++;
  for (let length = 0; length <= longest; length++) firsts[length + 1]! += firsts[length]!;
  const free = firsts.slice();
  const numbers = new Uint32Array(size);
  for (let number = 0; number < size; number++) numbers[free[lengthOf(number)]!++] = number;
  return { numbers, firsts };
}

/** Whether one of two sets of bits has more than `most` that the other has not. */
function differ(one: number, other: number, most: number): boolean {
  const apart = one ^ other;
  return ones(apart) > 2 * most || ones(apart & one) > most || ones(apart & other) > most;
}

/** Looks strings up: -1 where one is not among them. */
function finder({ units, starts }: PackedStrings): (string: string) => number {
  const size = starts.length - 1;
  // Open addressing: a string's number, plus 1, stands in the first free slot from its hash on.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * size + 2)));
  for (let number = 0; number < size; number++) {
    let hash = SEED;
    for (let unit = starts[number]!; unit < starts[number + 1]!; unit++) hash = hashed(hash, units[unit]!);
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  }
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

// FNV-1a (Fowler, Noll, Vo), 32 bits, over UTF-16 units.
const SEED = 0x811c9dc5;
const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193) >>> 0;

const letterBit = (unit: number): number => 1 << (unit & 31);
const pairBit = (first: number, second: number): number => 1 << ((first * 7 + second) & 31);

function ones(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
