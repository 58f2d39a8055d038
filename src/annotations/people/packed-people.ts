import { growBytes, putNumbers, putText, taken } from '../../packed/bytes.ts';
import { type PackedLists, packLists } from '../../packed/lists.ts';
import { growStrings, type PackedStrings, stringAt } from '../../packed/strings.ts';
import { nameKey } from './name-key.ts';
import type { Person } from './person.ts';

/** Everybody whom a corpus names, as data. */
export interface PackedPeople {
  /** For each person the name, and given names, surname, its spellings and what they are called, as numbers of words. */
  readonly bytes: Uint8Array;
  readonly records: Uint32Array;
  readonly words: PackedStrings;
  /** The keys that bring spellings of one surname together, and for each the words that have it. */
  readonly keys: PackedStrings;
  readonly spelled: PackedLists;
  /** For each word those whose surname it is, and those who are called so. */
  readonly bearers: PackedLists;
  readonly called: PackedLists;
}

export function packPeople(people: readonly Person[]): PackedPeople {
  const bytes = growBytes();
  const words = growStrings();
  const keys = growStrings();
  const bearers: number[][] = [];
  const called: number[][] = [];
  const records = people.map(({ name, given, surname, surnames, designations }, id) => {
    const record = bytes.length;
    putText(bytes, name);
    const own = surname === null ? [] : [surname];
    const lists = [given, own, [...surnames], [...designations]].map((list) => list.map(words.number));
    for (const list of lists) putNumbers(bytes, list);
    for (const word of new Set([...lists[1]!, ...lists[2]!])) add(bearers, word, id);
    for (const word of lists[3]!) add(called, word, id);
    return record;
  });
  const spelled: number[][] = [];
  const { pack, size } = words;
  const packed = pack();
  for (const [word, ids] of bearers.entries())
    if (ids) add(spelled, keys.number(nameKey(stringAt(packed, word))), word);
  return {
    bytes: taken(bytes),
    records: Uint32Array.from(records),
    words: packed,
    keys: keys.pack(),
    spelled: packLists(filled(spelled, keys.size)),
    bearers: packLists(filled(bearers, size)),
    called: packLists(filled(called, size)),
  };
}

function add(lists: number[][], at: number, item: number): void {
  const list = lists[at];
  if (list) list.push(item);
  else lists[at] = [item];
}

const filled = (lists: readonly number[][], size: number): number[][] =>
  Array.from({ length: size }, (_, at) => lists[at] ?? []);
