import type { CueVerb } from '../reading/cues.ts';
import type { Source } from './source.ts';

/** A cue with its source, as tokens of a stretch. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  /** How it is put: X said, said X, saying, according to X, as X put it, X's claim that, described by X. */
  readonly manner: 'said' | 'inverted' | 'saying' | 'according' | 'noun' | 'passive';
  readonly verb: CueVerb | null;
  readonly source: Source;
  /** The first token of the words that are cue or source, and the one after the last. */
  readonly head: number;
  readonly tail: number;
  /** Shares the subject of the cue before: “She praised the team and |said| …”. */
  readonly shared: boolean;
}

/** The words of a cue, and the verb that it is. */
export type CueWords = Pick<Cue, 'from' | 'to' | 'verb'>;

/** A cue whose words and source are all that belongs to it; without `tail`, it ends with its own words. */
export const cueOf = (
  { from, to, verb }: CueWords,
  manner: Cue['manner'],
  source: Source,
  head: number,
  tail = to,
  shared = false,
): Cue => ({ from, to, verb, manner, source, head, tail, shared });
