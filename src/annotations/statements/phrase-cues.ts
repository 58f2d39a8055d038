import { isMark, isPossessive } from '../reading/tokens.ts';
import { BREAKS, FINITE, isBody, isPlural, isRole, PRONOUNS, ROLES } from '../reading/word-classes.ts';
import { appositionEnd } from './appositions.ts';
import { type Cue, cueOf } from './cue.ts';
import { type Clause, type Source, sourceOf } from './source.ts';
import { sourceAfter } from './source-after.ts';
import { sourceBefore } from './source-before.ts';

// According to a study is a source; according to plan is none.
const NO_SOURCE =
  /^(?:plan|plans|law|laws|rule|rules|tradition|legend|schedule|need|needs|size|type|age|ability|taste|principle|principles|custom|circumstances|how|what|which|whether|where|their|his|her|its|our|your|some|one|this|that|these|those|local|standard|protocol)$/;

export function accordingTo(clause: Clause, at: number): Cue | null {
  const { tokens } = clause;
  if (tokens[at + 1]?.lower !== 'to') return null;
  const first = tokens[at + 2];
  if (
    !first ||
    NO_SOURCE.test(first.lower) ||
    (first.lower === 'the' && NO_SOURCE.test(tokens[at + 3]?.lower ?? ''))
  )
    return null;
  const source = wholePhrase(clause, at + 2) ?? sourceAfter(clause, at + 2);
  if (
    !source ||
    (source.to - source.from === 1 &&
      (ROLES.has(first.lower) || isBody(first.lower)) &&
      !first.capital &&
      !isPlural(first.lower))
  )
    return null;
  return according(clause, source, at, at + 2);
}

// “According to |a 1995 survey of pupils by the council|, …”: what is before the comma, if it is one phrase.
function wholePhrase(clause: Clause, from: number): Source | null {
  const { tokens } = clause;
  let to = from;
  while (
    tokens[to]?.kind === 'word' ||
    tokens[to]?.kind === 'number' ||
    isPossessive(tokens[to]) ||
    isMark(tokens[to], '-&')
  )
    to++;
  if (to === from || to - from > 14 || (to < tokens.length && !isMark(tokens[to], ',.;'))) return null;
  const verbal = tokens
    .slice(from, to)
    .some((token) => FINITE.has(token.lower) || PRONOUNS.has(token.lower) || BREAKS.has(token.lower));
  return verbal || (!isMark(tokens[to], ',') && tokens[from - 3] === undefined)
    ? null
    : sourceOf(clause, from, to);
}

// “According to the club's coach, |Ana Silva|, …”, “according to Ana Silva|, the club's coach|.”
function according(clause: Clause, first: Source, from: number, to: number): Cue {
  const source = apposed(clause, first);
  return cueOf({ from, to, verb: null }, 'according', source, from, appositionEnd(clause, source.to));
}

function apposed(clause: Clause, source: Source): Source {
  const { tokens, mentions } = clause;
  if (!isMark(tokens[source.to], ',') || !isRole(tokens[source.to - 1]!.lower)) return source;
  const name = mentions.find((one) => one.from === source.to + 1 && one.mention.kind === 'person');
  return name && isMark(tokens[name.to], ',') ? sourceOf(clause, name.from, name.to) : source;
}

// “in Silva's words”, “in the words of the coach”, “in Silva's view”
export function wordsOf(clause: Clause, at: number): Cue | null {
  const { tokens } = clause;
  if (tokens[at - 1]?.lower === 'the' && tokens[at - 2]?.lower === 'in' && tokens[at + 1]?.lower === 'of') {
    const source = sourceAfter(clause, at + 2);
    return source && according(clause, source, at - 2, at + 2);
  }
  const owner = isPossessive(tokens[at - 1]) ? sourceBefore(clause, at - 1) : null;
  return owner && tokens[owner.from - 1]?.lower === 'in'
    ? cueOf({ from: at, to: at + 1, verb: null }, 'according', owner, owner.from - 1)
    : null;
}
