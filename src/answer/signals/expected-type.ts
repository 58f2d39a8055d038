import { isObject } from '../../question/expected-type.ts';
import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';

/** Whether something of the expected type is in it that is not in the question; half for a near type. */
export function expectedType({ sentences, article }: Candidate, { question, spots }: Context): number {
  const { expects } = question;
  if (expects === null || expects === 'name' || expects === 'list' || isObject(expects)) return 0;
  const fits = Math.max(
    0,
    ...sentences.flatMap((sentence) => spots(sentence, article).map(({ fits }) => fits)),
  );
  return fits > 0.5 ? 1 : fits;
}
