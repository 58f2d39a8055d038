import { isAdverb } from '../reading/cues.ts';
import { isMark, type Token } from '../reading/tokens.ts';
import { BREAKS, FINITE, PREPOSITIONS, PRONOUNS } from '../reading/word-classes.ts';
import { type Clause, isTimeWord } from './source.ts';
import { sourceAfter } from './source-after.ts';

export const LOOK_AHEAD = 16;

/** “on Tuesday”, “in a statement”, “to reporters at the ground” between a cue and what it introduces. */
export function skipAdverbials(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 6; steps++) {
    const token = tokens[at];
    if (!token || token.kind === 'quotation' || token.lower === 'that') return at;
    const next = stepOver(tokens, at);
    if (next === at) return at;
    at = next;
  }
  return at;
}

function stepOver(tokens: readonly Token[], at: number): number {
  const token = tokens[at]!;
  if (isAdverb(token.lower) && !/^(?:both|all|just|only|even|however)$/.test(token.lower)) return at + 1;
  const day = timeEnd(tokens, at);
  if (day > at && !FINITE.has(tokens[day]?.lower ?? '') && !/(?:'s|ed)$/.test(tokens[day]?.lower ?? ''))
    return day;
  if (
    !PREPOSITIONS.has(token.lower) &&
    !(isMark(token, ',') && PREPOSITIONS.has(tokens[at + 1]?.lower ?? ''))
  )
    return at;
  const to = phraseUpTo(tokens, at + 1);
  return to ?? at;
}

// “Tuesday”, “on Tuesday night”, “last week”, “earlier this month”
function timeEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (/^(?:on|last|late|early|earlier|this|next|late)$/.test(tokens[at]?.lower ?? '')) at++;
  const first = at;
  while (tokens[at] && (isTimeWord(tokens[at]!) || (at > first && tokens[at]!.kind === 'number'))) at++;
  return at > first ? at : from;
}

/** Where “that”, a quotation or a colon stands, if nothing but one phrase is before it. */
function phraseUpTo(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < Math.min(from + LOOK_AHEAD, tokens.length); at++) {
    const token = tokens[at]!;
    if (token.kind === 'quotation') return token.upper ? at : null; // “agreed to the “historic” deal”
    if (isMark(token, ':')) return at;
    if (token.lower === 'that')
      return /^(?:point|fact|extent|way|day|so|such|and|or|but|idea|news|sign|hope)$/.test(
        tokens[at - 1]!.lower,
      )
        ? null
        : at;
    const next = tokens[at + 1];
    if (isMark(token, ',') && (next?.lower === 'that' || (next?.kind === 'quotation' && isSentence(next))))
      return at + 1;
    if (token.kind === 'mark' && !isMark(token, '@&/-')) return null;
    if (at > from && /^(?:he|she|it|they|we|there)$/.test(token.lower)) return at; // “said in a note on Friday |it would|”
    if (FINITE.has(token.lower) || PRONOUNS.has(token.lower) || BREAKS.has(token.lower)) return null;
  }
  return null;
}

// “wrote in a letter, “We are closing on Friday.”” and not “in her first book, “Salt”, …”
const isSentence = (quotation: Token): boolean =>
  quotation.end - quotation.start > (quotation.upper ? 24 : 14);

const LISTENERS =
  /^(?:reporters|journalists|lawmakers|fans|viewers|listeners|readers|him|her|them|us|me|you)$/;

/** “told |reporters at the ground|”, “told |Sky News|”: where the words for the listener end; `at` where there are none. */
export function addresseeEnd(clause: Clause, at: number): number {
  const first = clause.tokens[at];
  if (first?.kind !== 'word') return at;
  const end = LISTENERS.test(first.lower) ? at + 1 : (sourceAfter(clause, at)?.to ?? at);
  return FINITE.has(clause.tokens[end]?.lower ?? '') ? at : end; // “warned |residents would| leave”
}
