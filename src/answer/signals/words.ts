import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';

// BM25 (Robertson & Zaragoza 2009) for sentences, which hardly repeat a word and differ little in length.
const K = 0.5;
const B = 0.3;
// A name tells which articles to look at; inside them it tells less than the other words do, for it is often
// only meant: “He signed it in 1998.”
const NAME = 0.7;

/** BM25 of the sentence, as a share of what the question tells. */
export function words({ matches, terms }: Candidate, { total, averageLength }: Context): number {
  const long = 1 - B + (B * terms.length) / averageLength;
  let sum = 0;
  for (const term of new Set(matches)) {
    if (!term) continue;
    const count = matches.filter((match) => match === term).length;
    sum += ((term.isName ? NAME : 1) * term.rarity * count * (K + 1)) / (count + K * long);
  }
  return sum / total;
}

/** The share of the question's words that the sentence has, rare and common ones alike. */
export const completeness = ({ matched }: Candidate, { question }: Context): number =>
  matched.size / (question.terms.length || 1);
