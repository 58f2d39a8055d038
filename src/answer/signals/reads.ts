import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';

/** How much speaks for its words answering, read beside the question: 0 where it was not read, or all speaks against it. */
export const reads = (candidate: Candidate, { reads }: Context): number =>
  Math.max(0, Math.min(MOST, (reads?.(candidate)?.answers ?? LEAST) - LEAST));
const [LEAST, MOST] = [-6, 14];
