import type { Named } from './cast.ts';
import type { Surnames } from './full-names.ts';
import type { WordsOf } from './gather-people.ts';
import type { Known } from './person.ts';

const NOBODY = -1;

/** What an article calls the people in it, by the numbers of terms. */
export type Called = Map<Known, Set<number>>;

/** Who is meant by each mention, article by article, as far as it is known. */
export class Register {
  readonly people: Known[] = [];
  /** The ids of those meant, for all mentions of all articles. */
  readonly all: number[] = [];
  readonly #firsts: number[] = [];
  readonly #surnames: Surnames;
  readonly #wordsOf: WordsOf;

  constructor(surnames: Surnames, wordsOf: WordsOf) {
    this.#surnames = surnames;
    this.#wordsOf = wordsOf;
  }

  /** Makes room for the next article's mentions. @returns where they begin */
  enter(mentions: number): number {
    const first = this.all.length;
    this.#firsts.push(first);
    for (let at = 0; at < mentions; at++) this.all.push(NOBODY);
    return first;
  }

  first(article: number): number {
    return this.#firsts[article]!;
  }

  /** @param here what the article calls them, which grows by it */
  note(
    { at, aliases, kind, name, written, called }: Named,
    person: Known,
    first: number,
    here?: Called,
  ): void {
    if (person.id === NOBODY) person.id = this.people.push(person) - 1;
    if (kind !== 'office') this.#surnames.spelled(person, this.#wordsOf(name).at(-1)!);
    if (kind !== 'office' || person.surname === null) person.written.push(written);
    for (const term of called) person.called.add(term);
    if (here) call(person, called, here);
    this.all[first + at] = person.id;
    for (const alias of aliases) this.all[first + alias] = person.id;
  }

  meant({ at }: Named, first: number): Known | null {
    return this.people[this.all[first + at]!] ?? null;
  }

  /** What an article calls those who are known by now. */
  calledIn(all: readonly Named[], first: number): Called {
    const here: Called = new Map();
    for (const one of all) {
      const person = this.meant(one, first);
      if (person) call(person, one.called, here);
    }
    return here;
  }
}

function call(person: Known, called: readonly number[], here: Called): void {
  const terms = here.get(person);
  if (terms) for (const term of called) terms.add(term);
  else here.set(person, new Set(called));
}
