import { type Amount, amounts } from '../annotations/amounts.ts';
import { names } from '../annotations/names.ts';
import { times } from '../annotations/times.ts';
import type { ExpectedType } from '../question/expected-type.ts';
import type { Question } from '../question/question.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import type { Span } from '../text/span.ts';
import type { Sentence } from './candidate.ts';

/** The places in a text where an answer of the expected type may stand: for “When …?” its dates. */
export function spots(text: string, from: number, expects: ExpectedType, vocabulary: Vocabulary): Span[] {
  const isName = (folded: string) => vocabulary.isName(folded);
  if (expects === 'time') return times(text, from);
  if (expects === 'person') return names(text, from, isName);
  if (expects === 'place') return names(text, from, isName).filter((name) => isPlace(text, from, name));
  if (expects === 'cause')
    return [...text.matchAll(CAUSE)].map(({ index, 0: cue }) => ({
      start: from + index,
      end: from + index + cue.length,
    }));
  return expects === null ? [] : measured(amounts(text, from), expects.measure);
}

// “in Warsaw”, "to the Netherlands", and what follows in the list: "from Paris and Lyon".
const BEFORE_PLACE =
  /\b(?:in|at|near|from|to|of|on|between|across|around|within|outside|through|via)\s+(?:the\s+)?$/i;
const isPlace = (text: string, from: number, name: Span): boolean =>
  BEFORE_PLACE.test(text.slice(Math.max(0, name.start - from - 20), name.start - from));

const CAUSE =
  /\b(?:because|due to|since|so that|in order|as a result|therefore|to avoid|to prevent|caused|led to|thus|owing|thanks to|for fear|reason)\b/gi;

// A count will do for any measure, but comes after those that fit: “6 years” before "6".
const measured = (found: readonly Amount[], measure: Amount['measure']): Amount[] => [
  ...found.filter((amount) => amount.measure === measure),
  ...found.filter((amount) => amount.measure === 'count' && measure !== 'count'),
];

/** The spots in a sentence that the question does not name itself. */
export function newSpots({ text, start }: Sentence, question: Question, vocabulary: Vocabulary): Span[] {
  const asked = question.text.toLowerCase();
  const isNew = (spot: Span) =>
    !asked.includes(text.slice(spot.start - start, spot.end - start).toLowerCase());
  return spots(text, start, question.expects, vocabulary).filter(isNew);
}
