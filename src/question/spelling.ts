import type { Vocabulary } from '../search/vocabulary.ts';

// Words that nearly every question has: "abuot" is a slip for one of them, not for a word of the corpus.
const QUESTION_WORDS =
  'what when where which about does from with said says tell have been would could should there their between because much many long high think wrote write'.split(
    ' ',
  );

/** The word that questions are made of for which an unknown word is a slip; null for any other word. */
export const questionWord = (folded: string): string | null =>
  folded.length < 3 ? null : (QUESTION_WORDS.find((word) => isOneSlipApart(folded, word)) ?? null);

/** A question with the slips in its question words mended, to tell its kind by: “how hihg is …”. */
export const mended = (question: string, isKnown: (folded: string) => boolean): string =>
  question.replace(/(?<!\p{L})\p{Ll}+(?!\p{L})|^\p{Lu}\p{Ll}+(?!\p{L})/gu, (word) =>
    isKnown(word.toLowerCase()) ? word : (questionWord(word.toLowerCase()) ?? word),
  );

/**
 * The corpus's own terms that an unknown one may be a misspelling of, best first. “lavrow” finds `lavrov`.
 * A word with a capital is taken for a name and finds names only: “Orban” is no slip for "urban".
 */
export function corrections(term: string, isName: boolean, vocabulary: Vocabulary): string[] {
  if (term.length < SHORTEST || /\d/.test(term)) return [];
  const near = vocabulary.slips(term).filter((found) => term.length >= LONG || isOneSlipApart(term, found));
  return isName ? near.filter((found) => vocabulary.isName(found)) : near;
}

/** A shorter word has too many neighbours; a long one may have two slips. */
const SHORTEST = 5;
const LONG = 9;

/** One letter more, less or other, or two neighbours exchanged (Damerau 1964). */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (
    (x.length <= 1 && y.length <= 1) || (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0])
  );
}
