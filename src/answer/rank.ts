import type { Candidate } from './candidate.ts';
import { words } from './signals/words.ts';

/** A candidate with the sum of its signals. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  readonly signals: Readonly<Record<string, number>>;
}

const PASSAGE_WEIGHT = 0.6;
const NEIGHBOUR_WEIGHT = 0.1;

/** candidates → ranked, best first. A score is a sum of named signals, each in points of BM25. */
export function rank(candidates: readonly Candidate[]): Ranked[] {
  const averageLength = candidates.reduce((sum, { terms }) => sum + terms.length, 0) / candidates.length;
  const wordScore = new Map(candidates.map((candidate) => [candidate, words(candidate, averageLength)]));
  const scoreOf = (sibling: Candidate | undefined) => (sibling ? (wordScore.get(sibling) ?? 0) : 0);
  return candidates
    .map((candidate) => {
      const { siblings, at } = candidate;
      const signals = {
        words: scoreOf(candidate),
        passage: PASSAGE_WEIGHT * candidate.passageScore,
        neighbours: NEIGHBOUR_WEIGHT * (scoreOf(siblings[at - 1]) + scoreOf(siblings[at + 1])),
      };
      return { candidate, signals, score: Object.values(signals).reduce((sum, value) => sum + value, 0) };
    })
    .sort((a, b) => b.score - a.score);
}
