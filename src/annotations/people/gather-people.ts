import type { Article } from '../../corpus/article.ts';
import { fold } from '../../text/fold.ts';
import { type Span, slice } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { words } from '../../text/words.ts';
import { genderOfTitle } from '../mentions/genders.ts';
import type { Mention } from '../mentions/mentions.ts';
import { PARTICLES } from '../reading/word-classes.ts';
import { isSameGiven, Surnames } from './full-names.ts';
import { type Introduced, introduced } from './introductions.ts';
import { loneSurname } from './lone-surnames.ts';
import { Offices } from './offices.ts';
import { fullest, type Known, nameWords } from './person.ts';
import { Register } from './register.ts';

/** A mention with the folded words of its name; none for an office. */
export interface Named {
  readonly article: Article;
  readonly mention: Introduced;
  readonly name: readonly string[];
}

/** Everybody whom the articles name, and for each mention, article by article, the id of who is meant. */
export interface Gathered {
  readonly people: readonly Known[];
  readonly meant: readonly number[];
}

/**
 * Brings the mentions of a corpus together: first full names ("Volodymyr Zelensky", "Volodymyr Zelenskyy"), then
 * surnames alone and offices, by the article and else by the corpus, where only one full name fits.
 */
export function* gatherPeople(
  articles: readonly Article[],
  mentionsOf: (article: number) => readonly Mention[],
): Steps<Gathered> {
  const surnames = new Surnames();
  const register = new Register(surnames);
  const offices = new Offices(register.designation);
  const afterPlace: { readonly one: Named; readonly number: number }[] = [];
  for (const [number, article] of articles.entries()) {
    const mentions = mentionsOf(number);
    const first = register.enter(mentions.length);
    for (const one of namedIn(article, mentions))
      if (isAfterPlace(one)) afterPlace.push({ one, number });
      else if (one.name.length > 1) register.note(one, surnames.full(one.name), mentions, first);
    yield;
  }
  // “From Washington Zelenskyy travelled …”: whether that is one name or a place and a surname, the others tell.
  for (const { one, number } of afterPlace)
    if (!isPlaceAndSurname(one.name, surnames))
      register.note(one, surnames.full(one.name), mentionsOf(number), register.first(number));
  for (const [number, article] of articles.entries()) {
    const mentions = mentionsOf(number);
    const first = register.first(number);
    const all = namedIn(article, mentions);
    const here = register.calledIn(all, mentions, first);
    const rest = all.filter((one) => register.meant(one, mentions, first) === null);
    const alone = rest.map((one) => (one.name.length > 1 ? lastWord(one) : asSurname(one, surnames)));
    for (const one of alone.filter(({ name }) => name.length > 0)) {
      const title = one.mention.title && slice(article.text, one.mention.title);
      const gender = title ? genderOfTitle(title.toLowerCase().split(/\s+/)) : null;
      register.note(one, loneSurname(one.name.at(-1)!, gender, here, surnames), mentions, first, here);
    }
    for (const one of alone.filter(({ name }) => name.length === 0))
      register.note(one, offices.at(article, one.mention, here), mentions, first, here);
    yield;
  }
  for (const person of register.people) person.name = fullest(person);
  return { people: register.people, meant: register.all };
}

const namedIn = (article: Article, mentions: readonly Mention[]): Named[] =>
  introduced(article, mentions).map((mention) => named(article, mention));

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
  const bearers = surnames.named(surname).filter(({ given }) => given.length > 0);
  if (!bearers.some((person) => person.surnames.has(surname))) return one;
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
