import { hasTerm, type TermSet } from '../../question/term-set.ts';
import type { Candidate, Sentence } from '../candidate.ts';
import type { Context } from '../context.ts';

/** BM25 of the passage, as a share of what the question tells. */
export const passage = ({ passageScore }: Candidate, { total }: Context): number => passageScore / total;

/** The share of what the question tells that is anywhere in the passage. */
export const passageShare = ({ matchedInPassage }: Candidate, context: Context): number =>
  context.share(matchedInPassage);

/** What the sentence before adds: “Tesla moved to Colorado. There he built …” */
export const before = ({ before, matched }: Candidate, context: Context): number =>
  gain(before, matched, context);

const gain = (near: Sentence | null, matched: TermSet, context: Context): number =>
  near ? context.share(near.matched & ~matched) : 0;

/** What the passage lacks but its article is about: a report on Fresno does not say "Fresno" in every paragraph. */
export function topic(
  { article, matchedInPassage }: Candidate,
  { question, presence, total }: Context,
): number {
  let sum = 0;
  for (const term of question.terms)
    if (!hasTerm(matchedInPassage, term.at)) sum += term.rarity * presence(article, term);
  return sum / total;
}

/** Whether it opens its paragraph, where the subject is introduced. */
export const opening = ({ start, passage }: Candidate): number => (start === passage.start ? 1 : 0);

/** Whether it only asks: “**Why is the pool closing?**” is answered by what comes next. */
export function asks({ article: { text }, start, end }: Candidate): number {
  let last = end - 1;
  while (last > start && '"”’\'*_)]'.includes(text[last]!)) last--;
  return text[last] === '?' ? 1 : 0;
}

/** Hundreds of characters to read. */
export const length = ({ start, end }: Candidate): number => (end - start) / 100;
