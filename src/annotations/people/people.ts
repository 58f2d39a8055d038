import type { Article } from '../../corpus/article.ts';
import { fold } from '../../text/fold.ts';
import { type Span, slice } from '../../text/span.ts';
import { words } from '../../text/words.ts';
import { genderOfTitle } from '../mentions/genders.ts';
import type { Mention } from '../mentions/mentions.ts';
import { PARTICLES } from '../reading/word-classes.ts';
import { rememberedDesignations } from './designation.ts';
import { isSameGiven, Surnames } from './full-names.ts';
import { type Introduced, introduced } from './introductions.ts';
import { loneSurname } from './lone-surnames.ts';
import { Offices } from './offices.ts';
import { fullest, type Known, nameWords, type Person } from './person.ts';

export type { Person } from './person.ts';

/** Everybody whom the corpus names. */
export interface People {
  readonly all: readonly Person[];
  /** Those whose surname is a spelling of this folded word. */
  named(surname: string): readonly Person[];
  /** Who is meant by a mention that begins there in an article; null where nobody was found. */
  at(article: Article, start: number): Person | null;
}

/** A mention with the folded words of its name; none for an office. */
interface Named {
  readonly article: Article;
  readonly mention: Introduced;
  readonly name: readonly string[];
}

/**
 * Brings the mentions of a corpus together: first full names ("Volodymyr Zelensky", "Volodymyr Zelenskyy"), then
 * surnames alone, by the article and else by the corpus, where only one full name fits; then offices.
 */
export function gatherPeople(mentioned: ReadonlyMap<Article, readonly Mention[]>): People {
  const surnames = new Surnames();
  const designation = rememberedDesignations();
  const offices = new Offices(designation);
  const found = new Found(surnames, designation);
  const all = [...mentioned].flatMap(([article, mentions]) =>
    introduced(article, mentions).map((mention) => named(article, mention)),
  );
  const [afterPlace, rest] = split(all, isAfterPlace);
  const [full, short] = split(rest, ({ name }) => name.length > 1);
  for (const one of full) found.note(one, surnames.full(one.name));
  const alone = short.map((one) => asSurname(one, surnames));
  for (const one of afterPlace) {
    if (isPlaceAndSurname(one.name, surnames)) alone.push(lastWord(one));
    else found.note(one, surnames.full(one.name));
  }
  const [surname, office] = split(alone, ({ name }) => name.length > 0);
  for (const one of surname) {
    const title = one.mention.title && slice(one.article.text, one.mention.title);
    const gender = title ? genderOfTitle(title.toLowerCase().split(/\s+/)) : null;
    found.note(one, loneSurname(one.name.at(-1)!, gender, found.in(one.article), surnames));
  }
  for (const one of office) found.note(one, offices.at(one.article, one.mention, found.in(one.article)));
  for (const person of found.people) person.name = fullest(person);
  return {
    all: [...found.people],
    named: (surname) => surnames.named(surname),
    at: (article, start) => found.at(article, start),
  };
}

/** Who was found where, and what each article calls them. */
class Found {
  readonly people = new Set<Known>();
  readonly #starts = new Map<Article, Map<number, Known>>();
  readonly #designation: ReturnType<typeof rememberedDesignations>;
  readonly #called = new Map<Article, Map<Known, Set<string>>>();

  readonly #surnames: Surnames;

  constructor(surnames: Surnames, designation: ReturnType<typeof rememberedDesignations>) {
    this.#surnames = surnames;
    this.#designation = designation;
  }

  note({ article, mention, name: folded }: Named, person: Known): void {
    this.people.add(person);
    const { name, start, titles, aliases } = mention;
    const surname = folded.at(-1);
    if (surname) this.#surnames.spelled(person, surname);
    const written = slice(article.text, name ?? mention).replace(/\s+/g, ' ');
    const plain = name ? written : written.replace(/^(?:an?|the)\s+/i, '');
    if (name || person.surname === null) person.written.set(plain, (person.written.get(plain) ?? 0) + 1);
    const called = titles.flatMap((title) => this.#designation(article.text, title));
    for (const term of called) person.designations.add(term);
    const here = this.in(article);
    const terms = here.get(person) ?? new Set<string>();
    here.set(person, terms);
    for (const term of called) terms.add(term);
    const starts = this.#starts.get(article) ?? new Map<number, Known>();
    this.#starts.set(article, starts);
    for (const at of [start, ...(name ? [name.start] : []), ...aliases]) starts.set(at, person);
  }

  in(article: Article): Map<Known, Set<string>> {
    const known = this.#called.get(article) ?? new Map<Known, Set<string>>();
    this.#called.set(article, known);
    return known;
  }

  at(article: Article, start: number): Person | null {
    return this.#starts.get(article)?.get(start) ?? null;
  }
}

function split<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

// “Van der Laan” is a surname alone, though it has three words.
function named(article: Article, mention: Introduced): Named {
  const name = mention.name ? nameWords(article, mention.name) : [];
  const isSurname = name.slice(0, -1).every((word) => PARTICLES.has(word));
  return { article, mention, name: isSurname ? name.slice(-1) : name };
}

// “Silva said”, where only other articles say that Silva is Ana Silva.
function asSurname(one: Named, surnames: Surnames): Named {
  if (one.name.length > 0) return one;
  const { article, mention } = one;
  const word = slice(article.text, mention);
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(word)) return one;
  const surname = fold(word);
  if (!surnames.named(surname).some((person) => person.surnames.has(surname))) return one;
  const name: Span = { start: mention.start, end: mention.end };
  return { article, name: [surname], mention: { ...mention, kind: 'person', name, title: null, titles: [] } };
}

// “From Washington Zelenskyy travelled to Warsaw”: a place, and a surname after it.
const isAfterPlace = ({ article, mention, name }: Named): boolean =>
  name.length === 2 && FOLLOWS_PLACE.test(article.text.slice(Math.max(0, mention.start - 6), mention.start));
const FOLLOWS_PLACE = /(?:^|\s)(?:from|in|at|to)\s$/i;

function isPlaceAndSurname([first, surname]: readonly string[], surnames: Surnames): boolean {
  const bearers = surnames.named(surname!).filter((person) => person.surnames.has(surname!));
  return bearers.length > 0 && !bearers.some((person) => isSameGiven(person.given, [first!]));
}

function lastWord(one: Named): Named {
  const { article, mention, name } = one;
  const { start, end } = words(slice(article.text, mention.name!), mention.name!.start).at(-1)!;
  return { article, name: name.slice(-1), mention: { ...mention, name: { start, end } } };
}
