import { cueVerb } from '../reading/cues.ts';
import { isMark, type Token } from '../reading/tokens.ts';
import { canSpeak, MODIFIERS, ROLES, TIMES } from '../reading/word-classes.ts';
import { isPlainNoun } from './noun-phrases.ts';
import { type Placed, person } from './placed.ts';

// “Moderator |saltfish|, who …”, “user |saltfish| wrote”: a role in the singular without a determiner, and a name in small letters.
export function hasHandle(tokens: readonly Token[], at: number): boolean {
  const [name, next, then] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (!name || !next || !ROLES.has(tokens[at]!.lower) || isTime(name) || !isPlainNoun(name)) return false;
  if (canSpeak(name.lower) || MODIFIERS.has(name.lower)) return false;
  const before = tokens[at - 1];
  if (before && (before.kind === 'word' || before.kind === 'number' || before.kind === 'possessive'))
    return false;
  return isMark(next, ',') ? then?.lower === 'who' : cueVerb(next.lower)?.form === 'past';
}

const isTime = ({ lower }: Token): boolean => TIMES.has(lower);

export const handled = (tokens: readonly Token[], at: number): Placed => person(tokens, at, at + 1, at + 2);
