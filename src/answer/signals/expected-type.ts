import { isObject } from '../../question/expected-type.ts';
import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';
import { mostFitting } from '../spots.ts';

/** Whether something of the expected type is in it that is not in the question; half for a near type. */
export function expectedType({ sentences, article }: Candidate, { question, spots }: Context): number {
  const { expects } = question;
  if (expects === null || expects === 'name' || expects === 'list' || isObject(expects)) return 0;
  let most = 0;
  for (const sentence of sentences) {
    most = Math.max(most, mostFitting(spots(sentence, article)));
    if (most > 0.5) return 1;
  }
  return most;
}
