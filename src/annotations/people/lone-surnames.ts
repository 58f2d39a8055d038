import type { Gender } from '../mentions/genders.ts';
import { genderOfGivenName } from '../mentions/given-names.ts';
import type { Surnames } from './full-names.ts';
import { type Known, newPerson } from './person.ts';

/**
 * Who is meant by a surname alone: whoever bears it in this article, else the only one in the corpus, else
 * somebody unknown, who is the same wherever the surname stands alone.
 * @param gender what a title tells: “Ms Roe” is not John Roe
 */
export function loneSurname(
  surname: string,
  gender: Gender | null,
  here: { has(person: Known): boolean },
  surnames: Surnames,
): Known {
  const near = surnames.named(surname).filter(({ given }) => isPossible(given, gender));
  const fits = near.filter((person) => here.has(person));
  if (fits.length === 1) return fits[0]!;
  const exact = near.filter((person) => person.surnames.includes(surname));
  const [one, ...others] = fits.length > 0 ? fits : exact.length > 0 ? exact : near;
  if (one && others.length === 0) return one;
  const nameless = near.find((person) => person.given.length === 0 && person.surname === surname);
  return nameless ?? surnames.add(newPerson([], surname), surname);
}

function isPossible([given]: readonly string[], gender: Gender | null): boolean {
  const known = gender && given ? genderOfGivenName(given) : null;
  return known === null || known === gender;
}
