import type { Amount } from '../../annotations/amounts.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';
import { newSpots } from '../spots.ts';

/** Whether something of the expected type is in it that is not in the question; half for a near type. */
export function expectedType(
  { sentences }: Candidate,
  { question }: Context,
  vocabulary: Vocabulary,
): number {
  const { expects } = question;
  if (expects === null) return 0;
  const [first] = sentences.flatMap((sentence) => newSpots(sentence, question, vocabulary));
  if (!first) return 0;
  return typeof expects === 'object' && (first as Amount).measure !== expects.measure ? 0.5 : 1;
}
