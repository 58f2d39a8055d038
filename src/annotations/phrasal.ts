import type { CueVerb } from './cues.ts';
import type { Token } from './tokens.ts';
import { BREAKS, FINITE } from './word-classes.ts';

const verb = (name: string, form: CueVerb['form'], frames: CueVerb['frames'], particle = true): CueVerb => ({
  verb: name,
  form,
  frames,
  particle,
});

const POINT_OUT = new Set(['clause', 'quote'] as const);
const RULE_OUT = new Set(['noun'] as const);

/** The verbs of more than one word: “pointed out that …”, “ruled out a tax”, “put it like this”, “put the cost at £9”. */
export function phrasal(tokens: readonly Token[], at: number): CueVerb | undefined {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1]?.lower;
  if (/^point(?:s|ed)$/.test(lower) && next === 'out')
    return verb('point out', lower === 'points' ? 'present' : 'past', POINT_OUT);
  if (/^rule[sd]$/.test(lower) && next === 'out')
    return verb('rule out', lower === 'rules' ? 'present' : 'past', RULE_OUT);
  if (!/^puts?$/.test(lower)) return undefined;
  if (next === 'it') return verb('put', 'past', new Set(['quote']), false);
  return isEstimate(tokens, at + 1) ? verb('put at', 'past', new Set(['noun']), false) : undefined;
}

// “put |the crowd at 1,600|”, “puts |the cost at £1.2 million|”
function isEstimate(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(from + 10, tokens.length - 1); at++) {
    const token = tokens[at]!;
    if (
      token.kind === 'mark' ||
      token.kind === 'quotation' ||
      BREAKS.has(token.lower) ||
      FINITE.has(token.lower)
    )
      return false;
    if (token.lower !== 'at' || at === from) continue;
    return tokens.slice(at + 1, at + 4).some((one) => one.kind === 'number');
  }
  return false;
}
