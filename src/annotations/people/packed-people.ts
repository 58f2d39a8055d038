import { type PackedLists, packLists } from '../../packed/lists.ts';
import { growStrings, type PackedStrings, packStrings, stringAt } from '../../packed/strings.ts';
import { nameKey } from './name-key.ts';
import type { Person } from './person.ts';

/** Everybody whom a corpus names, as data: a column for each thing that is known of them. */
export interface PackedPeople {
  readonly names: PackedStrings;
  /** The words of which the following are made, by their numbers. */
  readonly words: PackedStrings;
  readonly given: PackedLists;
  /** For each person 1 plus the word that is the surname; 0 for an office. */
  readonly surname: Uint32Array;
  readonly surnames: PackedLists;
  readonly designations: PackedLists;
  /** The keys that bring spellings of one surname together, and for each the words that have it. */
  readonly keys: PackedStrings;
  readonly spelled: PackedLists;
  /** For each word those whose surname it is, and those who are called so. */
  readonly bearers: PackedLists;
  readonly called: PackedLists;
}

export function packPeople(people: readonly Person[]): PackedPeople {
  const words = growStrings();
  const numbers = (list: Iterable<string>) => Array.from(list, words.number);
  const surname = Uint32Array.from(people, (one) =>
    one.surname === null ? 0 : 1 + words.number(one.surname),
  );
  const given = people.map((one) => numbers(one.given));
  const surnames = people.map((one) => numbers(one.surnames));
  const designations = people.map((one) => numbers(one.designations));
  const bearers: number[][] = [];
  const called: number[][] = [];
  for (let id = 0; id < people.length; id++) {
    const own = surname[id] === 0 ? [] : [surname[id]! - 1];
    for (const word of new Set([...own, ...surnames[id]!])) add(bearers, word, id);
    for (const word of designations[id]!) add(called, word, id);
  }
  const packed = words.pack();
  const keys = growStrings();
  const spelled: number[][] = [];
  for (const [word, ids] of bearers.entries())
    if (ids) add(spelled, keys.number(nameKey(stringAt(packed, word))), word);
  return {
    names: packStrings(people.map(({ name }) => name)),
    words: packed,
    given: packLists(given),
    surname,
    surnames: packLists(surnames),
    designations: packLists(designations),
    keys: keys.pack(),
    spelled: packLists(filled(spelled, keys.size)),
    bearers: packLists(filled(bearers, words.size)),
    called: packLists(filled(called, words.size)),
  };
}

function add(lists: number[][], at: number, item: number): void {
  const list = lists[at];
  if (list) list.push(item);
  else lists[at] = [item];
}

const filled = (lists: readonly number[][], size: number): number[][] =>
  Array.from({ length: size }, (_, at) => lists[at] ?? []);
