import type { Candidate } from './candidate.ts';
import type { Context } from './context.ts';
import { definition } from './signals/definition.ts';
import { expectedType } from './signals/expected-type.ts';
import { meaning, pair } from './signals/meaning.ts';
import { reads } from './signals/reads.ts';
import { statement } from './signals/statement.ts';
import { asks, before, length, opening, passage, passageShare, topic } from './signals/surroundings.ts';
import { completeness, share, words } from './signals/words.ts';
import { FROM_MEANING, FROM_READING, FROM_WORDS, type Weights } from './weights.ts';

/** A candidate with the sum of its signals: how well it answers, about 1 for all that can be had. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}

/** A reason to think that a candidate answers: 0 for none, 1 for all that can be had (BM25 may go beyond). */
interface Signal {
  readonly explain: string;
  of(candidate: Candidate, context: Context): number;
}

export const SIGNALS = {
  words: { of: words, explain: 'BM25 of its sentences for the words of the question' },
  share: { of: share, explain: 'what share of the question it has, rare words counting more' },
  completeness: { of: completeness, explain: 'what share of the words it has, each counting the same' },
  passage: { of: passage, explain: 'BM25 of its paragraph' },
  passageShare: { of: passageShare, explain: 'what share of the question its paragraph has' },
  before: { of: before, explain: 'what the sentence before adds to the question' },
  topic: { of: topic, explain: 'what its paragraph lacks but its article is about' },
  opening: { of: opening, explain: 'it opens its paragraph' },
  length: { of: length, explain: 'hundreds of characters to read' },
  definition: { of: definition, explain: 'it tells who or what is asked for' },
  asks: { of: asks, explain: 'it ends with a question, which answers none' },
  statement: { of: statement, explain: 'the person asked for says it' },
  meaning: { of: meaning, explain: 'how near its meaning is to that of the question' },
  pair: { of: pair, explain: 'it is two sentences' },
  reads: { of: reads, explain: 'how much speaks for its words answering, read beside the question' },
} satisfies Record<string, Signal>;

/** What is learned how much it counts. */
export type SignalName = keyof typeof SIGNALS | 'expectedType';

const ALL: readonly (readonly [keyof typeof SIGNALS, Signal])[] = Object.entries(SIGNALS) as never;

/** What each signal of a score means, in a line. */
export const EXPLANATIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ALL.map(([name, { explain }]) => [name, explain])),
  expectedType: 'it has a new name, place, time or amount, as the question wants',
};

/** The expected type is looked for in this many candidates: it costs more than the other signals together. */
const LOOKED_AT = 30;

/** candidates → ranked, best first: a score is a sum of named signals. */
export function rank(candidates: readonly Candidate[], context: Context): Ranked[] {
  const weights = weightsIn(context);
  const ranked = candidates
    .map((candidate) => ({ candidate, score: score(candidate, context, weights) }))
    .sort(bestFirst);
  const looked = ranked.slice(0, LOOKED_AT).map(({ candidate, score }) => ({
    candidate,
    score: score + weights.expectedType * expectedType(candidate, context),
  }));
  return looked.sort(bestFirst);
}

const weightsIn = ({ similarity, reads }: Context): Weights =>
  reads ? FROM_READING : similarity ? FROM_MEANING : FROM_WORDS;

function score(candidate: Candidate, context: Context, weights: Weights): number {
  let sum = 0;
  for (const [name, { of }] of ALL) if (weights[name] !== 0) sum += weights[name] * of(candidate, context);
  return sum;
}

/** What each signal adds to the score of a candidate. */
export function signalsOf(candidate: Candidate, context: Context): Record<string, number> {
  const weights = weightsIn(context);
  const values = ALL.map(([name, { of }]) => [name, of(candidate, context)] as const);
  const all = [...values, ['expectedType', expectedType(candidate, context)] as const];
  const counted = all.filter(([name]) => weights[name] !== 0);
  return Object.fromEntries(counted.map(([name, value]) => [name, weights[name] * value]));
}

const bestFirst = (a: Ranked, b: Ranked): number => b.score - a.score;
