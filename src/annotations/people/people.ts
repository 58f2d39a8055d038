import { next, nextText } from '../../packed/bytes.ts';
import { listAt } from '../../packed/lists.ts';
import { recently } from '../../packed/recently.ts';
import { remembered } from '../../packed/remembered.ts';
import { openStrings } from '../../packed/strings.ts';
import { nameKey } from './name-key.ts';
import type { PackedPeople } from './packed-people.ts';
import type { Person } from './person.ts';
import { isSameName } from './same-name.ts';

export type { Person } from './person.ts';

/** Everybody whom the corpus names. */
export interface People {
  readonly size: number;
  /** The same person is the same object for as long as somebody holds it. */
  get(id: number): Person;
  /** Those whose surname is a spelling of this folded word. */
  named(surname: string): readonly Person[];
  /** Those with a surname that is within two edits of this folded word. */
  nearlyNamed(surname: string): readonly Person[];
  /** Those who are called so beside their names, see `designation`. */
  called(term: string): Person[];
}

export function openPeople({ bytes, records, words, keys, spelled, bearers, called }: PackedPeople): People {
  const strings = openStrings(words);
  const surnameKeys = openStrings(keys);
  const get = remembered((id): Person => {
    const cursor = { bytes, at: records[id]! };
    const name = nextText(cursor);
    const word = () => strings.at(next(cursor));
    const list = () => Array.from({ length: next(cursor) }, word);
    const given = list();
    const [surname = null] = list();
    return { id, name, given, surname, surnames: new Set(list()), designations: new Set(list()) };
  });
  const bearing = (found: Iterable<number>): Person[] =>
    [...new Set([...found].flatMap((word) => [...listAt(bearers, word)]))].sort((a, b) => a - b).map(get);
  return {
    size: records.length,
    get,
    named: recently((surname) => {
      const words = listAt(spelled, surnameKeys.find(nameKey(surname)));
      return bearing(words.filter((word) => isSpelling(strings.at(word), surname)));
    }),
    nearlyNamed: recently((surname) => bearing(strings.near(surname, 2).map(({ number }) => number))),
    called: (term) => [...listAt(called, strings.find(term))].map(get),
  };
}

const isSpelling = (one: string, other: string): boolean => one === other || isSameName(one, other);
