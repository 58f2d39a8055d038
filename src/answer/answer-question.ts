import { annotate } from '../annotations/annotate.ts';
import type { Person } from '../annotations/people/people.ts';
import type { Question } from '../question/question.ts';
import { understand } from '../question/understand.ts';
import type { Indexed, Library } from '../search/library.ts';
import type { Meaning } from '../search/meaning/meaning.ts';
import { terms } from '../text/terms.ts';
import type { Answer, Refusal } from './answer.ts';
import { candidates } from './candidate.ts';
import { contextOf } from './context.ts';
import { excerptsOf } from './excerpt.ts';
import { askedOf, fits, narrowing } from './narrow.ts';
import { rank } from './rank.ts';
import { refuse, unknownName } from './refuse.ts';
import { shortAnswers } from './short-answers.ts';

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

/**
 * text → Question → candidates → Excerpts → Answer. Pure: the same library gives the same answer.
 * @param meaning what the text means; null for an answer from words alone
 */
export function answerQuestion(
  library: Library,
  text: string,
  { limit = EXCERPTS, ...only }: AskOptions = {},
  meaning: Meaning | null = null,
): Answer {
  const narrow = narrowing(library, only);
  const understood = understand(text, library.vocabulary, library.annotations);
  if (narrow && 'unknown' in narrow) return refusal(understood, library, unknownName(narrow, library));
  const question = narrow ? askedOf(understood, narrow) : understood;
  const all = candidates(question, library, narrow, meaning);
  const found = narrow ? all.filter((candidate) => fits(candidate, narrow, library)) : all;
  const context = contextOf(question, found, library, meaning);
  const ranked = rank(found, context);
  const reason = refuse(ranked, context);
  if (reason) return refusal(question, library, reason);
  const answers = shortAnswers(ranked, context);
  const excerpts = excerptsOf(ranked, context, limit);
  return { ...head(question, library), status: 'answered', reason: null, answers, excerpts };
}

const refusal = (question: Question, library: Library, reason: Refusal): Answer => ({
  ...head(question, library),
  status: 'no-answer',
  reason,
  answers: [],
  excerpts: [],
});

const head = ({ text, kind, terms }: Question, { vocabulary }: Library) => ({
  question: text,
  kind,
  corrected: terms
    .filter(({ corrected }) => corrected)
    .map(({ written, terms: [readAs] }) => ({ asked: written, readAs: vocabulary.written(readAs!) })),
});

/** The same, out of a corpus of which it is not known yet who said what. */
export const answerUnannotated = (
  indexed: Indexed,
  text: string,
  options?: AskOptions,
  meaning: Meaning | null = null,
): Answer => answerQuestion(knownNear(indexed, `${text} ${options?.speaker ?? ''}`), text, options, meaning);

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
