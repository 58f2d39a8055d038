import type { Article } from '../../corpus/article.ts';
import { type Cursor, type GrowingBytes, next, put } from '../../packed/bytes.ts';
import { type Gender, type GenderHint, genderHint, wordsOf } from '../mentions/genders.ts';
import { genderOfGivenName } from '../mentions/given-names.ts';
import type { Mention } from '../mentions/mentions.ts';
import { HONORIFICS, PARTICLES, ROLES } from '../reading/word-classes.ts';

/** What a mention with a name tells the other articles. */
export interface Hint extends GenderHint {
  /** The last word of its name, where that is a person's for sure. */
  readonly known: string | null;
}

/** @param mentions those that the article explains by itself */
export const hintsOf = ({ text }: Article, mentions: readonly Mention[]): Hint[] =>
  mentions.flatMap((mention) => {
    if (!mention.name) return [];
    const name = wordsOf(text, mention.name);
    const known = isSurelyPerson(text, mention, name) ? name.at(-1)! : null;
    return [{ ...genderHint(wordsOf(text, { start: mention.start, end: mention.name.end })), known }];
  });

// A surname counts in other articles only where it is one for sure: “Ms Ana Silva”, “coach Ana Silva”, a given
// name that is known; not that of “rivals Union Harbour”.
function isSurelyPerson(text: string, { title }: Mention, name: readonly string[]): boolean {
  if (name.length < 2 || PARTICLES.has(name[0]!)) return false;
  if (genderOfGivenName(name[0]!) !== null) return true;
  const last = title && wordsOf(text, title).at(-1);
  return (
    last !== null &&
    last !== undefined &&
    (HONORIFICS.has(last) || (ROLES.has(last) && !ALSO_BODIES.test(last)))
  );
}

const ALSO_BODIES =
  /^(?:rival|neighbou?r|champion|leader|owner|maker|publisher|broadcaster|developer|member|customer|sponsor|supplier|regulator|watchdog|employer|investor|opponent|partner|contender)$/;

const GENDERS: readonly (Gender | null)[] = [null, 'he', 'she'];

/** @param number of a word */
export function putHints(to: GrowingBytes, hints: readonly Hint[], number: (word: string) => number): void {
  put(to, hints.length);
  for (const { surname, given, gender, known } of hints) {
    put(to, GENDERS.indexOf(gender) | (given === null ? 0 : 4) | (known === null ? 0 : 8));
    for (const word of [surname, given, known]) if (word !== null) put(to, number(word));
  }
}

/** A hint, its words by their numbers. */
export interface PackedHint {
  readonly surname: number;
  readonly given: number | null;
  readonly gender: Gender | null;
  readonly known: number | null;
}

export function skipHints(cursor: Cursor): void {
  for (let left = next(cursor); left > 0; left--) {
    const flags = next(cursor);
    const words = 1 + (flags & 4 ? 1 : 0) + (flags & 8 ? 1 : 0);
    for (let word = 0; word < words; word++) next(cursor);
  }
}

export function nextHints(cursor: Cursor): PackedHint[] {
  const hints = new Array<PackedHint>(next(cursor));
  for (let at = 0; at < hints.length; at++) {
    const flags = next(cursor);
    const surname = next(cursor);
    const given = flags & 4 ? next(cursor) : null;
    const known = flags & 8 ? next(cursor) : null;
    hints[at] = { surname, given, gender: GENDERS[flags & 3]!, known };
  }
  return hints;
}
