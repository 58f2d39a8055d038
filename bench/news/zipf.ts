import type { Draw } from './draw.ts';

// Zipf's law with two exponents, as Gerlach and Altmann fit it to English (Stochastic model for the vocabulary growth
// in natural languages, Physical Review X 3, 021006, 2013): 1 for the common core of the language, 1.77 beyond it.
// Drawn from without end, it gives Heaps' law: the vocabulary grows with the text to the power of 1 / 1.77.
const CORE = 7_873;
const GAMMA = 1.77;

/** Rarer words are not drawn any more: a corpus of 1,000,000 passages holds one or two of them. */
export const RAREST = 10_000_000;

/**
 * A rank, 0 being the commonest, of words that stand in the whole language's order from `first` on: the ranks before
 * are function words', which no law is needed for.
 */
export function zipf(draw: Draw, first: number): number {
  const core = Math.log(CORE / first);
  const at = draw.number() * (core + 1 / (GAMMA - 1));
  const rank =
    at < core ? first * Math.exp(at) : CORE * (1 - (GAMMA - 1) * (at - core)) ** (-1 / (GAMMA - 1));
  return Math.min(Math.floor(rank) - first, RAREST);
}
