import { isMark, type Token } from '../reading/tokens.ts';
import { acrossApposition } from './appositions.ts';
import { phraseBefore } from './phrase-before.ts';
import { type Clause, isTimeWord, type Source } from './source.ts';

/**
 * The subject that ends before token `end`, with its apposition: “|Jane Roe|, the club's chair, said”.
 * `end` is the token after it: the verb, or the first auxiliary or adverb before the verb.
 */
export function sourceBefore(clause: Clause, end: number): Source | null {
  const { tokens } = clause;
  const last = tokens[end - 1];
  if (!last) return null;
  if (isMark(last, ')')) return sourceBefore(clause, opening(tokens, end - 1, '('));
  if (isMark(last, ',—–-')) return acrossApposition(clause, end - 1);
  if (/^(?:who|which|that)$/.test(last.lower)) return antecedent(clause, end - 1);
  if (isTimeWord(last)) return beforeTime(clause, end);
  return phraseBefore(clause, end);
}

// “Trump on Tuesday said”, “Trump Tuesday said”, “Trump last week said”
function beforeTime(clause: Clause, end: number): Source | null {
  const { tokens } = clause;
  let at = end - 1;
  while (
    at > 0 &&
    (isTimeWord(tokens[at - 1]!) ||
      /^(?:on|last|this|in|earlier|late|early|next)$/.test(tokens[at - 1]!.lower))
  )
    at--;
  if (at > 0 && tokens[at - 1]!.lower === 'from') at--;
  return at > 0 ? phraseBefore(clause, at) : null;
}

// “a lawyer who said”, “Ana Silva, who said”, “the club, which said”
function antecedent(clause: Clause, who: number): Source | null {
  const relative = clause.tokens[who]!.lower;
  const comma = isMark(clause.tokens[who - 1], ',');
  if (relative === 'that' || (relative === 'which' && !comma)) return null;
  return phraseBefore(clause, comma ? who - 1 : who);
}

const opening = (tokens: readonly Token[], at: number, mark: string): number => {
  let from = at;
  while (from > 0 && !isMark(tokens[from], mark)) from--;
  return from;
};
