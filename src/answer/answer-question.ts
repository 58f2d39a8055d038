import { annotate } from '../annotations/annotate.ts';
import { understand } from '../question/understand.ts';
import type { Indexed, Library } from '../search/library.ts';
import { terms } from '../text/terms.ts';
import type { Answer } from './answer.ts';
import { candidates } from './candidate.ts';
import { contextOf } from './context.ts';
import { excerptsOf } from './excerpt.ts';
import { rank } from './rank.ts';
import { refuse } from './refuse.ts';
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

/** text → Question → candidates → Excerpts → Answer. Pure: the same library gives the same answer. */
export function answerQuestion(
  library: Library,
  text: string,
  { limit = EXCERPTS }: AskOptions = {},
): Answer {
  const question = understand(text, library.vocabulary, library.annotations);
  const found = candidates(question, library);
  const context = contextOf(question, found, library);
  const ranked = rank(found, context);
  const reason = refuse(ranked, context);
  const { kind } = question;
  if (reason) return { question: text, kind, status: 'no-answer', reason, answers: [], excerpts: [] };
  const answers = shortAnswers(ranked, context);
  const excerpts = excerptsOf(ranked, context, limit);
  return { question: text, kind, status: 'answered', reason: null, answers, excerpts };
}

/**
 * The same, out of a corpus of which it is not known yet who said what: that is found out for the articles that
 * have words of the question.
 */
export function answerUnannotated(indexed: Indexed, text: string, options?: AskOptions): Answer {
  const asked = new Map(terms(text).map(({ term }) => [term, 1]));
  const near = asked.size === 0 ? [] : indexed.index.search(asked, NEAR);
  const articles = [
    ...new Set(near.map(({ passage }) => indexed.articles[indexed.passages.at(passage).article]!)),
  ];
  return answerQuestion({ ...indexed, annotations: annotate(articles) }, text, options);
}

/** The people and statements of the articles of so many passages are found in the blink of an eye. */
const NEAR = 12;
