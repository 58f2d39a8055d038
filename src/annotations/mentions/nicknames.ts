import { cueVerb } from '../reading/cues.ts';
import { isMark, type Token } from '../reading/tokens.ts';
import { isBody, isRole, MODIFIERS, ROLES, TIMES } from '../reading/word-classes.ts';
import { isPlainNoun } from './noun-phrases.ts';
import { type Placed, spanOf } from './placed.ts';

// “Moderator |saltfish|, who …”, “user |saltfish| wrote”: a role in the singular without a determiner, and a name in small letters.
export function hasHandle(tokens: readonly Token[], at: number): boolean {
  if (!ROLES.has(tokens[at]!.lower)) return false;
  const [role, name, next, then] = tokens.slice(at, at + 4);
  if (!role || !name || !next || isTime(name) || !isPlainNoun(name)) return false;
  if (isRole(name.lower) || isBody(name.lower) || MODIFIERS.has(name.lower)) return false;
  const before = tokens[at - 1];
  if (before && (before.kind === 'word' || before.kind === 'number' || before.kind === 'possessive'))
    return false;
  return isMark(next, ',') ? then?.lower === 'who' : cueVerb(next.lower)?.form === 'past';
}

const isTime = ({ lower }: Token): boolean => TIMES.has(lower);

export const handled = (tokens: readonly Token[], at: number): Placed => ({
  from: at,
  to: at + 2,
  mention: {
    ...spanOf(tokens, at, at + 2),
    kind: 'person',
    name: spanOf(tokens, at + 1, at + 2),
    title: spanOf(tokens, at, at + 1),
  },
});
