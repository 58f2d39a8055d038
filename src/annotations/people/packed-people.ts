import type { PackedDictionary } from '../../packed/find-strings.ts';
import { inverted, listAt, type PackedLists, packLists } from '../../packed/lists.ts';
import { once } from '../../packed/once.ts';
import { growStrings, type PackedStrings, packStrings, stringAt } from '../../packed/strings.ts';
import { nameKey } from './name-key.ts';
import { fullName, type Known } from './person.ts';

/** Everybody whom a corpus names, as data: a column for each thing that is known of them. */
export interface PackedPeople {
  readonly names: PackedStrings;
  /** The words of which the following are made, by their numbers. */
  readonly words: PackedDictionary;
  readonly given: PackedLists;
  /** For each person 1 plus the word that is the surname; 0 for an office. */
  readonly surname: Uint32Array;
  readonly surnames: PackedLists;
  readonly designations: PackedLists;
  /** The keys that bring spellings of one surname together, and for each the words that have it. */
  readonly keys: PackedDictionary;
  readonly spelled: PackedLists;
  /** For each word those whose surname it is, and those who are called so. */
  readonly bearers: PackedLists;
  readonly called: PackedLists;
}

/** @param form what is written, by its number */
export function packPeople(people: readonly Known[], form: (number: number) => string): PackedPeople {
  const words = growStrings();
  const term = once((number) => words.number(form(number)));
  const given = packLists(people.map((one) => one.given.map(words.number)));
  const surname = Uint32Array.from(people, ({ surname }) =>
    surname === null ? 0 : 1 + words.number(surname),
  );
  const surnames = packLists(people.map((one) => one.surnames.map(words.number)));
  const designations = packLists(people.map(({ called }) => Array.from(called, term)));
  const packed = words.pack();
  const bearers = inverted(surnames, words.size);
  const keys = growStrings();
  const keyed = packLists(
    Array.from({ length: words.size }, (_, word) =>
      listAt(bearers, word).length === 0 ? [] : [keys.number(nameKey(stringAt(packed, word)))],
    ),
  );
  return {
    names: packStrings(people.map((one) => fullName(one, form))),
    words: packed,
    given,
    surname,
    surnames,
    designations,
    keys: keys.pack(),
    spelled: inverted(keyed, keys.size),
    bearers,
    called: inverted(designations, words.size),
  };
}
