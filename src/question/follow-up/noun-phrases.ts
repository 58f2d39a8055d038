import {
  DETERMINERS,
  isBody,
  isPlural,
  isRole,
  PREPOSITIONS,
} from '../../annotations/reading/word-classes.ts';
import { times } from '../../annotations/spots/times.ts';
import { type Span, slice } from '../../text/span.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { type Tagged, tagged } from './tagged.ts';

/** “the price of ammonia”: what a question speaks of, with the word before it. */
export interface Phrase extends Span {
  readonly text: string;
  /** The word before it, in lower case: "of", "by"; empty at the beginning. */
  readonly after: string;
  /** Its noun, in lower case: "price" of “the price of ammonia”. */
  readonly head: string;
  readonly isPlural: boolean;
  readonly isTime: boolean;
  /** It has a name's capital, or is what people are called: “Silva”, “the mayor”. */
  readonly isHuman: boolean;
}

// Behind these a subject and then its verb come: not behind "is".
const HELPERS = /^(?:do|does|did|will|would|can|could|should|shall|may|might|must)$/;

/** The noun phrases of a question in order, those joined by "of" as one. */
export function nounPhrases(text: string): Phrase[] {
  const found = tagged(text);
  const runs: Tagged[][] = [];
  let run: Tagged[] = [];
  for (const [at, word] of found.entries()) {
    const isNext = run.length > 0 && /^[\s-]*$/.test(text.slice(run.at(-1)!.end, word.start));
    const isInside =
      isNominal(word) && (run.length === 0 || (isNext && !isVerbOf(run, word, at, text, found)));
    if (!isInside) {
      runs.push(run);
      run = isDeterminer(word, found[at - 1]) || isNominal(word) ? [word] : [];
    } else run = [...run, word];
    if (isVerbAfterAll(run, at, found)) {
      runs.push(run.slice(0, -1));
      run = [];
    }
  }
  const phrases = [...runs, run].map(upToNoun).filter((words) => words.some(({ lower }) => lower.length > 1));
  return joinedByOf(phrases, text).map((words) => phraseOf(words, text, found));
}

const isNominal = ({ isNominal, lower }: Tagged): boolean =>
  isNominal && !isStopWord(lower) && !DETERMINERS.has(lower) && !NEAR.test(lower);

// “How many players”: what is counted is "players".
const isDeterminer = ({ lower }: Tagged, before: Tagged | undefined): boolean =>
  (DETERMINERS.has(lower) || NEAR.test(lower)) && before?.lower !== 'how';
const NEAR = /^(?:last|next)$/;

// “Did Silva score last season?”: a verb may look like a noun, but it is no name.
const isVerbOf = (
  run: readonly Tagged[],
  word: Tagged,
  at: number,
  text: string,
  words: readonly Tagged[],
): boolean =>
  HELPERS.test(words[at - run.length]?.lower ?? '') &&
  run.every((one) => isProper(one, text)) &&
  !isProper(word, text);

// “How many goals did Silva score?”: behind "did" comes a verb, whatever it looks like.
function isVerbAfterAll(run: readonly Tagged[], at: number, words: readonly Tagged[]): boolean {
  const before = words[at - run.length];
  if (run.filter(isNominal).length < 2 || !before || !HELPERS.test(before.lower)) return false;
  const next = words[at + 1];
  return next === undefined || (!isNominal(next) && !next.isVerb);
}

// “will the bypass open”: no noun phrase ends in an adjective, and a determiner alone is none.
function upToNoun(run: readonly Tagged[]): readonly Tagged[] {
  const last = run.findLastIndex((word) => word.isNoun && isNominal(word));
  return run.slice(0, last + 1);
}

function joinedByOf(runs: readonly (readonly Tagged[])[], text: string): (readonly Tagged[])[] {
  const joined: (readonly Tagged[])[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const isOf = before && /^\s+of\s+$/i.test(text.slice(before.at(-1)!.end, run[0]!.start));
    if (isOf) joined[joined.length - 1] = [...before, ...run];
    else joined.push(run);
  }
  return joined;
}

function phraseOf(run: readonly Tagged[], text: string, all: readonly Tagged[]): Phrase {
  const span = { start: run[0]!.start, end: run.at(-1)!.end };
  const of = run.findIndex((word, at) => at > 0 && /\bof\b/i.test(text.slice(run[at - 1]!.end, word.start)));
  const head = run.at(of > 0 ? of - 1 : -1)!;
  return {
    ...span,
    text: slice(text, span),
    after: all.findLast(({ end }) => end <= span.start)?.lower ?? '',
    head: head.lower,
    isPlural: head.isPlural || isPlural(head.lower),
    isTime: isTime(slice(text, span)),
    isHuman: isRole(head.lower) || (isProper(head, text) && !isBody(head.lower)),
  };
}

const isProper = ({ start }: Tagged, text: string): boolean =>
  start > 0 && /^\p{Lu}/u.test(text.slice(start));

const PERIOD =
  /^(?:last|next|this|that|the (?:last|next|previous|following)) (?:second|minute|hour|day|night|morning|evening|week|weekend|month|season|quarter|year|decade|century)$/i;

/** Whether a phrase tells when: “2019”, “last week”, “friday”. */
export function isTime(phrase: string): boolean {
  const written = phrase.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  if (PERIOD.test(phrase) || times(phrase).length > 0) return true;
  // “friday”, “in may”; but "the march" is no month.
  return !/^(?:the|an?) /i.test(phrase) && times(`on ${written}`).length > 0;
}

export const isPreposition = (lower: string): boolean => PREPOSITIONS.has(lower);
