import { sizeOf, sumOver } from '../../question/term-set.ts';
import type { Candidate, Sentence } from '../candidate.ts';
import type { Context } from '../context.ts';

// BM25 (Robertson & Zaragoza 2009) for sentences, which hardly repeat a word and differ little in length.
const K = 0.5;
const B = 0.3;
/** The weaker of two sentences counts about half: it is there to complete the other. */
const SECOND = 0.46;

/** BM25 of the sentences, as a share of what the question tells. */
export function words({ sentences }: Candidate, context: Context): number {
  const one = bm25(sentences[0]!, context);
  const other = sentences.length > 1 ? bm25(sentences[1]!, context) : 0;
  return (Math.max(one, other) + SECOND * Math.min(one, other)) / context.total;
}

function bm25({ matches, matched, from, to }: Sentence, { averageLength, question }: Context): number {
  const long = 1 - B + (B * (to - from)) / averageLength;
  return sumOver(matched, (at) => {
    const term = question.terms[at]!;
    let count = 0;
    for (const { asked } of matches) if (asked === term) count++;
    return (term.rarity * count * (K + 1)) / (count + K * long);
  });
}

/** The share of what the question tells that the excerpt has: a rare word tells more than a common one. */
export const share = ({ matched }: Candidate, context: Context): number => context.share(matched);

/** The share of the question's words that the excerpt has, rare and common ones alike. */
export const completeness = ({ matched }: Candidate, { question }: Context): number =>
  sizeOf(matched) / (question.terms.length || 1);
