import { dictionaryOf, finder, type PackedDictionary } from './find-strings.ts';
import { type NearStrings, nearStrings } from './near-strings.ts';

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
  pack(): PackedDictionary;
}

/** @param before strings that keep their numbers: they are looked up where they are, and not read one by one */
export function growStrings(before: PackedDictionary = NONE): GrowingStrings {
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

function joined(one: PackedDictionary, other: PackedStrings): PackedDictionary {
  const units = new Uint16Array(one.units.length + other.units.length);
  units.set(one.units);
  units.set(other.units, one.units.length);
  const starts = new Uint32Array(one.starts.length + other.starts.length - 1);
  starts.set(one.starts);
  starts.set(
    other.starts.map((start) => one.units.length + start),
    one.starts.length - 1,
  );
  return dictionaryOf({ units, starts }, one);
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

const NONE = dictionaryOf(packStrings([]));

const STRETCH = 10_000;

function allOf({ units }: PackedStrings): string {
  let text = '';
  for (let at = 0; at < units.length; at += STRETCH)
    text += String.fromCharCode.apply(null, units.subarray(at, at + STRETCH) as unknown as number[]);
  return text;
}

/** Packed strings with what it takes to find one. */
export interface Strings extends NearStrings {
  readonly size: number;
  at(number: number): string;
  /** Its number; -1 where it is not among them. */
  find(string: string): number;
}

export const openStrings = (packed: PackedDictionary): Strings => ({
  size: packed.starts.length - 1,
  at: (number) => stringAt(packed, number),
  find: finder(packed),
  ...nearStrings(packed),
});
