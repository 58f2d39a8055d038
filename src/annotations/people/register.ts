import type { Named } from './cast.ts';
import type { Surnames } from './full-names.ts';
import type { WordsOf } from './gather-people.ts';
import type { Known } from './person.ts';

const NOBODY = -1;

/** What an article calls those in it who have a surname, by the numbers of terms. */
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
    if (kind !== 'office') this.#surnames.add(person, this.#wordsOf(name).at(-1)!);
    if (kind !== 'office' || person.surname === null) person.written.push(written);
    for (const term of called) person.called.add(term);
    if (here) call(person, called, here);
    this.all[first + at] = person.id;
    for (const alias of aliases) this.all[first + alias] = person.id;
  }

  /** What an article calls those who are known by now, and its mentions of others. */
  partition(named: readonly Named[], first: number): { here: Called; others: Named[] } {
    const here: Called = new Map();
    const others: Named[] = [];
    for (const one of named) {
      const id = this.all[first + one.at]!;
      if (id === NOBODY) others.push(one);
      else call(this.people[id]!, one.called, here);
    }
    return { here, others };
  }
}

function call(person: Known, called: readonly number[], here: Called): void {
  if (person.surname === null) return;
  const before = here.get(person);
  if (before) for (const term of called) before.add(term);
  else here.set(person, new Set(called));
}
