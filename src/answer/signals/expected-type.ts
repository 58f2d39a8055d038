import type { Amount } from '../../annotations/amounts.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';
import { newSpots, spots } from '../spots.ts';

/** Whether something of the expected type is in the sentence that is not in the question; half for a near type. */
export function expectedType({ text }: Candidate, { question }: Context, vocabulary: Vocabulary): number {
  const { expects } = question;
  if (expects === null) return 0;
  const [first] = newSpots(text, 0, spots(text, 0, expects, vocabulary), question.text);
  if (!first) return 0;
  return typeof expects === 'object' && (first as Amount).measure !== expects.measure ? 0.5 : 1;
}
