import type { Person } from '../annotations/people/people.ts';
import { firstAtOrAfter } from '../annotations/reading/span-index.ts';
import { type Amount, amounts } from '../annotations/spots/amounts.ts';
import { names } from '../annotations/spots/names.ts';
import { times } from '../annotations/spots/times.ts';
import type { Article } from '../corpus/article.ts';
import { isMeasured, isObject } from '../question/expected-type.ts';
import type { Question } from '../question/question.ts';
import type { Library } from '../search/library.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import { stem } from '../text/terms.ts';
import { words } from '../text/words.ts';
import type { Sentence } from './candidate.ts';

/** A place in a sentence where an answer of the expected type may stand. */
export interface Spot extends Span {
  /** How well it is of the type, up to 1: somebody with a name answers "who" better than “the reporters” do. */
  readonly fits: number;
}

/** How much of a span the question names itself: 1 for all of its words, or for a person under any name. */
export type Named = (article: Article, span: Span) => number;

export function namedIn({ text }: Question, named: ReadonlySet<Person>, { annotations }: Library): Named {
  const stems = new Set(words(text).map(({ folded }) => stem(folded)));
  return (article, span) => {
    const person = named.size > 0 ? annotations.at(article, span.start) : null;
    if (person !== null && named.has(person)) return 1;
    const own = words(slice(article.text, span));
    return own.filter(({ folded }) => stems.has(stem(folded))).length / (own.length || 1);
  };
}

/** The spots of a sentence, those left out that the question names itself; each is looked for when it is wanted. */
export function* newSpots(
  sentence: Sentence,
  article: Article,
  question: Question,
  isNamed: Named,
  library: Library,
): Iterable<Spot> {
  for (const { start, end, fits } of spots(sentence, article, question, library)) {
    const repeated = isNamed(article, { start, end });
    if (repeated < 1) yield { start, end, fits: fits * (1 - repeated) };
  }
}

/** How well the best of them fits; the first that fits well will do. */
export function mostFitting(spots: Iterable<Spot>): number {
  let most = 0;
  for (const { fits } of spots) {
    if (fits > 0.5) return fits;
    most = Math.max(most, fits);
  }
  return most;
}

function spots(sentence: Sentence, article: Article, question: Question, library: Library): Iterable<Spot> {
  const { expects } = question;
  const { start } = sentence;
  const text = slice(article.text, sentence);
  const named = () =>
    names(article.text, sentence, capitalsOf(sentence), (folded) => library.vocabulary.isName(folded));
  if (expects === 'time') return times(text, start).map((time) => dated(article.text, time, question));
  if (expects === 'person') return actors(sentence, article, named, library);
  if (expects === 'place') return places(sentence, article, named, library);
  if (expects === 'name') return named().map(surely);
  if (expects === 'list') return lists(article.text, named()).map(surely);
  if (expects === 'cause') return causes(text, start).map(surely);
  if (isObject(expects)) return objects(sentence, article, expects.objectOf, question);
  return isMeasured(expects) ? measured(amounts(text, start), expects.measure) : [];
}

function capitalsOf({ passage: { starts, ends, capitals }, from, to }: Sentence): Span[] {
  const found: Span[] = [];
  for (let at = from; at < to; at++) if (capitals[at]) found.push({ start: starts[at]!, end: ends[at]! });
  return found;
}

const surely = (span: Span): Spot => ({ ...span, fits: 1 });

// “In which minute …?” wants a minute, “what year" a year, "on which day" a date or a day of the week.
const UNITS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bminute\b/i, /(?:st|nd|rd|th) minute/i],
  [/\b(?:what|which) year\b/i, /\d{4}/],
  [/\b(?:what|which) (?:day|date)\b/i, /day|\d/i],
  [/\b(?:what|which) (?:century|decade)\b/i, /century|\d0s/i],
];
function dated(text: string, time: Span, question: Question): Spot {
  const unit = UNITS.find(([asked]) => asked.test(question.text));
  return { ...time, fits: unit && !unit[1].test(slice(text, time)) ? 0.3 : 1 };
}

// Whoever can do something: “Pep Guardiola”, then "Greenpeace", then "the club's coach".
function* actors(
  sentence: Sentence,
  article: Article,
  named: () => readonly Span[],
  { annotations }: Library,
): Iterable<Spot> {
  const mentions = annotations.mentions(article);
  const own = mentions.slice(
    firstAtOrAfter(mentions, sentence.start),
    firstAtOrAfter(mentions, sentence.end),
  );
  const found = own.map((mention) => mention.name ?? withoutArticle(article.text, mention));
  for (const [at, span] of found.entries()) yield { ...span, fits: own[at]!.name ? 1 : 0.5 };
  for (const name of named())
    if (!found.some((person) => overlaps(person, name))) yield { ...name, fits: 0.6 };
}

const withoutArticle = (text: string, span: Span): Span => {
  const [article] = /^(?:(?:an?|the)\s+)?/i.exec(slice(text, span))!;
  return { start: span.start + article.length, end: span.end };
};

function* places(
  sentence: Sentence,
  article: Article,
  named: () => readonly Span[],
  library: Library,
): Iterable<Spot> {
  for (const name of named()) yield* placed(article, name, library);
  yield* somewhere(slice(article.text, sentence), sentence.start);
}

// “to Warsaw” here, or "in Warsaw" anywhere in the article: “… floated Warsaw as the venue”.
const BEFORE_PLACE =
  /\b(?:in|at|near|from|to|of|on|between|across|around|within|outside|through|via|for)\s+(?:the\s+)?$|[,]\s$/i;
function placed(article: Article, name: Span, { annotations }: Library): Spot[] {
  const { text } = article;
  if (annotations.at(article, name.start)?.surname) return [];
  const before = text.slice(Math.max(0, name.start - 20), name.start);
  if (BEFORE_PLACE.test(before))
    return [{ ...name, fits: /\b(?:of|for|on|to)\s+(?:the\s+)?$/i.test(before) ? 0.7 : 1 }];
  const elsewhere = ['in', 'at', 'near'].some((preposition) =>
    text.includes(` ${preposition} ${slice(text, name)}`),
  );
  return elsewhere ? [{ ...name, fits: 0.7 }] : [];
}

// “at home”, “from the railway station”: where no name is given.
const SOMEWHERE =
  /\b(?:in|at|from|on|outside|inside|near|behind|under|beside) ((?:the |an? |his |her |their )?(?!(?:the|an?|his|her|their|this|that|which|fact|order|addition|front|case|time|end|beginning|morning|evening|afternoon|night|day|week|month|year|spring|summer|autumn|winter|moment|first|last|least|most|all|which|whom|it|them)\b)\p{Ll}[\p{Ll}-]+(?: (?:station|room|house|hall|centre|center|office|building|street|road|square|park|school|hospital|court|stadium))?)/gu;
const somewhere = (text: string, from: number): Spot[] =>
  [...text.matchAll(SOMEWHERE)].map(({ index, 0: all, 1: place }) => {
    const start = from + index + all.length - place!.length;
    return { start, end: start + place!.length, fits: 0.35 };
  });

// “Donetsk and Luhansk”: names with only a comma or an "and" between them are one answer.
function lists(text: string, named: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const name of named) {
    const last = found.at(-1);
    const joins = last && /^,? (?:and |or )?(?:the )?$|^, $/.test(text.slice(last.end, name.start));
    if (joins) found[found.length - 1] = { start: last.start, end: name.end };
    else found.push(name);
  }
  return found;
}

// “The storm hit a gas works in Ayle”: what comes after the verb, up to the next preposition or comma.
const OBJECT =
  /^\s+(?=(?:an?|the|his|her|its|their|our|my|no|some|two|three|four|five|\d[\d,.]*) )((?:[\p{L}\p{N}’'-]+ ){1,4}?[\p{L}\p{N}’'-]+)(?=[,.;:!?”"]|\s(?:in|on|at|from|to|by|with|for|and|after|before|that|which|who|when|while|over|during|because|as|into|of)\b)/u;
function objects({ matches }: Sentence, { text }: Article, verb: string, { terms }: Question): Spot[] {
  const wanted = terms.find(({ term, terms }) => term === verb || terms.includes(verb));
  return matches.flatMap(({ end, asked }) => {
    const object = asked === wanted ? OBJECT.exec(text.slice(end, end + 120)) : null;
    if (!object) return [];
    const start = end + object[0].length - object[1]!.length;
    return [surely(withoutArticle(text, { start, end: end + object[0].length }))];
  });
}

const CAUSE =
  /\b(?:because|due to|since|so that|in order|as a result|therefore|to avoid|to prevent|caused|led to|thus|owing|thanks to|for fear|reason)\b/gi;
const causes = (text: string, from: number): Span[] =>
  [...text.matchAll(CAUSE)].map(({ index, 0: cue }) => ({
    start: from + index,
    end: from + index + cue.length,
  }));

// “6 years” fits "how long", a bare “6” may do, “6 euros” hardly: “How high was the fine?”
function* measured(found: Iterable<Amount>, measure: Amount['measure'] | 'any'): Iterable<Spot> {
  for (const { start, end, measure: own } of found)
    yield { start, end, fits: own === measure || measure === 'any' ? 1 : own === 'count' ? 0.5 : 0.3 };
}
