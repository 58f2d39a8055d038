import type { Named } from './cast.ts';
import { type Known, newPerson } from './person.ts';
import type { Called } from './register.ts';

/** The offices, groups and bodies of a corpus, each the same wherever the same words stand for it. */
export class Offices {
  readonly #byName = new Map<number, Known>();

  /** @param here who is in the article, with what it calls them */
  at({ name, called, isDefinite }: Named, here: Called): Known {
    const holder = isDefinite ? holderOf(called, here) : null;
    if (holder) return holder;
    const known = this.#byName.get(name) ?? newPerson([], null);
    this.#byName.set(name, known);
    return known;
  }
}

// “|The Delta chairman| said”, where the article has one chairman of Delta, and his name
function holderOf(terms: readonly number[], here: Called): Known | null {
  if (terms.length === 0) return null;
  const people = [...here];
  const holders = people.filter(([, called]) => terms.every((term) => called.has(term)));
  if (holders.length > 0 || terms.length < 2) return holders.length === 1 ? holders[0]![0] : null;
  // Only other articles say that he is the chairman of Delta: then more than one word has to fit.
  const elsewhere = people.filter(([{ called }]) => terms.every((term) => called.has(term)));
  return elsewhere.length === 1 ? elsewhere[0]![0] : null;
}
