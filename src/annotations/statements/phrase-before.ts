import type { Placed } from '../mentions/mentions.ts';
import { isPlainNoun } from '../mentions/noun-phrases.ts';
import { isPossessive, type Token } from '../reading/tokens.ts';
import {
  canSpeak,
  DETERMINERS,
  isBody,
  isPlural,
  isRole,
  MODIFIERS,
  OPENERS,
  PREPOSITIONS,
} from '../reading/word-classes.ts';
import { bounds, type Clause, isTimeWord, PERSONAL, type Source, sourceOf } from './source.ts';

const LONGEST_SOURCE = 16;

/** The phrase before `end`, which may be of several words: mention, pronoun, “the post by an unknown author”. */
export function phraseBefore(clause: Clause, end: number): Source | null {
  const { tokens } = clause;
  const last = tokens[end - 1];
  if (!last || (last.kind !== 'word' && last.kind !== 'number')) return null;
  if (/^(?:i|we|you)$/.test(last.lower) || isTimeWord(last)) return null; // the writer; “this week”
  if (PERSONAL.has(last.lower)) return { from: end - 1, to: end, placed: null, pronoun: true };
  if (
    PREPOSITIONS.has(last.lower) ||
    (DETERMINERS.has(last.lower) &&
      !/^(?:one|some|many|several|most|others?|both|all|this|another)$/.test(last.lower))
  )
    return null;
  const mention = clause.mentions.find((one) => one.from < end && end <= one.to);
  const from = wholeStart(tokens, end);
  if (from < end && isWhole(tokens, from, end, mention)) return sourceOf(clause, from, end);
  const outer = mention && mention.to === end ? outerStart(tokens, from, mention.from) : null;
  if (outer !== null) return sourceOf(clause, outer, end);
  if (mention && mention.to === end) return sourceOf(clause, titleAfterQuotation(tokens, mention.from), end);
  const named = capitalsBefore(tokens, end);
  if (named < end) return sourceOf(clause, named, end);
  const noun = determinerBefore(tokens, end);
  return noun === null ? null : sourceOf(clause, noun, end);
}

// “We have no crew,” |harbour master| Ida Moe said: nouns that no list knows are a title where a quotation ends before.
function titleAfterQuotation(tokens: readonly Token[], name: number): number {
  let from = name;
  while (from > 0 && name - from < LONGEST_TITLE && isPlainNoun(tokens[from - 1]!)) from--;
  return tokens[from - 1]?.kind === 'quotation' ? from : name;
}
const LONGEST_TITLE = 3;

/** The beginning of the clause that ends in the source, without what may stand before a subject. */
function wholeStart(tokens: readonly Token[], end: number): number {
  let from = end;
  while (from > 0 && end - from < LONGEST_SOURCE && !bounds(tokens, from - 1)) from--;
  while (
    from < end &&
    /^(?:and|but|or|so|then|still|however|also|meanwhile|even|only|instead)$/.test(tokens[from]!.lower)
  )
    from++;
  return from;
}

/** Whether all the words from the beginning of a clause are one noun phrase. */
function isWhole(tokens: readonly Token[], from: number, end: number, mention: Placed | undefined): boolean {
  const first = tokens[from]!;
  const words = tokens.slice(from, end);
  if (PREPOSITIONS.has(first.lower) || words.some((token) => isTimeWord(token))) return false;
  if (OPENERS.has(first.lower) && !DETERMINERS.has(first.lower)) return false;
  if (mention && mention.to === end && mention.from <= from) return true;
  const and = words.findLastIndex((token) => token.lower === 'and');
  // “Chelsea beat Leeds and the coach said”: before “and” stands more than names.
  if (and !== -1 && words.slice(0, and).some((token) => !isNameLike(token))) return false;
  if (words.some((token, at) => at > 0 && looksVerbal(token)))
    return mention === undefined && DETERMINERS.has(first.lower) && words.length <= 5;
  return (
    isNameLike(first) &&
    words.some((token) => token.capital || canSpeak(token.lower) || DETERMINERS.has(token.lower))
  );
}

const isNameLike = (token: Token): boolean =>
  token.capital ||
  token.kind !== 'word' ||
  DETERMINERS.has(token.lower) ||
  MODIFIERS.has(token.lower) ||
  isRole(token.lower) ||
  isBody(token.lower) ||
  PREPOSITIONS.has(token.lower) ||
  token.lower === 'and';

// A verb that no list knows: “the board rejected the plan and”.
const looksVerbal = (token: Token): boolean =>
  !token.capital &&
  /(?:[^e]ed|[^n]ing)$/.test(token.lower) &&
  !MODIFIERS.has(token.lower) &&
  !/-/.test(token.lower);

// “|A letter seen by the BBC| says”, “|a survey of 1,700 pupils| found”: the name is in a part of the phrase.
function outerStart(tokens: readonly Token[], from: number, name: number): number | null {
  if (!/^(?:by|of|from|at|in|for|including|like)$/.test(tokens[name - 1]?.lower ?? '')) return null;
  const first = tokens[from];
  if (!first || from >= name || !(DETERMINERS.has(first.lower) || (first.first && isPlural(first.lower))))
    return null;
  return tokens.slice(from, name).some((token) => token.lower === 'and' || isTimeWord(token)) ? null : from;
}

function capitalsBefore(tokens: readonly Token[], end: number): number {
  let from = end;
  while (
    from > 0 &&
    tokens[from - 1]!.capital &&
    !(tokens[from - 1]!.first && OPENERS.has(tokens[from - 1]!.lower))
  )
    from--;
  if (from < end && from > 0 && tokens[from - 1]!.lower === 'the') from--;
  return from;
}

// “In a statement |the striker's agent| said”
function determinerBefore(tokens: readonly Token[], end: number): number | null {
  for (let at = end - 2; at >= 0 && at > end - 8; at--) {
    const token = tokens[at]!;
    if (DETERMINERS.has(token.lower)) return at;
    if (bounds(tokens, at) || PREPOSITIONS.has(token.lower) || isPossessive(token)) return null;
  }
  return null;
}
