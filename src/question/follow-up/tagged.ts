import { nlp } from '../../text/compromise.ts';
import type { Span } from '../../text/span.ts';
import { WORD } from '../../text/words.ts';

/** A word of a question, in lower case, and what part of speech it may be. */
export interface Tagged extends Span {
  readonly lower: string;
  readonly isVerb: boolean;
  /** A verb that comes before another one, or before the subject: "did", "was". */
  readonly isHelper: boolean;
  /** It can stand in a noun phrase behind its determiner. */
  readonly isNominal: boolean;
  readonly isNoun: boolean;
  readonly isPlural: boolean;
}

const HELPER =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)$/i;

/** The words of a question with their parts of speech, as compromise tells them; offsets are those of the text. */
export function tagged(text: string): Tagged[] {
  const tags = tagsOf(text);
  return [...text.matchAll(WORD)].map(({ index: start, 0: written }) => {
    const has = (tag: string) => tags.get(start)?.includes(tag) ?? false;
    // “Did Rice resign?”
    const isName = start > 0 && /^\p{Lu}\p{Ll}/u.test(written);
    const isVerb = has('Verb') && !isName;
    const isNoun = !isVerb && (isName || has('Noun') || has('Value') || !tags.has(start));
    return {
      start,
      end: start + written.length,
      lower: written.toLowerCase(),
      isVerb,
      isHelper: HELPER.test(written),
      isNoun,
      isNominal: isNoun || has('Adjective') || has('Gerund'),
      isPlural: has('Plural'),
    };
  });
}

// compromise rewrites what it reads: its words are looked for in the text from where the one before was found.
function tagsOf(text: string): Map<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  let from = 0;
  for (const { terms } of nlp(text).json() as readonly { terms: readonly Told[] }[])
    for (const { text: word, tags } of terms) {
      const at = word === '' ? -1 : text.indexOf(word, from);
      if (at < 0) continue;
      found.set(at, tags);
      from = at + word.length;
    }
  return found;
}

interface Told {
  readonly text: string;
  readonly tags: readonly string[];
}
