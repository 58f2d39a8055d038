import { cueVerb, SAYINGS } from '../reading/cues.ts';
import { isPossessive } from '../reading/tokens.ts';
import { DETERMINERS } from '../reading/word-classes.ts';
import type { Cue } from './cue.ts';
import type { Clause } from './source.ts';
import { sourceBefore } from './source-before.ts';

// “the mayor's repeated claim that the pool was safe”
export function saying(clause: Clause, at: number): Cue | null {
  const { tokens } = clause;
  if (!SAYINGS.has(tokens[at]!.lower) || tokens[at + 1]?.lower !== 'that') return null;
  let owner = at - 1;
  while (owner > at - 3 && tokens[owner]?.kind === 'word' && !DETERMINERS.has(tokens[owner]!.lower)) owner--;
  const source = isPossessive(tokens[owner]) ? sourceBefore(clause, owner) : null;
  return (
    source && {
      from: at,
      to: at + 1,
      manner: 'noun',
      verb: null,
      source,
      head: source.from,
      tail: at + 1,
      shared: false,
    }
  );
}

// “|Her view| is that the pool was cheap.”, “|Roe's argument| was that …”
const VIEWS =
  /^(?:view|opinion|argument|contention|claim|message|complaint|answer|advice|conclusion|theory|warning|objection|position|verdict)$/;

export function viewIs(clause: Clause, at: number): Cue | null {
  const { tokens } = clause;
  if (!VIEWS.test(tokens[at]!.lower) || !/^(?:is|was)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  if (tokens[at + 2]?.lower !== 'that') return null;
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
  return (
    source && {
      from: at,
      to: at + 2,
      manner: 'noun',
      verb: null,
      source,
      head: source.from,
      tail: at + 2,
      shared: false,
    }
  );
}

// “Roe was |quoted as saying| that …”, “Roe was quoted by the Post as saying “…””
export function quotedAs(clause: Clause, at: number): Cue | null {
  const { tokens } = clause;
  if (tokens[at]!.lower !== 'saying' || tokens[at - 1]?.lower !== 'as') return null;
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
  return (
    source && {
      from: verb,
      to: at + 1,
      manner: 'said',
      verb: cueVerb('saying') ?? null,
      source,
      head: source.start ?? source.from,
      tail: at + 1,
      shared: false,
    }
  );
}
