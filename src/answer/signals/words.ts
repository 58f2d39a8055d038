import type { Candidate } from '../candidate.ts';

// BM25 (Robertson & Zaragoza 2009) for sentences: they repeat no word, so what counts is which words they have.
const K = 0.5;
const B = 0.3;

/** BM25 of the sentence, over the rarity that its words have among the passages. */
export function words(candidate: Candidate, averageLength: number): number {
  const counts = new Map<string, { rarity: number; count: number }>();
  for (const match of candidate.matches) {
    if (!match) continue;
    const seen = counts.get(match.term);
    counts.set(match.term, { rarity: match.rarity, count: (seen?.count ?? 0) + 1 });
  }
  const long = 1 - B + (B * candidate.terms.length) / averageLength;
  let sum = 0;
  for (const { rarity, count } of counts.values()) sum += (rarity * count * (K + 1)) / (count + K * long);
  return sum;
}
