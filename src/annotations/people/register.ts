import { slice } from '../../text/span.ts';
import type { Mention } from '../mentions/mentions.ts';
import { firstAtOrAfter } from '../reading/span-index.ts';
import { rememberedDesignations } from './designation.ts';
import type { Surnames } from './full-names.ts';
import type { Named } from './gather-people.ts';
import type { Known } from './person.ts';

const NOBODY = -1;

/** What an article calls the people in it. */
export type Called = Map<Known, Set<string>>;

/** Who is meant by each mention, article by article, as far as it is known. */
export class Register {
  readonly people: Known[] = [];
  /** The ids of those meant, for all mentions of all articles. */
  readonly all: number[] = [];
  readonly designation = rememberedDesignations();
  readonly #firsts: number[] = [];
  readonly #surnames: Surnames;

  constructor(surnames: Surnames) {
    this.#surnames = surnames;
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
  note(one: Named, person: Known, mentions: readonly Mention[], first: number, here?: Called): void {
    const { article, mention, name: folded } = one;
    if (person.id === NOBODY) person.id = this.people.push(person) - 1;
    const surname = folded.at(-1);
    if (surname) this.#surnames.spelled(person, surname);
    const written = slice(article.text, mention.name ?? mention).replace(/\s+/g, ' ');
    const plain = mention.name ? written : written.replace(/^(?:an?|the)\s+/i, '');
    if (mention.name || person.surname === null)
      person.written.set(plain, (person.written.get(plain) ?? 0) + 1);
    for (const term of this.#called(one)) person.designations.add(term);
    if (here) this.#call(one, person, here);
    for (const start of [mention.start, ...mention.aliases])
      this.all[first + firstAtOrAfter(mentions, start)] = person.id;
  }

  meant({ mention }: Named, mentions: readonly Mention[], first: number): Known | null {
    return this.people[this.all[first + firstAtOrAfter(mentions, mention.start)]!] ?? null;
  }

  /** What an article calls those who are known by now. */
  calledIn(all: readonly Named[], mentions: readonly Mention[], first: number): Called {
    const here: Called = new Map();
    for (const one of all) {
      const person = this.meant(one, mentions, first);
      if (person) this.#call(one, person, here);
    }
    return here;
  }

  #call(one: Named, person: Known, here: Called): void {
    const terms = here.get(person) ?? new Set<string>();
    here.set(person, terms);
    for (const term of this.#called(one)) terms.add(term);
  }

  #called({ article, mention }: Named): string[] {
    return mention.titles.flatMap((title) => this.designation(article.text, title));
  }
}
