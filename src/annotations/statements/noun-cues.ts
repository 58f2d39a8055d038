import { cueVerb } from '../reading/cues.ts';
import { isPossessive } from '../reading/tokens.ts';
import { DETERMINERS } from '../reading/word-classes.ts';
import { type Cue, cueOf } from './cue.ts';
import type { Clause } from './source.ts';
import { sourceBefore } from './source-before.ts';

// “the mayor's repeated claim that the pool was safe”
export function saying(clause: Clause, at: number): Cue | null {
  const { tokens } = clause;
  if (tokens[at + 1]?.lower !== 'that') return null;
  let owner = at - 1;
  while (owner > at - 3 && tokens[owner]?.kind === 'word' && !DETERMINERS.has(tokens[owner]!.lower)) owner--;
  const source = isPossessive(tokens[owner]) ? sourceBefore(clause, owner) : null;
  return source && cueOf({ from: at, to: at + 1, verb: null }, 'noun', source, source.from);
}

// “|Her view| is that the pool was cheap.”, “|Roe's argument| was that …”
export const VIEWS: readonly string[] =
  `view opinion argument contention claim message complaint answer advice conclusion theory warning objection position
  verdict`.split(/\s+/);

export function viewIs(clause: Clause, at: number): Cue | null {
  const { tokens } = clause;
  if (tokens[at + 2]?.lower !== 'that' || !/^(?:is|was)$/.test(tokens[at + 1]!.lower)) return null;
  let owner = at - 1;
  while (
    owner > 0 &&
    owner > at - 3 &&
    tokens[owner]!.kind === 'word' &&
    !DETERMINERS.has(tokens[owner]!.lower)
  )
    owner--;
  const source = isPossessive(tokens[owner])
    ? sourceBefore(clause, owner)
    : /^(?:his|her|their)$/.test(tokens[owner]?.lower ?? '')
      ? { from: owner, to: owner + 1, placed: null, pronoun: true }
      : null;
  return source && cueOf({ from: at, to: at + 2, verb: null }, 'noun', source, source.from);
}

// “Roe was |quoted as saying| that …”, “Roe was quoted by the Post as saying “…””
export function quotedAs(clause: Clause, at: number): Cue | null {
  const { tokens } = clause;
  if (tokens[at - 1]?.lower !== 'as') return null;
  let verb = at - 2;
  while (
    verb > at - 9 &&
    tokens[verb]?.kind === 'word' &&
    !/^(?:quoted|cited|reported)$/.test(tokens[verb]!.lower)
  )
    verb--;
  const passive = /^(?:is|was|were|are|been)$/.test(tokens[verb - 1]?.lower ?? '');
  if (!passive || !/^(?:quoted|cited|reported)$/.test(tokens[verb]?.lower ?? '')) return null;
  const has = /^(?:has|have|had)$/.test(tokens[verb - 2]?.lower ?? '') ? 1 : 0;
  const source = sourceBefore(clause, verb - 1 - has);
  const cue = { from: verb, to: at + 1, verb: cueVerb('saying') ?? null };
  return source && cueOf(cue, 'said', source, source.start ?? source.from);
}
