import { type Span, slice } from '../../text/span.ts';
import { DETERMINERS, PARTICLES } from '../reading/word-classes.ts';
import { genderOfGivenName } from './given-names.ts';
import { isTitle } from './name-evidence.ts';

export type Gender = 'he' | 'she';

const HE = `mr sir lord king prince duke emperor spokesman businessman policeman congressman father grandfather dad son
  brother uncle husband widower man boy`;
const SHE = `mrs ms miss dame lady queen princess duchess empress spokeswoman chairwoman businesswoman policewoman
  congresswoman mother grandmother mum mom daughter sister aunt wife widow woman girl actress mayoress waitress`;

const BY_TITLE: ReadonlyMap<string, Gender> = new Map([
  ...HE.split(/\s+/).map((title) => [title, 'he'] as const),
  ...SHE.split(/\s+/).map((title) => [title, 'she'] as const),
]);

/** How sure it is: said by a title or a pronoun, or guessed from the given name. */
export interface Guess {
  readonly gender: Gender;
  readonly sure: boolean;
}

/** Who of those named is “he” and who “she”. */
export interface Genders {
  /** @param words of a mention, in lower case: `ms price`, `the actress ana silva`; a name last, or only an office */
  of(words: readonly string[], isNamed: boolean): Guess | null;
}

/** What a mention tells of everybody with that surname. */
export interface GenderHint {
  readonly surname: string;
  readonly given: string | null;
  /** Of its title. */
  readonly gender: Gender | null;
}

/** Gathers, from the mentions of an article or of a whole corpus, what their titles and given names tell. */
export interface GenderEvidence extends Genders {
  note(hint: GenderHint): void;
}

export function genderEvidence(): GenderEvidence {
  const titled = new Map<string, Gender | null>();
  const givenNames = new Map<string, Set<string>>();
  const guesses = new Map<string, Gender | null>();
  const guess = (given: string): Gender | null => {
    const known = guesses.get(given);
    if (known !== undefined) return known;
    const made = genderOfGivenName(given);
    guesses.set(given, made);
    return made;
  };
  return {
    note({ surname, given, gender }) {
      // “Mr Roe” and “Mrs Roe”: the surname tells nothing.
      if (gender) titled.set(surname, (titled.get(surname) ?? gender) === gender ? gender : null);
      if (!given) return;
      const known = givenNames.get(surname);
      if (known) known.add(given);
      else givenNames.set(surname, new Set([given]));
    },
    of(words, isNamed) {
      const { title, given, surname } = parts(words);
      const said = genderOfTitle(isNamed ? title : [...title, surname]);
      if (said) return { gender: said, sure: true };
      if (!isNamed) return null;
      const bearers = givenNames.get(surname);
      const titledAs = titled.get(surname);
      if (titledAs && (!bearers || bearers.size <= 1)) return { gender: titledAs, sure: true };
      const found = new Set([...(given ? [given] : (bearers ?? []))].map(guess));
      const [one] = found;
      return one && found.size === 1 ? { gender: one, sure: false } : null;
    },
  };
}

/** @param words of a mention with a name, as `Genders.of` has them */
export function genderHint(words: readonly string[]): GenderHint {
  const { title, given, surname } = parts(words);
  return { surname, given, gender: genderOfTitle(title) };
}

// “Ms” and “Ms.”; “the man's daughter” is a daughter
export function genderOfTitle(title: readonly string[]): Gender | null {
  for (let at = title.length - 1; at >= 0; at--) {
    const word = title[at]!;
    const gender = BY_TITLE.get(word.endsWith('.') ? word.slice(0, -1) : word);
    if (gender) return gender;
  }
  return null;
}

/** “analyst |ana| |silva| of Belden”, “mr |roe|”, “|henk| van der |laan|” */
function parts(words: readonly string[]) {
  const of = words.findIndex((word, at) => at > 1 && /^(?:of|from|at|for)$/.test(word));
  const last = (of === -1 ? words.length : of) - 1;
  let before = last - 1;
  while (before > 0 && PARTICLES.has(words[before]!)) before--;
  const given = words[before];
  return {
    title: words.slice(0, Math.max(0, last)),
    given: given === undefined || isTitle(given) || DETERMINERS.has(given) ? null : given,
    surname: words[last] ?? '',
  };
}

/** The words of a mention, as `of` and `note` read them. */
export const wordsOf = (text: string, span: Span): string[] =>
  slice(text, span)
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .match(/[\p{L}\p{M}.'-]+/gu) ?? [];
