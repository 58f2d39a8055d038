import type { Attributed } from '../../annotations/annotate.ts';
import type { AskedSpeaker } from '../../question/asked-speaker.ts';
import { overlaps } from '../../text/span.ts';
import type { Candidate, Sentence } from '../candidate.ts';
import type { Context } from '../context.ts';

/** Whether the asked speaker says it: in their own words, in the reporter's, or with the cue in another sentence. */
export function statement({ sentences }: Candidate, { question: { speaker } }: Context): number {
  if (speaker === null) return 0;
  const sure = speaker.onlyTheirs ? 1 : OTHERS_MAY_TELL;
  return (
    (sure * sentences.reduce((sum, sentence) => sum + strength(sentence, speaker), 0)) / sentences.length
  );
}

// “What did she propose?” may be told in words that are no statement.
const OTHERS_MAY_TELL = 0.3;

const strength = (sentence: Sentence, speaker: AskedSpeaker): number =>
  Math.max(
    0,
    ...sentence.statements
      .filter((one) => isByAsked(one, speaker))
      .map(({ kind, cue }) => (cue && overlaps(cue, sentence) ? 0.9 : 0.7) + (kind === 'indirect' ? 0 : 0.1)),
  );

/** Whether somebody whom the question asks for makes this statement first-hand. */
export const isByAsked = ({ by, isSecondHand }: Attributed, speaker: AskedSpeaker | null): boolean =>
  speaker !== null && !isSecondHand && by.some((person) => speaker.people.has(person));
