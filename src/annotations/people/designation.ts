import { remember } from '../../text/remember.ts';
import { type Span, slice } from '../../text/span.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { stem } from '../../text/terms.ts';
import { words } from '../../text/words.ts';

/**
 * The words that say who somebody is, without a name: “a spokesman for the ministry” gives `spokes`, `ministri`.
 * Spokesman, spokeswoman and spokesperson are one office.
 */
export const designation = (text: string, span: Span): string[] =>
  words(slice(text, span), span.start)
    .filter(
      ({ folded, start, end }) => !isStopWord(folded) || /^\p{Lu}\.?\p{Lu}/u.test(text.slice(start, end)),
    )
    .map(({ folded }) => officeTerm(folded));

/** One term for an office, whoever holds it: “chairwoman”, “chairman” and “chairpersons” are `chair`. */
export const officeTerm = remember((folded) => stem(folded.replace(HOLDER, '')));

const HOLDER = /(?<=^\p{L}{4,})(?:wom[ae]n|m[ae]n|persons?|people)$/u;

/** `designation`, once for all places where the same words stand. */
export function rememberedDesignations(): (text: string, span: Span) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text, span) => {
    const said = slice(text, span);
    const before = known.get(said);
    if (before) return before;
    const terms = designation(text, span);
    known.set(said, terms);
    return terms;
  };
}
