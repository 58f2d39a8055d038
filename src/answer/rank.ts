import type { Candidate } from './candidate.ts';
import type { Context } from './context.ts';
import { definition } from './signals/definition.ts';
import { expectedType } from './signals/expected-type.ts';
import { statement } from './signals/statement.ts';
import {
  after,
  asks,
  before,
  length,
  opening,
  passage,
  passageShare,
  topic,
} from './signals/surroundings.ts';
import { completeness, share, words } from './signals/words.ts';

/** A candidate with the sum of its signals: how well it answers, about 1 for all that can be had. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}

/** A reason to think that a candidate answers: 0 for none, 1 for all that can be had (BM25 may go beyond). */
interface Signal {
  readonly weight: number;
  readonly explain: string;
  of(candidate: Candidate, context: Context): number;
}

// The weights were fitted by a pairwise model on two thirds of a set of questions, tried on the last third, and
// rounded; `npm run eval -- --compare` shows which questions each of them gains.
const SIGNALS: Readonly<Record<string, Signal>> = {
  words: { weight: 0.17, of: words, explain: 'BM25 of its sentences for the words of the question' },
  share: { weight: 0.16, of: share, explain: 'what share of the question it has, rare words counting more' },
  completeness: {
    weight: 0.19,
    of: completeness,
    explain: 'what share of the words it has, each counting the same',
  },
  passage: { weight: 0.145, of: passage, explain: 'BM25 of its paragraph' },
  passageShare: { weight: 0.16, of: passageShare, explain: 'what share of the question its paragraph has' },
  before: { weight: 0.23, of: before, explain: 'what the sentence before adds to the question' },
  after: { weight: 0.05, of: after, explain: 'what the sentence after adds to the question' },
  topic: { weight: 0.65, of: topic, explain: 'what its paragraph lacks but its article is about' },
  opening: { weight: 0.025, of: opening, explain: 'it opens its paragraph' },
  length: { weight: -0.014, of: length, explain: 'hundreds of characters to read' },
  definition: { weight: 0.2, of: definition, explain: 'it tells who or what is asked for' },
  asks: { weight: -0.3, of: asks, explain: 'it ends with a question, which answers none' },
  statement: { weight: 0.8, of: statement, explain: 'the person asked for says it' },
};
const EXPECTED_TYPE = 0.11;

/** What each signal of a score means, in a line. */
export const EXPLANATIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(SIGNALS).map(([name, { explain }]) => [name, explain])),
  expectedType: 'it has a new name, place, time or amount, as the question wants',
};

/** The expected type is looked for in this many candidates: it costs more than the other signals together. */
const LOOKED_AT = 30;

/** candidates → ranked, best first: a score is a sum of named signals. */
export function rank(candidates: readonly Candidate[], context: Context): Ranked[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, score: score(candidate, context) }))
    .sort(bestFirst);
  const looked = ranked.slice(0, LOOKED_AT).map(({ candidate, score }) => ({
    candidate,
    score: score + EXPECTED_TYPE * expectedType(candidate, context),
  }));
  return looked.sort(bestFirst);
}

const ALL = Object.values(SIGNALS);

function score(candidate: Candidate, context: Context): number {
  let sum = 0;
  for (const { weight, of } of ALL) sum += weight * of(candidate, context);
  return sum;
}

/** What each signal adds to the score of a candidate. */
export const signalsOf = (candidate: Candidate, context: Context): Record<string, number> => ({
  ...Object.fromEntries(
    Object.entries(SIGNALS).map(([name, { weight, of }]) => [name, weight * of(candidate, context)]),
  ),
  expectedType: EXPECTED_TYPE * expectedType(candidate, context),
});

const bestFirst = (a: Ranked, b: Ranked): number => b.score - a.score;
