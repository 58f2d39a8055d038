import { isMark, type Token } from '../reading/tokens.ts';
import { BREAKS, DETERMINERS, FINITE, MODIFIERS, PRONOUNS } from '../reading/word-classes.ts';
import type { Cue } from './cue.ts';

const NO_CONTENT =
  /^(?:nothing|little|so|goodbye|sorry|hello|yes|farewell|thanks|as|of|to|with|from|about|by|on|at|in|and|or|but|than|much|enough|for)$/;

/** Whether what follows is a clause: “said |the pool would open|”, not “claimed |the title|”. */
export function isClause(tokens: readonly Token[], from: number, cue: Cue): boolean {
  const first = tokens[from];
  if (!first || (first.kind === 'mark' && !isMark(first, '$£€[#@')) || NO_CONTENT.test(first.lower)) {
    // “said in Leeds the team would …”
    return (
      cue.verb?.verb === 'say' &&
      /^(?:in|at|by|with|on|under|from|between|despite|amid|for|if|although|though|while|unless|without|within|until|during)$/.test(
        first?.lower ?? '',
      ) &&
      tokens.length - from > 5 &&
      hasVerb(tokens, from)
    );
  }
  if (tokens.length - from < 3 || /^(?:inform|notify|advise|remind)$/.test(cue.verb?.verb ?? ''))
    return false;
  if (PRONOUNS.has(first.lower) || /^(?:there|what|how|why|whether|where|when)$/.test(first.lower))
    return true;
  if (cue.verb?.verb === 'say')
    return first.kind === 'quotation' || hasVerb(tokens, from) || tokens.length - from > 4;
  return hasVerb(tokens, from, OBJECT_VERBS.test(cue.verb?.verb ?? ''));
}

// “wrote |a novel|”, “showed |signs|”: verbs that have an object more often than a bare clause.
const OBJECT_VERBS =
  /^(?:write|propose|report|reveal|announce|confirm|deny|concede|repeat|predict|recommend|find|show|suggest|estimate|indicate|highlight|underline|submit|post|recall|recount|forecast|demand|observe|mention|add|claim)$/;

function hasVerb(tokens: readonly Token[], from: number, strict = false): boolean {
  for (let at = from; at < Math.min(from + 24, tokens.length); at++) {
    const token = tokens[at]!;
    if (FINITE.has(token.lower) || (!strict && token.kind === 'quotation')) return true;
    if (
      !strict &&
      at > from &&
      !token.capital &&
      /[^e]ed$/.test(token.lower) &&
      !MODIFIERS.has(token.lower) &&
      (tokens[at + 1]?.kind === 'word' || at >= from + 2) && // “said the roof |leaked|.”
      !DETERMINERS.has(tokens[at - 1]!.lower)
    )
      return true;
    if (isMark(token, ',;:.') || BREAKS.has(token.lower) || token.lower === 'and') {
      if (strict || (at > from && token.lower !== 'and' && !isMark(token, ','))) return false;
    }
  }
  return false;
}
