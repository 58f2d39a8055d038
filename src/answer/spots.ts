import { type Amount, amounts } from '../annotations/amounts.ts';
import { names } from '../annotations/names.ts';
import { times } from '../annotations/times.ts';
import type { Article } from '../corpus/article.ts';
import type { Question } from '../question/question.ts';
import type { Library } from '../search/library.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import { words } from '../text/words.ts';
import type { Sentence } from './candidate.ts';

/** The places in a sentence where an answer of the expected type may stand, what the question names left out. */
export function newSpots(sentence: Sentence, article: Article, question: Question, library: Library): Span[] {
  const asked = words(question.text).map(({ folded }) => folded);
  const people = new Set(asked.flatMap((word) => library.annotations.people.named(word)));
  const isNamed = (spot: Span) => {
    const person = library.annotations.people.at(article, spot.start);
    if (person !== null && people.has(person)) return true;
    return words(slice(article.text, spot)).every(({ folded }) => asked.includes(folded));
  };
  return spots(sentence, article, question, library).filter((spot) => !isNamed(spot));
}

function spots(sentence: Sentence, article: Article, { expects }: Question, library: Library): Span[] {
  const { text, start } = sentence;
  const named = () => names(text, start, (folded) => library.vocabulary.isName(folded));
  if (expects === 'time') return times(text, start);
  if (expects === 'person') return speakers(sentence, article, named(), library);
  if (expects === 'place') return named().filter((name) => isPlace(article, name, library));
  if (expects === 'name') return named();
  if (expects === 'list') return lists(article.text, named());
  if (expects === 'cause') return causes(text, start);
  return expects === null ? [] : measured(amounts(text, start), expects.measure);
}

// Whoever can do something: “Pep Guardiola”, "the club's coach", "Greenpeace".
function speakers(sentence: Sentence, article: Article, named: readonly Span[], { annotations }: Library): Span[] {
  const people = annotations
    .mentions(article)
    .filter((mention) => overlaps(mention, sentence))
    .map((mention) => mention.name ?? withoutArticle(article.text, mention));
  return [...people, ...named.filter((name) => !people.some((person) => overlaps(person, name)))];
}

const withoutArticle = (text: string, span: Span): Span => {
  const [article] = /^(?:(?:an?|the)\s+)?/i.exec(slice(text, span))!;
  return { start: span.start + article.length, end: span.end };
};

// “to Warsaw” here, or "in Warsaw" anywhere in the article: “… floated Warsaw as the venue”.
const BEFORE_PLACE =
  /\b(?:in|at|near|from|to|of|on|between|across|around|within|outside|through|via|for)\s+(?:the\s+)?$|[,]\s$/i;
function isPlace(article: Article, name: Span, { annotations }: Library): boolean {
  const { text } = article;
  if (annotations.people.at(article, name.start)?.surname) return false;
  if (BEFORE_PLACE.test(text.slice(Math.max(0, name.start - 20), name.start))) return true;
  return ['in', 'at', 'near'].some((preposition) => text.includes(` ${preposition} ${slice(text, name)}`));
}

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

const CAUSE =
  /\b(?:because|due to|since|so that|in order|as a result|therefore|to avoid|to prevent|caused|led to|thus|owing|thanks to|for fear|reason)\b/gi;
const causes = (text: string, from: number): Span[] =>
  [...text.matchAll(CAUSE)].map(({ index, 0: cue }) => ({ start: from + index, end: from + index + cue.length }));

// A count will do for any measure, but comes after those that fit: “6 years” before "6".
const measured = (found: readonly Amount[], measure: Amount['measure']): Amount[] => [
  ...found.filter((amount) => amount.measure === measure),
  ...found.filter((amount) => amount.measure === 'count' && measure !== 'count'),
];
