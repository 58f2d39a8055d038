import type { Candidate, Sentence } from '../candidate.ts';
import { type Context, shareOf } from '../context.ts';

/** BM25 of the passage, as a share of what the question tells. */
export const passage = ({ passageScore }: Candidate, { total }: Context): number => passageScore / total;

/** The share of what the question tells that is anywhere in the passage. */
export const passageShare = ({ matchedInPassage }: Candidate, context: Context): number =>
  shareOf(matchedInPassage, context);

/** What the sentence before adds: “Tesla moved to Colorado. There he built …” */
export const before = ({ before, matched }: Candidate, context: Context): number =>
  gain(before, matched, context);

/** What the sentence after adds. */
export const after = ({ after, matched }: Candidate, context: Context): number =>
  gain(after, matched, context);

const gain = (near: Sentence | null, matched: Candidate['matched'], context: Context): number =>
  near
    ? shareOf(
        [...near.matched].filter((term) => !matched.has(term)),
        context,
      )
    : 0;

/** What the passage lacks but its article is about: a report on Fresno does not say "Fresno" in every paragraph. */
export function topic({ article, matchedInPassage }: Candidate, context: Context): number {
  const lacking = context.question.terms.filter((term) => !matchedInPassage.has(term));
  return (
    lacking.reduce((sum, term) => sum + term.rarity * context.presence(article, term), 0) / context.total
  );
}

/** Whether it opens its paragraph, where the subject is introduced. */
export const opening = ({ start, passage }: Candidate): number => (start === passage.start ? 1 : 0);

/** Whether it only asks: “**Why is the pool closing?**” is answered by what comes next. */
export const asks = ({ sentences }: Candidate): number =>
  /\?["”’'*_)\]]*$/.test(sentences.at(-1)!.text) ? 1 : 0;

/** Hundreds of characters to read. */
export const length = ({ start, end }: Candidate): number => (end - start) / 100;
