import type { Article } from '../../corpus/article.ts';
import { type Span, slice } from '../../text/span.ts';
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
export interface Known extends Person {
  /** -1 until a mention is known to mean them. */
  id: number;
  name: string;
  given: readonly string[];
  readonly surnames: Set<string>;
  readonly designations: Set<string>;
  /** How often each of the names is written. */
  readonly written: Map<string, number>;
}

export const newPerson = (given: readonly string[], surname: string | null): Known => ({
  id: -1,
  name: '',
  given,
  surname,
  surnames: new Set(),
  designations: new Set(),
  written: new Map(),
});

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** The words of a name, folded, without “Jr”. */
export const nameWords = (article: Article, span: Span): string[] =>
  words(slice(article.text, span))
    .map(({ folded }) => folded)
    .filter((word) => !SUFFIX.test(word));

/** The commonest of the names with most words. */
export function fullest({ written, given }: Known): string {
  const full = [...written].filter(([name]) => given.length === 0 || name.includes(' '));
  return (full.length > 0 ? full : [...written]).reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
