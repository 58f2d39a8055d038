import type { Candidate, Sentence } from '../candidate.ts';
import { type Context, shareOf } from '../context.ts';

// BM25 (Robertson & Zaragoza 2009) for sentences, which hardly repeat a word and differ little in length.
const K = 0.5;
const B = 0.3;
/** The weaker of two sentences counts about half: it is there to complete the other. */
const SECOND = 0.46;

/** BM25 of the sentences, as a share of what the question tells. */
export function words({ sentences }: Candidate, context: Context): number {
  const [best = 0, second = 0] = sentences.map((sentence) => bm25(sentence, context)).sort((a, b) => b - a);
  return (best + SECOND * second) / context.total;
}

function bm25({ matches, terms }: Sentence, { averageLength }: Context): number {
  const long = 1 - B + (B * terms.length) / averageLength;
  let sum = 0;
  for (const term of new Set(matches)) {
    if (!term) continue;
    const count = matches.filter((match) => match === term).length;
    sum += (term.rarity * count * (K + 1)) / (count + K * long);
  }
  return sum;
}

/** The share of what the question tells that the excerpt has: a rare word tells more than a common one. */
export const share = ({ matched }: Candidate, context: Context): number => shareOf(matched, context);

/** The share of the question's words that the excerpt has, rare and common ones alike. */
export const completeness = ({ matched }: Candidate, { question }: Context): number =>
  matched.size / (question.terms.length || 1);
