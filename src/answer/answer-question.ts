import { understand } from '../question/understand.ts';
import type { Library } from '../search/library.ts';
import type { Answer } from './answer.ts';
import { candidates } from './candidate.ts';
import { excerptsOf } from './excerpt.ts';
import { rank } from './rank.ts';
import { refuse } from './refuse.ts';

/** How many excerpts an answer holds where nothing else is said. */
export const EXCERPTS = 5;

/** text → Question → candidates → Excerpts → Answer. Pure: the same library gives the same answer. */
export function answerQuestion(library: Library, text: string, limit = EXCERPTS): Answer {
  const question = understand(text, library.vocabulary);
  const ranked = rank(candidates(question, library));
  const reason = refuse(question, ranked, library.vocabulary);
  const { kind } = question;
  if (reason) return { question: text, kind, status: 'no-answer', reason, answers: [], excerpts: [] };
  const excerpts = excerptsOf(ranked, ranked[0]!.score, limit);
  return { question: text, kind, status: 'answered', reason: null, answers: [], excerpts };
}
