import { genderOfGivenName } from '../mentions/given-names.ts';
import { PARTICLES } from '../reading/word-classes.ts';
import { type Known, newPerson } from './person.ts';
import { isSameName } from './same-name.ts';
import type { Spellings } from './spellings.ts';

/** Somebody with a surname, and as which of those whose surnames have the same key. */
interface Bearer {
  readonly person: Known;
  readonly place: number;
}

/** Everybody with a surname, found by any spelling of it. */
export class Surnames {
  readonly #spellings: Spellings;
  /** By the very spelling. */
  readonly #bearers = new Map<string, Bearer[]>();
  /** By the key of the surname, each with a place. */
  readonly #families = new Map<string, Map<Known, number>>();
  /** What `named` found: who is new comes last. */
  readonly #found = new Map<string, Known[]>();

  constructor(spellings: Spellings) {
    this.#spellings = spellings;
  }

  /** Those whose surname is a spelling of this folded word, first come first; a list that grows with who is added. */
  named(surname: string): readonly Known[] {
    const known = this.#found.get(surname);
    if (known) return known;
    const bearers = this.#spellings.of(surname).flatMap((spelling) => this.#bearers.get(spelling) ?? []);
    const inOrder = bearers.sort((a, b) => a.place - b.place).map(({ person }) => person);
    const found = [...new Set(inOrder)];
    this.#found.set(surname, found);
    return found;
  }

  /** Who has this full name, in whatever spelling: somebody known already, or somebody new. */
  full(name: readonly string[]): Known {
    return (
      this.#sameAs(name) ??
      this.#withEpithet(name) ??
      this.add(newPerson(name.slice(0, -1), name.at(-1)!), name.at(-1)!)
    );
  }

  /** Enters somebody under a spelling of their surname, where they do not stand there yet. */
  add(person: Known, surname: string): Known {
    if (person.surnames.includes(surname)) return person;
    person.surnames.push(surname);
    const key = this.#spellings.key(surname);
    const family = this.#families.get(key) ?? new Map<Known, number>();
    this.#families.set(key, family);
    const isLast = !family.has(person);
    const place = family.get(person) ?? family.size;
    family.set(person, place);
    const bearers = this.#bearers.get(surname) ?? [];
    this.#bearers.set(surname, bearers);
    bearers.push({ person, place });
    for (const spelling of this.#spellings.of(surname))
      if (isLast) this.#found.get(spelling)?.push(person);
      else this.#found.delete(spelling);
    return person;
  }

  #sameAs(name: readonly string[]): Known | undefined {
    const surname = name.at(-1)!;
    const given = name.slice(0, -1);
    const same = this.named(surname).find(
      (person) => isSameGiven(person.given, given) || isTurned(person, name),
    );
    if (same) {
      if (!isTurned(same, name) && given.length > same.given.length) same.given = given;
      return same;
    }
    const turned = this.named(given[0]!).find((person) => isTurned(person, name));
    return turned && this.add(turned, surname);
  }

  // “Moneyman Tom Roe”, where "Tom Roe" is somebody: a first word that is no given name, and the rest as it is
  #withEpithet(name: readonly string[]): Known | undefined {
    const surname = name.at(-1)!;
    const given = name.slice(0, -1);
    return this.named(surname).find((person) => {
      const [short, long] = [person.given, given].sort((a, b) => a.length - b.length);
      const isEpithet = long!.length === short!.length + 1 && genderOfGivenName(long![0]!) === null;
      if (person.surname !== surname || short!.length === 0 || !isEpithet) return false;
      if (long!.slice(1).some((word, at) => word !== short![at]) || PARTICLES.has(short![0]!)) return false;
      person.given = short!;
      return true;
    });
  }
}

// “Nguyễn Thị Lan” and "Lan Nguyễn", “Orbán Viktor” and "Viktor Orbán": the surname may come first.
const isTurned = ({ given, surname }: Known, name: readonly string[]): boolean =>
  surname !== null &&
  given.length > 0 &&
  isSameName(surname, name[0]!) &&
  given.some((word) => isSameName(word, name.at(-1)!));

/** “Ivan Petrov”, "I. Petrov" and "Ivan Sergeevich Petrov" may be one; "Ivana Petrova" is another. */
export function isSameGiven(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a[0], b[0]];
  if (one === undefined || other === undefined) return false;
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return isSameName(one, other) || withoutDigraphs(one) === withoutDigraphs(other) || isShort(one, other);
}

// “Pål” and "Paal", “Jörg” and "Joerg": the letter with a mark, and the two letters that stand for it
const withoutDigraphs = (name: string): string => name.replace(/(?<vowel>[aou])[ae]/g, '$<vowel>');

// “Alex” and "Aleksandr", “Rob” and "Robert": short forms; three letters shorter, so that Ivan is not Ivana
function isShort(a: string, b: string): boolean {
  const [short, long] = [plainX(a), plainX(b)].sort((one, other) => one.length - other.length);
  if (short!.length < 3 || long!.length - short!.length < 3 || !long!.startsWith(short!)) return false;
  const [one, other] = [genderOfGivenName(a), genderOfGivenName(b)];
  return one === null || other === null || one === other;
}

const plainX = (name: string): string => name.replace(/x/g, 'ks');
