import type { Article } from '../../corpus/article.ts';
import { slice } from '../../text/span.ts';
import { ROLES } from '../reading/word-classes.ts';
import type { rememberedDesignations } from './designation.ts';
import type { Introduced } from './introductions.ts';
import { type Known, newPerson } from './person.ts';

/** The offices, groups and bodies of a corpus, each the same wherever the same words stand for it. */
export class Offices {
  readonly #byWords = new Map<string, Known>();
  /** The same by the terms as they are remembered. */
  readonly #byTerms = new Map<readonly string[], Known>();
  readonly #designation: ReturnType<typeof rememberedDesignations>;

  constructor(designation: ReturnType<typeof rememberedDesignations>) {
    this.#designation = designation;
  }

  /** @param here who is in the article, with what it calls them */
  at(article: Article, mention: Introduced, here: ReadonlyMap<Known, ReadonlySet<string>>): Known {
    const terms = this.#designation(article.text, mention);
    const holder = isDefinite(slice(article.text, mention)) ? holderOf(terms, here) : null;
    if (holder) return holder;
    const before = this.#byTerms.get(terms);
    if (before) return before;
    const words = terms.toSorted().join(' ');
    const known = this.#byWords.get(words) ?? newPerson([], null);
    this.#byWords.set(words, known);
    this.#byTerms.set(terms, known);
    return known;
  }
}

// “|The Delta chairman| said”, where the article has one chairman of Delta, and his name
function holderOf(terms: readonly string[], here: ReadonlyMap<Known, ReadonlySet<string>>): Known | null {
  if (terms.length === 0) return null;
  const people = [...here].filter(([{ surname }]) => surname !== null);
  const holders = people.filter(([, called]) => terms.every((term) => called.has(term)));
  if (holders.length > 0 || terms.length < 2) return holders.length === 1 ? holders[0]![0] : null;
  // Only other articles say that he is the chairman of Delta: then more than one word has to fit.
  const elsewhere = people.filter(([{ designations }]) => terms.every((term) => designations.has(term)));
  return elsewhere.length === 1 ? elsewhere[0]![0] : null;
}

const isDefinite = (words: string): boolean =>
  /^the[\s’']/i.test(words) &&
  words
    .toLowerCase()
    .split(/[\s’']+/)
    .some((word) => ROLES.has(word) && !ANYBODY.test(word));

// “the official”, “the man”: too many may be meant
const ANYBODY =
  /^(?:official|man|woman|person|source|member|player|boy|girl|child|worker|individual|resident|victim|fan|supporter)$/;
