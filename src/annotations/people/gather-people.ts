import { once } from '../../packed/once.ts';
import type { Steps } from '../../text/steps.ts';
import type { Cast, Form, Named } from './cast.ts';
import { isSameGiven, Surnames } from './full-names.ts';
import { loneSurname } from './lone-surnames.ts';
import { Offices } from './offices.ts';
import type { Known } from './person.ts';
import { Register } from './register.ts';
import type { Spellings } from './spellings.ts';

/** Everybody whom the articles name, and for each mention, article by article, the id of who is meant. */
export interface Gathered {
  readonly people: readonly Known[];
  readonly meant: readonly number[];
}

/** The casts of all articles, and what is written in them. */
export interface Casts {
  /** All articles in their order, as many at once as are gone through in a step. */
  readonly stretches: readonly { readonly from: number; readonly to: number }[];
  at(article: number): Pick<Cast, 'mentions' | 'named'>;
  form(number: number): string;
}

/** The words of a form. */
export type WordsOf = (form: number) => readonly string[];

/**
 * Brings the mentions of a corpus together: first full names ("Volodymyr Zelensky", "Volodymyr Zelenskyy"), then
 * surnames alone and offices, by the article and else by the corpus, where only one full name fits. A step says how many
 * articles it went through, of all of them twice.
 */
export function* gatherPeople(casts: Casts, spellings: Spellings): Steps<Gathered, number> {
  const wordsOf = once((form) => casts.form(form).split(' '));
  const surnames = new Surnames(spellings);
  const register = new Register(surnames, wordsOf);
  const offices = new Offices();
  const full = once((name) => surnames.full(wordsOf(name)));
  const afterPlace: { readonly one: Named; readonly first: number }[] = [];
  for (const { from, to } of casts.stretches) {
    for (let article = from; article < to; article++) {
      const { mentions, named } = casts.at(article);
      const first = register.enter(mentions);
      for (const one of named)
        if (one.kind === 'after place') afterPlace.push({ one, first });
        else if (one.kind === 'full') register.note(one, full(one.name), first);
    }
    yield to - from;
  }
  // “From Washington Zelenskyy travelled …”: whether that is one name or a place and a surname, the others tell.
  for (const { one, first } of afterPlace)
    if (!isPlaceAndSurname(wordsOf(one.name), surnames)) register.note(one, full(one.name), first);
  const settle = (article: number): void => {
    const { named } = casts.at(article);
    const first = register.first(article);
    const { here, others } = register.partition(named, first);
    const alone = others.map((one) => (one.alone ? asSurname(one, one.alone, wordsOf, surnames) : one));
    for (const one of alone)
      if (one.kind !== 'office')
        register.note(one, loneSurname(wordsOf(one.name).at(-1)!, one.gender, here, surnames), first, here);
    for (const one of alone)
      if (one.kind === 'office') register.note(one, offices.at(one, here), first, here);
  };
  for (const { from, to } of casts.stretches) {
    for (let article = from; article < to; article++) settle(article);
    yield to - from;
  }
  return { people: register.people, meant: register.all };
}

function isPlaceAndSurname([first, surname]: readonly string[], surnames: Surnames): boolean {
  const bearers = surnames.named(surname!).filter((person) => person.surnames.includes(surname!));
  return bearers.length > 0 && !bearers.some((person) => isSameGiven(person.given, [first!]));
}

// “Silva said”, where only other articles say that Silva is Ana Silva: no office, then, and called nothing.
function asSurname(one: Named, alone: Form, wordsOf: WordsOf, surnames: Surnames): Named {
  if (one.kind !== 'office') return { ...one, ...alone };
  const surname = wordsOf(alone.name).at(-1)!;
  const bearers = surnames.named(surname).filter(({ given }) => given.length > 0);
  const isBorne = bearers.some((person) => person.surnames.includes(surname));
  return isBorne ? { ...one, ...alone, kind: 'surname', called: [] } : one;
}
