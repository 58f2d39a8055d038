import { AUXILIARIES, cueVerb } from '../reading/cues.ts';
import { isMark, type Token } from '../reading/tokens.ts';
import { BREAKS, DETERMINERS, FINITE, PREPOSITIONS, PRONOUNS } from '../reading/word-classes.ts';
import { LOOK_AHEAD } from './adverbials.ts';
import type { After } from './content-after.ts';
import type { Cue } from './cue.ts';
import { isTimeWord } from './source.ts';

// “the offer, which she described as |“insulting”|”, “what she calls |“the cure”|”: what is named came before.
export function objectNamed(tokens: readonly Token[], at: number, cue: Cue): After | null {
  if (!/^(?:which|what|that|whom)$/.test(tokens[cue.source.from - 1]?.lower ?? '')) return null;
  const from = tokens[at]?.lower === 'as' ? at + 1 : at;
  return tokens[from]?.kind === 'quotation' ? { from, quoted: true } : null;
}

// “called the plan “a mess””, “described it as a success”, “dubbed him the Cat”
export function naming(tokens: readonly Token[], at: number, cue: Cue): After | null {
  const first = tokens[at];
  if (!first || (first.kind !== 'word' && first.kind !== 'quotation')) return null;
  if (first.lower === 'for' || first.lower === 'on') {
    if (first.lower === 'for') return { from: at + 1, quoted: false };
    return ordering(tokens, at + 1, null);
  }
  if (cue.verb?.verb === 'name' && !/^(?:it|that|this)$/.test(first.lower)) return null; // “named their boat “Hope””
  for (let to = at; to < Math.min(at + LOOK_AHEAD, tokens.length); to++) {
    const token = tokens[to]!;
    if (token.kind === 'quotation' && to > at) return { from: at, quoted: false };
    if (token.lower === 'as') return to > at ? { from: at, quoted: false } : null;
    if (
      to > at &&
      /^(?:a|an|the|one)$/.test(token.lower) &&
      (PRONOUNS.has(first.lower) || /^(?:him|them|her|this|that|it|the|his|their|its)$/.test(first.lower)) &&
      !PREPOSITIONS.has(tokens[to - 1]!.lower)
    )
      return { from: at, quoted: false };
    if (token.kind === 'mark' || (to > at && BREAKS.has(token.lower)) || FINITE.has(token.lower)) return null;
  }
  return null;
}

export const afterAs = (tokens: readonly Token[], at: number): After | null =>
  tokens[at]?.lower === 'as' && at + 1 < tokens.length
    ? { from: at + 1, quoted: false }
    : tokens[at]?.kind === 'quotation'
      ? { from: at, quoted: true }
      : null;

// “accused the board of hiding the figures”; but not “a man accused of theft”
export function blaming(tokens: readonly Token[], at: number): After | null {
  if (/^(?:of|for|by|in)$/.test(tokens[at]?.lower ?? 'of')) return null;
  for (let to = at + 1; to < Math.min(at + LOOK_AHEAD, tokens.length); to++) {
    if (/^(?:of|for|on)$/.test(tokens[to]!.lower)) return { from: at, quoted: false };
    if (tokens[to]!.kind === 'mark' || BREAKS.has(tokens[to]!.lower)) return null;
  }
  return null;
}

/** “urged |residents to boil their water|”, “asked |for more time|”, “ordered |the pub to close|”. */
export function ordering(tokens: readonly Token[], at: number, cue: Cue | null): After | null {
  if (cue?.verb?.verb === 'ask' && tokens[at]?.lower === 'for')
    return beginsObject(tokens[at + 1]) ? { from: at + 1, quoted: false } : null; // “the time she had asked for in May”
  for (let to = at; to < Math.min(at + 12, tokens.length - 1); to++) {
    const token = tokens[to]!;
    if (
      token.lower === 'to' &&
      to > at &&
      !DETERMINERS.has(tokens[to + 1]!.lower) &&
      !tokens[to + 1]!.capital
    )
      return { from: at, quoted: false };
    if ((token.kind === 'mark' && !isMark(token, '-&')) || token.kind === 'quotation') return null;
    if (
      BREAKS.has(token.lower) ||
      AUXILIARIES.has(token.lower) ||
      (to > at && cueVerb(token.lower) && !token.capital)
    )
      return null;
  }
  return null;
}

// “announced |the closure of the pool|”, “denied |any wrongdoing|”; “denied these claims” says nothing by itself
export const beginsObject = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'quotation' ||
    (token.kind === 'word' &&
      !PREPOSITIONS.has(token.lower) &&
      !BREAKS.has(token.lower) &&
      !isTimeWord(token) &&
      !/^(?:and|to|it|him|them|us|me|so|this|that|these|those)$/.test(token.lower)));

/** A noun phrase with a quotation in it: “hailed |a “perfect evening””|. */
export function quotedObject(tokens: readonly Token[], at: number): After | null {
  if (PREPOSITIONS.has(tokens[at]?.lower ?? '')) return null;
  for (let to = at; to < Math.min(at + LOOK_AHEAD, tokens.length); to++) {
    const token = tokens[to]!;
    if (token.kind === 'quotation') return { from: at, quoted: to === at };
    if ((token.kind === 'mark' && !isMark(token, '-&')) || BREAKS.has(token.lower) || FINITE.has(token.lower))
      return null;
  }
  return null;
}
