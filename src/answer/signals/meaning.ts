import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';

// A sentence that has nothing to do with a question is about as near as this, one that answers it in other words 0.9.
const NOTHING = 0.75;

/** How near its meaning is to that of the question: of two sentences that of the nearer one. */
export const meaning = (candidate: Candidate, context: Context): number =>
  context.similarity === null ? 0 : nearness(candidate, context.similarity) - NOTHING;

/** The same as a similarity. */
export const nearness = ({ sentences }: Candidate, similarity: NonNullable<Context['similarity']>): number =>
  sentences.reduce((most, sentence) => Math.max(most, similarity(sentence)), 0);

/** Whether it is two sentences, of which one may be beside the point. */
export const pair = ({ sentences }: Candidate): number => sentences.length - 1;
