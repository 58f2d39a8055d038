import { words } from '../../text/words.ts';

/** One human or office, with all the names that the corpus gives them. */
export interface Person {
  /** Where they stand among all people of the corpus. */
  readonly id: number;
  /** The fullest name, as it is written most often: “Sergei Lavrov”; an office without its article. */
  readonly name: string;
  /** The words of the name, folded; empty for an office. */
  readonly given: readonly string[];
  readonly surname: string | null;
  /** Every spelling of the surname that the corpus has, folded. */
  readonly surnames: ReadonlySet<string>;
  /** What they are called beside their names, see `designation`. */
  readonly designations: ReadonlySet<string>;
}

/** A person while the corpus is still being read. */
export interface Known {
  /** -1 until a mention is known to mean them. */
  id: number;
  given: readonly string[];
  readonly surname: string | null;
  /** Each spelling once, the surname among them: a list, since hardly anybody has more than two. */
  readonly surnames: string[];
  /** The names that are written, by the numbers of their forms, each as often as it is. */
  readonly written: number[];
  /** The terms that they are called. */
  readonly called: Set<number>;
}

export const newPerson = (given: readonly string[], surname: string | null): Known => ({
  id: -1,
  given,
  surname,
  surnames: [],
  written: [],
  called: new Set(),
});

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** The words of a name, folded, without “Jr”. */
export const nameWords = (name: string): string[] =>
  words(name)
    .map(({ folded }) => folded)
    .filter((word) => !SUFFIX.test(word));

/** What somebody is called once all is read: the commonest of the names with most words. @param form by its number */
export function fullName({ written, given }: Known, form: (number: number) => string): string {
  if (written.length === 1) return form(written[0]!);
  const counts = new Map<number, number>();
  for (const number of written) counts.set(number, (counts.get(number) ?? 0) + 1);
  const names = Array.from(counts, ([number, count]) => ({ name: form(number), count }));
  const full = names.filter(({ name }) => given.length === 0 || name.includes(' '));
  return (full.length > 0 ? full : names).reduce((best, one) => (one.count > best.count ? one : best)).name;
}
