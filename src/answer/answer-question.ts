import { understand } from '../question/understand.ts';
import type { Library } from '../search/library.ts';
import type { Answer } from './answer.ts';
import { candidates } from './candidate.ts';
import { contextOf } from './context.ts';
import { excerptsOf } from './excerpt.ts';
import { rank } from './rank.ts';
import { refuse } from './refuse.ts';
import { shortAnswers } from './short-answers.ts';

/** How many excerpts an answer holds where nothing else is said. */
export const EXCERPTS = 5;

/** text → Question → candidates → Excerpts → Answer. Pure: the same library gives the same answer. */
export function answerQuestion(library: Library, text: string, limit = EXCERPTS): Answer {
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
