import type { Article } from '../corpus/article.ts';
import { fold } from '../text/fold.ts';
import { type Span, slice } from '../text/span.ts';
import { words } from '../text/words.ts';
import { designation } from './designation.ts';
import type { Mention } from './mentions.ts';
import { nameKey } from './name-key.ts';
import { isSameName } from './same-name.ts';

/** One human or office, with all the names that the corpus gives them. */
export interface Person {
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

/** Everybody whom the corpus names. */
export interface People {
  readonly all: readonly Person[];
  /** Those whose surname is a spelling of this folded word. */
  named(surname: string): readonly Person[];
  /** Who is meant by a mention that begins there in an article; null where nobody was found. */
  at(article: Article, start: number): Person | null;
}

interface Known extends Person {
  name: string;
  given: readonly string[];
  readonly surnames: Set<string>;
  readonly designations: Set<string>;
  readonly written: Map<string, number>;
}

/**
 * Brings the mentions of a corpus together: first full names ("Volodymyr Zelensky", "Volodymyr Zelenskyy"), then
 * surnames alone, by the article and else by the corpus, where only one full name fits; then offices.
 */
export function gatherPeople(mentioned: ReadonlyMap<Article, readonly Mention[]>): People {
  const bySurname = new Map<string, Known[]>();
  const offices = new Map<string, Known>();
  const found = new Map<Article, Map<number, Known>>();
  const all: Known[] = [];
  const create = (given: readonly string[], surname: string | null): Known => {
    const person: Known = {
      name: '',
      given,
      surname,
      surnames: new Set(),
      designations: new Set(),
      written: new Map(),
    };
    all.push(person);
    return person;
  };
  const note = (article: Article, mention: Mention & { alias?: number }, person: Known) => {
    const named = slice(article.text, mention.name ?? mention).replace(/\s+/g, ' ');
    const written = mention.name ? named : named.replace(/^(?:an?|the)\s+/i, '');
    const surname = mention.name && nameWords(article, mention.name).at(-1);
    if (surname) person.surnames.add(surname);
    person.written.set(written, (person.written.get(written) ?? 0) + 1);
    if (mention.title)
      for (const term of designation(article.text, mention.title)) person.designations.add(term);
    const ofArticle = found.get(article) ?? new Map<number, Known>();
    found.set(article, ofArticle.set(mention.start, person));
    if (mention.name) ofArticle.set(mention.name.start, person);
    if (mention.alias !== undefined) ofArticle.set(mention.alias, person);
  };

  const alone: [Article, Mention, string][] = [];
  const unnamed: [Article, Mention & { alias?: number }][] = [];
  const doubtful: [Article, Mention, readonly string[]][] = [];
  for (const [article, mentions] of mentioned)
    for (const mention of introduced(article, mentions)) {
      if (mention.name) {
        const name = nameWords(article, mention.name);
        const surname = name.at(-1);
        if (surname === undefined) continue;
        if (name.length === 1) alone.push([article, mention, surname]);
        else if (
          name.length === 2 &&
          FOLLOWS_PLACE.test(article.text.slice(Math.max(0, mention.start - 6), mention.start))
        )
          doubtful.push([article, mention, name]);
        else note(article, mention, fullName(name.slice(0, -1), surname, bySurname, create));
      } else unnamed.push([article, mention]);
    }
  for (const [article, mention] of unnamed) {
    // “Silva said”, where only other articles say that Silva is Ana Silva.
    const word = slice(article.text, mention);
    const surname = /^\p{Lu}[\p{L}'’-]+$/u.test(word) ? fold(word) : '';
    if ((bySurname.get(nameKey(surname)) ?? []).some(({ surnames }) => surnames.has(surname))) {
      alone.push([article, { ...mention, kind: 'person', name: mention, title: null }, surname]);
      continue;
    }
    const key = designation(article.text, mention).sort().join(' ');
    const office = offices.get(key) ?? create([], null);
    offices.set(key, office);
    note(article, mention, office);
  }
  for (const [article, mention, name] of doubtful) {
    const [given, surname] = [name[0]!, name.at(-1)!];
    const bearers = (bySurname.get(nameKey(surname)) ?? []).filter((person) => person.surname === surname);
    if (bearers.length > 0 && !bearers.some((person) => isSameGiven(person.given, [given])))
      alone.push([article, { ...mention, name: lastWord(article, mention.name!) }, surname]);
    else note(article, mention, fullName([given], surname, bySurname, create));
  }
  for (const [article, mention, surname] of alone) {
    const here = new Set(found.get(article)?.values());
    note(article, mention, aloneName(surname, here, bySurname, create));
  }
  for (const person of all) person.name = fullest(person);
  return {
    all,
    named: (surname) => (bySurname.get(nameKey(surname)) ?? []).filter((person) => bears(person, surname)),
    at: (article, start) => found.get(article)?.get(start) ?? null,
  };
}

// “The club's coach, Ana Silva, …” and “Ana Silva, the club's coach, …”: the office is hers, and she is meant by it.
function introduced(article: Article, mentions: readonly Mention[]): (Mention & { alias?: number })[] {
  const taken = new Set<Mention>();
  const named = mentions.map((mention, at) => {
    if (!mention.name || mention.title) return mention;
    const [before, after] = [mentions[at - 1], mentions[at + 1]];
    const beside = (office: Mention | undefined, from: number, to: number): office is Mention =>
      office !== undefined &&
      !office.name &&
      !taken.has(office) &&
      APPOSED.test(article.text.slice(from, to));
    const office = beside(before, before?.end ?? 0, mention.start)
      ? before
      : beside(after, mention.end, after?.start ?? 0) && article.text[mention.end] === ','
        ? after
        : null;
    if (!office) return mention;
    taken.add(office);
    return { ...mention, title: office, alias: office.start };
  });
  return named.filter((mention) => !taken.has(mention));
}

const APPOSED = /^,?\s+$/;

// “From Washington Zelenskyy travelled to Warsaw”: a place, and a surname after it.
const FOLLOWS_PLACE = /(?:^|\s)(?:from|in|at|to)\s$/i;
const lastWord = (article: Article, span: Span): Span => {
  const last = words(slice(article.text, span), span.start).at(-1)!;
  return { start: last.start, end: last.end };
};

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const nameWords = (article: Article, span: Span): string[] =>
  words(slice(article.text, span))
    .map(({ folded }) => folded)
    .filter((word) => !SUFFIX.test(word));

type Create = (given: readonly string[], surname: string | null) => Known;

function fullName(
  given: readonly string[],
  surname: string,
  bySurname: Map<string, Known[]>,
  create: Create,
): Known {
  const near = bySurname.get(nameKey(surname)) ?? [];
  const same = near.find(
    (person) =>
      bears(person, surname) && (isSameGiven(person.given, given) || isTurned(person, [...given, surname])),
  );
  if (same) {
    if (!isTurned(same, [...given, surname]) && given.length > same.given.length) same.given = given;
    return same;
  }
  const turned = (bySurname.get(nameKey(given[0]!)) ?? []).find((person) =>
    isTurned(person, [...given, surname]),
  );
  const person = turned ?? create(given, surname);
  bySurname.set(nameKey(surname), [...near, person]);
  return person;
}

// “Nguyễn Thị Lan” and "Lan Nguyễn", “Orbán Viktor” and "Viktor Orbán": the surname may come first.
const isTurned = ({ given, surname }: Person, name: readonly string[]): boolean =>
  surname !== null &&
  given.length > 0 &&
  isSameName(surname, name[0]!) &&
  given.some((word) => isSameName(word, name.at(-1)!));

const bears = ({ surnames }: Person, surname: string): boolean =>
  [...surnames].some((one) => isSameName(one, surname));

// “Ivan Petrov”, "I. Petrov" and "Ivan Sergeevich Petrov" may be one; "Ivana Petrov" is another.
function isSameGiven(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a[0]!, b[0]!];
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return isSameName(one, other);
}

// The surname alone: whoever bears it in this article, else the only one in the corpus, else somebody unknown.
function aloneName(
  surname: string,
  here: ReadonlySet<Known>,
  bySurname: Map<string, Known[]>,
  create: Create,
): Known {
  const near = (bySurname.get(nameKey(surname)) ?? []).filter((person) => bears(person, surname));
  const exact = near.filter((person) => person.surnames.has(surname));
  const fits = near.filter((person) => here.has(person));
  const [one, ...others] = fits.length > 0 ? fits : exact.length > 0 ? exact : near;
  if (one && others.length === 0) return one;
  const nameless = near.find((person) => person.given.length === 0 && person.surname === surname);
  if (nameless) return nameless;
  const person = create([], surname);
  bySurname.set(nameKey(surname), [...(bySurname.get(nameKey(surname)) ?? []), person]);
  return person;
}

// The commonest of the names with most words.
function fullest({ written, given }: Known): string {
  const full = [...written].filter(([name]) => given.length === 0 || name.includes(' '));
  return (full.length > 0 ? full : [...written]).reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
