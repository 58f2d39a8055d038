import type { CueVerb, Frame } from '../reading/cues.ts';
import type { Token } from '../reading/tokens.ts';
import { BREAKS, FINITE } from '../reading/word-classes.ts';

const FEELINGS =
  /^(?:concerns?|hopes?|fears?|doubts?|confidence|regret|optimism|worry|worries|belief|anger|frustration|disappointment|surprise|alarm|scepticism|skepticism|satisfaction|relief|certainty)$/;

/**
 * The verbs of more than one word: “pointed out that”, “ruled out a tax”, “made it clear that”, “voiced hope that”,
 * “put it like this”, “put the cost at £9”.
 */
export function phrasal(tokens: readonly Token[], at: number): CueVerb | undefined {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1]?.lower;
  switch (lower) {
    case 'pointed':
    case 'points':
      return next === 'out' ? verb('point out', lower, ['clause', 'quote'], 1) : undefined;
    case 'ruled':
    case 'rules':
      return next === 'out' ? verb('rule out', lower, ['noun'], 1) : undefined;
    case 'made':
    case 'makes': {
      const clear = next === 'it' ? at + 2 : at + 1;
      const isClear = tokens[clear]?.lower === 'clear' && tokens[clear + 1]?.lower === 'that';
      return isClear ? verb('make clear', lower, ['clause'], clear - at) : undefined;
    }
    case 'expressed':
    case 'expresses':
    case 'voiced':
    case 'voices': {
      const that = at + 2 + tokens.slice(at + 2, at + 5).findIndex((token) => token.lower === 'that');
      return that > at + 1 && FEELINGS.test(tokens[that - 1]!.lower)
        ? verb('voice', lower, ['clause'], that - at - 1)
        : undefined;
    }
    case 'put':
    case 'puts':
      if (next === 'it') return verb('put', 'put', ['quote'], 0);
      return isEstimate(tokens, at + 1) ? verb('put at', 'put', ['noun'], 0) : undefined;
    default:
      return undefined;
  }
}

const verb = (name: string, word: string, frames: readonly Frame[], particles: number): CueVerb => ({
  verb: name,
  form: word.endsWith('s') ? 'present' : 'past',
  frames: new Set(frames),
  particles,
});

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
