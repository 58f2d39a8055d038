import { AUXILIARIES, cueVerb, isAdverb } from '../reading/cues.ts';
import { isPossessive, type Token } from '../reading/tokens.ts';
import {
  BREAKS,
  canSpeak,
  DETERMINERS,
  FINITE,
  HONORIFICS,
  isBody,
  isRole,
  MODIFIERS,
  PREPOSITIONS,
  PRONOUNS,
  TIMES,
} from '../reading/word-classes.ts';

const FURTHEST_DETERMINER = 6;

/**
 * Where the noun phrase begins whose noun is token `noun`: the determiner of “the club’s new head coach”, else the
 * first of the words that are known to stand before such nouns (“Senior government officials”).
 */
export function phraseStart(tokens: readonly Token[], noun: number): number {
  let modifiers = noun;
  let unknown = 0;
  for (let at = noun - 1; at >= 0 && noun - at <= FURTHEST_DETERMINER; at--) {
    const token = tokens[at]!;
    if (isPossessive(token)) return ownerStart(tokens, at);
    if (token.kind === 'number') continue;
    if (token.kind !== 'word') break;
    if (DETERMINERS.has(token.lower)) return at;
    if (stops(token)) break;
    if (!isModifier(token) && !token.capital) {
      if (++unknown > 2 || isVerbal(token, tokens[at - 1])) break;
    } else if (modifiers === at + 1 && !TIMES.has(token.lower) && !(token.first && isAdverb(token.lower)))
      modifiers = at;
  }
  return modifiers;
}

/**
 * “|lido| manager Ana Silva”: where the title of a name begins, with up to two nouns before it that no list knows,
 * if nothing else stands between them and a mark, a verb or the beginning.
 */
export function titleStart(tokens: readonly Token[], noun: number): number {
  const start = phraseStart(tokens, noun);
  let at = start;
  while (at > 0 && start - at < 2 && isPlainNoun(tokens[at - 1]!)) at--;
  if (at === start) return start;
  const before = tokens[at - 1];
  return !before ||
    (before.kind === 'mark' && before.lower !== '-') ||
    before.kind === 'quotation' ||
    stops(before)
    ? at
    : start;
}

export const isPlainNoun = (token: Token): boolean =>
  token.kind === 'word' &&
  !token.capital &&
  !stops(token) &&
  !DETERMINERS.has(token.lower) &&
  !TIMES.has(token.lower) &&
  !isAdverb(token.lower) &&
  !/(?:ed|ing|[^suic]s)$/.test(token.lower);

// “the plan |protects| farmers” and “the club |sacked| staff”, but “the |embattled| mayor”.
const isVerbal = ({ lower }: Token, before: Token | undefined): boolean =>
  /[^suic]s$/.test(lower) || (/ed$/.test(lower) && !DETERMINERS.has(before?.lower ?? ''));

/** “Malaysia’s”, “the Afghan team’s”: the phrase goes on before the possessive. */
function ownerStart(tokens: readonly Token[], possessive: number): number {
  let at = possessive - 1;
  if (at < 0) return possessive + 1;
  while (at > 0 && tokens[at]!.capital && tokens[at - 1]!.capital && !tokens[at - 1]!.first) at--;
  if (at > 0 && DETERMINERS.has(tokens[at - 1]!.lower)) return at - 1;
  return tokens[at]!.capital ? at : phraseStart(tokens, at);
}

const isModifier = (token: Token): boolean =>
  MODIFIERS.has(token.lower) ||
  HONORIFICS.has(token.lower) ||
  isRole(token.lower) ||
  isBody(token.lower) ||
  /[a-z]-[a-z]/.test(token.lower);

/** A word that no noun phrase holds before its noun. */
const stops = (token: Token): boolean =>
  BREAKS.has(token.lower) ||
  PREPOSITIONS.has(token.lower) ||
  PRONOUNS.has(token.lower) ||
  AUXILIARIES.has(token.lower) ||
  FINITE.has(token.lower) ||
  token.lower === 'and' ||
  (cueVerb(token.lower) !== undefined && !isModifier(token));

const JOINS = /^(?:of|for|from|at|in|with|on)$/;

/** Where the phrase ends whose noun is before token `at`: “a spokesman |for the ministry|”, “the head |of the jury|”. */
export function phraseEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  const field = fieldEnd(tokens, at);
  if (field > at) return field;
  for (let joins = 0; joins < 2 && tokens[end] && JOINS.test(tokens[end]!.lower); joins++) {
    const to = objectEnd(tokens, end + 1);
    if (to === end + 1) break;
    end = to;
  }
  return end;
}

// “the head |of finance|, Ana Silva”: a field between “of” and a comma
function fieldEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== 'of') return at;
  let to = at + 1;
  while (to < at + 4 && tokens[to] && isPlainNoun(tokens[to]!)) to++;
  return to > at + 1 && tokens[to]?.kind === 'mark' && /^[,.]$/.test(tokens[to]!.lower) ? to : at;
}

// After the preposition: a determiner and a name, or a determiner and words up to a body or a role.
function objectEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  if (tokens[at] && DETERMINERS.has(tokens[at]!.lower)) at++;
  const first = at;
  while (tokens[at]?.kind === 'word' && tokens[at]!.capital) at++;
  if (at > first) {
    if (isPossessive(tokens[at])) at = Math.max(at, wordsUpToNoun(tokens, at + 1));
    return isNoun(tokens[at]) ? at + 1 : at;
  }
  return Math.max(from, wordsUpToNoun(tokens, at));
}

function wordsUpToNoun(tokens: readonly Token[], from: number): number {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || stops(token)) return -1;
    if (isNoun(token) && !isNoun(tokens[at + 1])) return at + 1;
  }
  return -1;
}

const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && canSpeak(token.lower);
