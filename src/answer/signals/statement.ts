import type { Attributed } from '../../annotations/annotations.ts';
import type { AskedSpeaker } from '../../question/asked-speaker.ts';
import { overlaps } from '../../text/span.ts';
import type { Candidate, Sentence } from '../candidate.ts';
import type { Context } from '../context.ts';

/** Whether the asked speaker says it, the more so the more of it they say, and in their own words. */
export function statement({ sentences, article }: Candidate, { question, saidByAsked }: Context): number {
  const { speaker } = question;
  if (speaker === null) return 0;
  let [sum, least] = [0, 1];
  for (const sentence of sentences) {
    const strength = saidByAsked(sentence, article);
    if (strength === SAID_BY_OTHERS) return 0; // it would be taken for theirs
    sum += strength;
    least = Math.min(least, strength);
  }
  const goesOn = sentences.length > 1 && least > 0 ? GOES_ON : 0;
  return (speaker.isKnown ? 1 : OTHERS_MAY_TELL) * (sum / sentences.length + goesOn);
}

const SAID_BY_OTHERS = -1;

/** How surely the asked speaker says a sentence, 0 for not at all; below 0 where only others say it. */
export function saidByAsked(
  sentence: Sentence,
  statements: readonly Attributed[],
  speaker: AskedSpeaker | null,
): number {
  if (isOthers(statements, speaker)) return SAID_BY_OTHERS;
  let most = 0;
  for (const one of statements) if (isByAsked(one, speaker)) most = Math.max(most, strength(one, sentence));
  return most;
}

// “She asked for more buses. With them, she said, nobody would need a car.”: two that follow are one thought.
const GOES_ON = 0.1;
// “What did she propose?” may be told in words that are no statement.
const OTHERS_MAY_TELL = 0.3;
/** So many characters of content say something; “a success” says little. */
const SUBSTANCE = 100;

function strength({ kind, cue, content }: Attributed, sentence: Sentence): number {
  const said = content.reduce((sum, { start, end }) => sum + end - start, 0);
  const hasCue = cue !== null && overlaps(cue, sentence);
  return 0.6 + (hasCue ? 0.15 : 0) + (kind === 'indirect' ? 0 : 0.1) + 0.15 * Math.min(1, said / SUBSTANCE);
}

/** Whether somebody whom the question asks for makes this statement first-hand. */
export const isByAsked = (
  { by, isSecondHand }: Attributed,
  speaker: Pick<AskedSpeaker, 'people'> | null,
): boolean => speaker !== null && !isSecondHand && by.some((person) => speaker.people.has(person));

/** Whether these are statements, and none of them the asked speaker's. */
export const isOthers = (statements: readonly Attributed[], speaker: AskedSpeaker | null): boolean =>
  statements.length > 0 && !statements.some((one) => isByAsked(one, speaker));
