import { annotate } from '../annotations/annotate.ts';
import type { Person } from '../annotations/people/people.ts';
import type { Question } from '../question/question.ts';
import { understand } from '../question/understand.ts';
import type { Indexed, Library } from '../search/library.ts';
import type { Meaning } from '../search/meaning/meaning.ts';
import type { Reading } from '../search/meaning/reader.ts';
import { terms } from '../text/terms.ts';
import type { Answer, Refusal } from './answer.ts';
import { candidates } from './candidate.ts';
import { type Context, contextOf } from './context.ts';
import { excerptsOf } from './excerpt.ts';
import { askedOf, fits, narrowing } from './narrow.ts';
import { type Ranked, rank } from './rank.ts';
import { readsOf } from './reads.ts';
import { isTheirs, refuse, unknownName } from './refuse.ts';
import { guess, shortAnswers } from './short-answers.ts';
import { type Window, windowsOf } from './windows.ts';

/** What is wanted of an answer. */
export interface AskOptions {
  /** How many excerpts at most. */
  readonly limit?: number | undefined;
  /** Only what this person says, by any of their names. */
  readonly speaker?: string | undefined;
  /** Only what articles of this source say. */
  readonly source?: string | undefined;
}

/** How many excerpts an answer holds where nothing else is said. */
const EXCERPTS = 5;

/** What was found for a question, before any of it is read beside the question. */
export interface Found {
  readonly context: Context;
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** What is worth reading, best first. */
  readonly windows: readonly Window[];
  readonly limit: number;
}

/**
 * text → Question → candidates → ranked. Pure: the same library finds the same.
 * @param meaning what the text means; null to find by words alone
 * @returns the answer where nothing need be looked for: there is nobody of that name
 */
export function find(
  library: Library,
  text: string,
  { limit = EXCERPTS, ...only }: AskOptions = {},
  meaning: Meaning | null = null,
): Found | Answer {
  const narrow = narrowing(library, only);
  const understood = understand(text, library.vocabulary, library.annotations);
  if (narrow && 'unknown' in narrow) return refusal(understood, library, unknownName(narrow, library));
  const question = narrow ? askedOf(understood, narrow) : understood;
  const all = candidates(question, library, narrow, meaning);
  const found = narrow ? all.filter((candidate) => fits(candidate, narrow, library)) : all;
  const context = contextOf(question, found, library, meaning);
  const ranked = rank(found, context);
  // Whose words they are the statements tell better than anybody who reads them for an answer; and where there was no time
  // for the question's meaning there is none for that.
  const windows = meaning === null || isTheirs(question) ? [] : windowsOf(ranked, library);
  return { context, ranked, windows, limit };
}

/** Where less was read, what speaks for an answer may not have been read yet. */
const ENOUGH_READ = 5;

/**
 * ranked → Excerpts → Answer.
 * @param readings of the windows, as many of the first ones as there was time for; of too few nothing can be told
 */
export function answerFound(found: Found, readings: readonly Reading[]): Answer {
  const { question, library } = found.context;
  const isRead = readings.length > 0 && readings.length >= Math.min(ENOUGH_READ, found.windows.length);
  const context = isRead ? { ...found.context, reads: readsOf(found.windows, readings) } : found.context;
  const ranked = isRead
    ? rank(
        found.ranked.map(({ candidate }) => candidate),
        context,
      )
    : found.ranked;
  const reason = refuse(ranked, context);
  if (reason) return refusal(question, library, reason);
  return {
    ...head(question, library),
    status: 'answered',
    reason: null,
    answers: shortAnswers(ranked, context),
    guess: guess(ranked, context),
    excerpts: excerptsOf(ranked, context, found.limit),
  };
}

/** text → Answer, without anything being read beside the question. */
export const answerQuestion = (
  library: Library,
  text: string,
  options?: AskOptions,
  meaning: Meaning | null = null,
): Answer => {
  const found = find(library, text, options, meaning);
  return 'status' in found ? found : answerFound(found, []);
};

const refusal = (question: Question, library: Library, reason: Refusal): Answer => ({
  ...head(question, library),
  status: 'no-answer',
  reason,
  answers: [],
  guess: null,
  excerpts: [],
});

const head = ({ text, kind, terms }: Question, { vocabulary }: Library) => ({
  question: text,
  kind,
  corrected: terms
    .filter(({ corrected }) => corrected)
    .map(({ written, terms: [readAs] }) => ({ asked: written, readAs: vocabulary.written(readAs!) })),
});

/** The corpus, with who said what in the articles that have words of the text. */
export function knownNear(indexed: Indexed, text: string): Library {
  const asked = new Map(terms(text).map(({ term }) => [term, 1]));
  const near = asked.size === 0 ? [] : indexed.index.search(asked, NEAR);
  const articles = [
    ...new Set(near.map(({ passage }) => indexed.articles[indexed.passages.at(passage).article]!)),
  ];
  const annotations = annotate(articles);
  const articlesOf = (person: Person) =>
    annotations.articlesOf(person).map((number) => indexed.numberOf(articles[number]!));
  return { ...indexed, annotations: { ...annotations, articlesOf } };
}

/** The people and statements of the articles of so many passages are found in the blink of an eye. */
const NEAR = 12;
