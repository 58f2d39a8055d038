import type { Attributed } from '../../annotations/annotate.ts';
import { overlaps } from '../../text/span.ts';
import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';

/** Whether the asked speaker says it: in their own words, in the reporter's, or with the cue in another sentence. */
export function statement({ statements, sentence }: Candidate, { question }: Context): number {
  const asked = statements.filter((one) => isByAsked(one, question.speaker));
  return Math.max(
    0,
    ...asked.map(({ kind, cue }) => (cue && overlaps(cue, sentence) ? 0.9 : 0.7) + (kind === 'indirect' ? 0 : 0.1)),
  );
}

/** Whether somebody whom the question asks for makes this statement first-hand. */
export const isByAsked = (
  { by, isSecondHand }: Attributed,
  speaker: { readonly people: ReadonlySet<Attributed['by'][number]> } | null,
): boolean => speaker !== null && !isSecondHand && by.some((person) => speaker.people.has(person));
