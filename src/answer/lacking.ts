import type { QuestionTerm } from '../question/question.ts';
import { hasTerm } from '../question/term-set.ts';
import { isEnglish } from '../question/word-forms.ts';
import type { Candidate } from './candidate.ts';
import type { Context } from './context.ts';

/** How far less than half of what the question tells an excerpt's article has of it. */
export const lacking = (candidate: Candidate, context: Context): number =>
  Math.max(0, 0.5 - toldIn(candidate, context));

/** The share of what the question tells that is in an excerpt's paragraph, or anywhere in its article. */
export function toldIn({ article, matchedInPassage }: Candidate, { question, presence }: Context): number {
  let [told, total] = [0, 0];
  for (const term of question.terms) {
    const tells = term.rarity * (isReplaceable(term) ? REPLACEABLE : 1);
    total += tells;
    if (hasTerm(matchedInPassage, term.at) || presence(article, term) > 0) told += tells;
  }
  return told / (total || 1);
}

// “Why did she break with her mom?” is answered by a sentence on her mother; no other word stands for a name or a number.
const isReplaceable = ({ terms, isName, written }: QuestionTerm): boolean =>
  terms.length === 0 && !isName && !/\d/.test(written) && isEnglish(written.toLowerCase());
const REPLACEABLE = 0.4;
