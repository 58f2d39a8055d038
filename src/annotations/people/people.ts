import { listAt, type PackedLists } from '../../packed/lists.ts';
import type { Near } from '../../packed/near-strings.ts';
import { once } from '../../packed/once.ts';
import { recently } from '../../packed/recently.ts';
import { openStrings, stringAt } from '../../packed/strings.ts';
import type { PackedPeople } from './packed-people.ts';
import type { Person } from './person.ts';
import { isSpelling, prepared } from './same-name.ts';

export type { Person } from './person.ts';

/** Everybody whom the corpus names. */
export interface People {
  readonly size: number;
  /** The same person is the same object. */
  get(id: number): Person;
  /** Those whose surname is a spelling of this folded word. */
  named(surname: string): readonly Person[];
  /** Those with a surname that is within two edits of this folded word. */
  nearlyNamed(surname: string): readonly Person[];
  /** Those of them whose surname begins with the same letter, found in a fraction of the time. */
  slips(surname: string): readonly Person[];
  /** Those who are called all of this beside their names, see `designation`. */
  called(terms: readonly string[]): Person[];
}

export function openPeople(packed: PackedPeople): People {
  const strings = openStrings(packed.words);
  const keys = openStrings(packed.keys);
  const word = once(strings.at);
  const words = (lists: PackedLists, id: number) => Array.from(listAt(lists, id), word);
  // Everybody may be held at once: what is known of them is read when it is asked for.
  class Packed implements Person {
    readonly id: number;
    constructor(id: number) {
      this.id = id;
    }
    get name() {
      return stringAt(packed.names, this.id);
    }
    get given() {
      return words(packed.given, this.id);
    }
    get surname() {
      const surname = packed.surname[this.id]!;
      return surname === 0 ? null : word(surname - 1);
    }
    get surnames() {
      return new Set(words(packed.surnames, this.id));
    }
    get designations() {
      return new Set(words(packed.designations, this.id));
    }
  }
  const get = once((id): Person => new Packed(id));
  const preparedAt = once((word) => prepared(strings.at(word)));
  const bearing = (found: Iterable<number>): Person[] =>
    [...new Set([...found].flatMap((word) => [...listAt(packed.bearers, word)]))]
      .sort((a, b) => a - b)
      .map(get);
  return {
    size: packed.surname.length,
    get,
    named: recently((surname) => {
      const own = prepared(surname);
      const spelled = listAt(packed.spelled, keys.find(own.key));
      return bearing(spelled.filter((word) => isSpelling(preparedAt(word), own)));
    }),
    nearlyNamed: recently((surname) => bearing(numbersOf(strings.near(surname, 2)))),
    slips: recently((surname) => bearing(numbersOf(strings.nearFromFirst(surname, 2)))),
    called(terms) {
      const lists = [...new Set(terms)].map((term) => listAt(packed.called, strings.find(term)));
      const [first = EMPTY, ...others] = lists.sort((a, b) => a.length - b.length);
      const sets = others.map((ids) => new Set(ids));
      return [...first].filter((id) => sets.every((ids) => ids.has(id))).map(get);
    },
  };
}

const EMPTY = new Uint32Array(0);
const numbersOf = (near: readonly Near[]): number[] => near.map(({ number }) => number);
