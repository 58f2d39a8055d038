import type { Amount } from '../../annotations/amounts.ts';
import type { Library } from '../../search/library.ts';
import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';
import { newSpots } from '../spots.ts';

/** Whether something of the expected type is in it that is not in the question; half for a near type. */
export function expectedType({ sentences, article }: Candidate, { question }: Context, library: Library): number {
  const { expects } = question;
  if (expects === null || expects === 'name' || expects === 'list') return 0;
  const [first] = sentences.flatMap((sentence) => newSpots(sentence, article, question, library));
  if (!first) return 0;
  return typeof expects === 'object' && (first as Amount).measure !== expects.measure ? 0.5 : 1;
}
