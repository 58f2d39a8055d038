import { remember } from '../../text/remember.ts';
import { slice } from '../../text/span.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { stem } from '../../text/terms.ts';
import { words } from '../../text/words.ts';

/**
 * The words that say who somebody is, without a name: “a spokesman for the ministry” gives `spokes`, `ministri`.
 * Spokesman, spokeswoman and spokesperson are one office.
 */
const designation = (said: string): string[] =>
  words(said)
    .filter((word) => !isStopWord(word.folded) || /^\p{Lu}\.?\p{Lu}/u.test(slice(said, word)))
    .map(({ folded }) => officeTerm(folded));

/** One term for an office, whoever holds it: “chairwoman”, “chairman” and “chairpersons” are `chair`. */
export const officeTerm = remember((folded) => stem(folded.replace(HOLDER, '')));

const HOLDER = /(?<=^\p{L}{4,})(?:wom[ae]n|m[ae]n|persons?|people)$/u;

/** `designation`, once for all places where the same words stand. */
export function rememberedDesignations(): (said: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (said) => {
    const before = known.get(said);
    if (before) return before;
    const terms = designation(said);
    known.set(said, terms);
    return terms;
  };
}
