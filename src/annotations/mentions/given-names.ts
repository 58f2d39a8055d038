import { nlp } from '../../text/compromise.ts';
import { fold } from '../../text/fold.ts';
import type { Gender } from './genders.ts';

const { lexicon } = (nlp.model() as { one: { lexicon: Readonly<Record<string, unknown>> } }).one;

/** What compromise's list of given names says: Margaret is she, Malcolm he; nothing of Jamie, or of a name it lacks. */
export function genderOfGivenName(given: string): Gender | null {
  const folded = fold(given);
  const tag = Object.hasOwn(lexicon, folded) ? lexicon[folded] : undefined;
  return tag === 'MaleName' ? 'he' : tag === 'FemaleName' ? 'she' : null;
}
