import type { SignalName } from './rank.ts';

/** How much each signal counts. */
export type Weights = Readonly<Record<SignalName, number>>;

/** Where no encoder reads: fitted by a pairwise model on two thirds of our own questions, tried on the last third. */
export const FROM_WORDS: Weights = {
  words: 0.17,
  share: 0.16,
  completeness: 0.19,
  passage: 0.145,
  passageShare: 0.16,
  before: 0.23,
  topic: 0.65,
  opening: 0.025,
  length: -0.014,
  definition: 0.2,
  asks: -0.3,
  statement: 0.8,
  expectedType: 0.11,
  meaning: 0,
  pair: 0,
  reads: 0,
};

/**
 * Where one does: learned as a choice among the candidates of each question (conditional logit) on the questions of ten
 * sources of articles, and tried on sources left out.
 */
export const FROM_MEANING: Weights = {
  words: 0,
  share: 0.152,
  completeness: 0,
  passage: 0,
  passageShare: 0.186,
  before: 0,
  topic: 0.366,
  opening: 0,
  length: 0,
  definition: 0,
  asks: -1, // by hand: few sources have questions in their articles, and the nearest to a question is the same one
  statement: 0.217,
  expectedType: 0.083,
  meaning: 2.96,
  pair: 0.022,
  reads: 0,
};

/** Where the reader has read the best of them: learned in the same way, on sources of which it had read nothing. */
export const FROM_READING: Weights = {
  ...FROM_MEANING,
  share: 0.159,
  passageShare: 0.227,
  topic: 0.531,
  statement: 0.384,
  expectedType: 0.065,
  meaning: 2.96,
  pair: 0.043,
  reads: 0.0487,
};
