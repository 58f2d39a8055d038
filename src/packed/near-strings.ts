import { editsTo } from './edits.ts';
import type { PackedStrings } from './strings.ts';

/** A string by its number, and how many edits it is away. */
export interface Near {
  readonly number: number;
  readonly distance: number;
}

/** Strings that are spelled nearly alike. */
export interface NearStrings {
  /** Those within `most` edits (Levenshtein) of a string, with their distances, in the order of their numbers. */
  near(string: string, most: number): Near[];
  /** Those of them that begin with the same letter, which are found in a fraction of the time. */
  nearFromFirst(string: string, most: number): Near[];
}

/** Made ready at the first look: many a corpus is never asked for a word that it does not know. */
export function nearStrings(packed: PackedStrings): NearStrings {
  let ready: NearStrings | null = null;
  const all = (): NearStrings => {
    ready ??= prepared(packed);
    return ready;
  };
  return {
    near: (string, most) => all().near(string, most),
    nearFromFirst: (string, most) => all().nearFromFirst(string, most),
  };
}

function prepared({ units, starts }: PackedStrings): NearStrings {
  const size = starts.length - 1;
  // For each place in the order of their lengths, then of their first letters: which letters and pairs the string has.
  const { numbers, firsts } = byLength({ units, starts });
  const letters = new Uint32Array(size);
  const pairs = new Uint32Array(size);
  for (let place = 0; place < size; place++)
    for (let from = starts[numbers[place]!]!, unit = from; unit < starts[numbers[place]! + 1]!; unit++) {
      letters[place]! |= letterBit(units[unit]!);
      if (unit > from) pairs[place]! |= pairBit(units[unit - 1]!, units[unit]!);
    }
  return {
    near: (string, most) =>
      nearIn(string, most, (length) => [firsts[length] ?? size, firsts[length + 1] ?? size]),
    nearFromFirst(string, most) {
      const first = string.charCodeAt(0);
      const unitAt = (place: number) => units[starts[numbers[place]!]!]!;
      return nearIn(string, most, (length) => {
        const [from, to] = [firsts[length] ?? size, firsts[length + 1] ?? size];
        const upTo = (unit: number) => lowest(from, to, (place) => unitAt(place) >= unit);
        return length === 0 || string === '' ? [0, 0] : [upTo(first), upTo(first + 1)];
      });
    },
  };

  function nearIn(
    string: string,
    most: number,
    placesOf: (length: number) => readonly [from: number, to: number],
  ): Near[] {
    let [ownLetters, ownPairs] = [0, 0];
    for (let unit = 0; unit < string.length; unit++) {
      ownLetters |= letterBit(string.charCodeAt(unit));
      if (unit > 0) ownPairs |= pairBit(string.charCodeAt(unit - 1), string.charCodeAt(unit));
    }
    const edits = editsTo(string, most);
    const found: Near[] = [];
    for (let length = Math.max(0, string.length - most); length <= string.length + most; length++) {
      const [from, to] = placesOf(length);
      // So many letters are put in or left out, and so many may be others: hardly any string passes this.
      const [more, less] = [Math.max(0, length - string.length), Math.max(0, string.length - length)];
      const others = most - more - less;
      const [lettersOut, lettersIn] = [less + others, more + others];
      const [pairsOut, pairsIn] = [more + 2 * (less + others), less + 2 * (more + others)];
      for (let place = from; place < to; place++) {
        if (isMore(ownLetters & ~letters[place]!, lettersOut)) continue;
        if (isMore(letters[place]! & ~ownLetters, lettersIn)) continue;
        if (isMore(ownPairs & ~pairs[place]!, pairsOut) || isMore(pairs[place]! & ~ownPairs, pairsIn))
          continue;
        const number = numbers[place]!;
        const distance = edits(units, starts[number]!, starts[number + 1]!);
        if (distance <= most) found.push({ number, distance });
      }
    }
    return found.sort((a, b) => a.number - b.number);
  }
}

/** The first place from which on it holds (bisection). */
function lowest(from: number, to: number, holds: (place: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The numbers of strings in the order of their lengths, then of their first letters, and where each length begins. */
function byLength({ units, starts }: PackedStrings): { numbers: Uint32Array; firsts: Uint32Array } {
  const size = starts.length - 1;
  const lengthOf = (number: number): number => starts[number + 1]! - starts[number]!;
  const byFirst = counted(
    Uint32Array.from({ length: size }, (_, number) => number),
    (number) => (lengthOf(number) === 0 ? 0 : units[starts[number]!]!),
  );
  const { sorted, firsts } = counted(byFirst.sorted, lengthOf);
  return { numbers: sorted, firsts };
}

/** Numbers in the order of their keys, those of the same key as they were (counting sort), and where each key begins. */
function counted(numbers: Uint32Array, keyOf: (number: number) => number) {
  let most = 0;
  for (const number of numbers) most = Math.max(most, keyOf(number));
  const firsts = new Uint32Array(most + 2);
  for (const number of numbers) firsts[keyOf(number) + 1]!++;
  for (let key = 0; key <= most; key++) firsts[key + 1]! += firsts[key]!;
  const free = firsts.slice();
  const sorted = new Uint32Array(numbers.length);
  for (const number of numbers) sorted[free[keyOf(number)]!++] = number;
  return { sorted, firsts };
}

/** Whether more than so many bits are set: each step takes the lowest one out (Wegner 1960). */
function isMore(bits: number, most: number): boolean {
  let rest = bits;
  for (let left = most; left > 0; left--) rest &= rest - 1;
  return rest !== 0;
}

const letterBit = (unit: number): number => 1 << (unit & 31);
const pairBit = (first: number, second: number): number => 1 << ((first * 7 + second) & 31);
