import type { Candidate } from '../candidate.ts';
import { type Context, shareOf } from '../context.ts';

/** BM25 of the passage, as a share of what the question tells. */
export const passage = ({ passageScore }: Candidate, { total }: Context): number => passageScore / total;

/** The share of what the question tells that is anywhere in the passage. */
export const passageShare = ({ matchedInPassage }: Candidate, context: Context): number =>
  shareOf(matchedInPassage, context);

/** What the sentence before adds: “Tesla moved to Colorado. There he built …” */
export const before = ({ siblings, at, matched }: Candidate, context: Context): number =>
  gain(siblings[at - 1], matched, context);

/** What the sentence after adds. */
export const after = ({ siblings, at, matched }: Candidate, context: Context): number =>
  gain(siblings[at + 1], matched, context);

const gain = (sibling: Candidate | undefined, matched: Candidate['matched'], context: Context): number =>
  sibling ? shareOf([...sibling.matched].filter((term) => !matched.has(term)), context) : 0;

/** What the passage lacks but its article is about: a report on Fresno does not say "Fresno" in every paragraph. */
export function topic({ article, matchedInPassage }: Candidate, context: Context): number {
  const lacking = context.question.terms.filter((term) => !matchedInPassage.has(term));
  return lacking.reduce((sum, term) => sum + term.rarity * context.presence(article, term), 0) / context.total;
}
