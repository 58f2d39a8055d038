import type { CueVerb, Frame } from '../reading/cues.ts';
import type { Token } from '../reading/tokens.ts';
import { BREAKS, FINITE } from '../reading/word-classes.ts';

type Phrase = (tokens: readonly Token[], at: number) => CueVerb | undefined;

/** The verbs of more than one word, by the forms of the first. */
const PHRASES: readonly (readonly [words: string, phrase: Phrase])[] = [
  ['pointed points', (tokens, at) => withOut(tokens, at, 'point out', ['clause', 'quote'])],
  ['ruled rules', (tokens, at) => withOut(tokens, at, 'rule out', ['noun'])],
  ['made makes', madeClear],
  ['expressed expresses voiced voices', voiced],
  ['put puts', put],
];

const byWord = new Map(
  PHRASES.flatMap(([words, phrase]) => words.split(' ').map((word) => [word, phrase] as const)),
);

export const PHRASAL_WORDS: readonly string[] = [...byWord.keys()];

/** The verb of more than one word that begins at a token, if one does. */
export const phrasal: Phrase = (tokens, at) => byWord.get(tokens[at]!.lower)?.(tokens, at);

const verb = (name: string, word: string, frames: readonly Frame[], particles: number): CueVerb => ({
  verb: name,
  form: word.endsWith('s') ? 'present' : 'past',
  frames: new Set(frames),
  particles,
});

// “pointed out that”, “ruled out a tax”
const withOut = (tokens: readonly Token[], at: number, name: string, frames: readonly Frame[]) =>
  tokens[at + 1]?.lower === 'out' ? verb(name, tokens[at]!.lower, frames, 1) : undefined;

// “made it clear that”, “makes clear that”
function madeClear(tokens: readonly Token[], at: number): CueVerb | undefined {
  const clear = tokens[at + 1]?.lower === 'it' ? at + 2 : at + 1;
  const isClear = tokens[clear]?.lower === 'clear' && tokens[clear + 1]?.lower === 'that';
  return isClear ? verb('make clear', tokens[at]!.lower, ['clause'], clear - at) : undefined;
}

const FEELINGS =
  /^(?:concerns?|hopes?|fears?|doubts?|confidence|regret|optimism|worry|worries|belief|anger|frustration|disappointment|surprise|alarm|scepticism|skepticism|satisfaction|relief|certainty)$/;

// “voiced hope that”
function voiced(tokens: readonly Token[], at: number): CueVerb | undefined {
  const that = at + 2 + tokens.slice(at + 2, at + 5).findIndex((token) => token.lower === 'that');
  return that > at + 1 && FEELINGS.test(tokens[that - 1]!.lower)
    ? verb('voice', tokens[at]!.lower, ['clause'], that - at - 1)
    : undefined;
}

// “put it like this”, “put the cost at £9”
function put(tokens: readonly Token[], at: number): CueVerb | undefined {
  if (tokens[at + 1]?.lower === 'it') return verb('put', 'put', ['quote'], 0);
  return isEstimate(tokens, at + 1) ? verb('put at', 'put', ['noun'], 0) : undefined;
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
