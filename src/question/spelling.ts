import type { Vocabulary } from '../search/vocabulary.ts';

// Words that nearly every question has: "abuot" is a slip for one of them, not for a word of the corpus.
const QUESTION_WORDS = [
  'what',
  'when',
  'where',
  'which',
  'about',
  'does',
  'did',
  'from',
  'with',
  'said',
  'says',
  'tell',
  'have',
  'been',
  'would',
  'could',
  'should',
  'there',
  'their',
  'between',
  'because',
];

/** Whether an unknown word is a slip for one of the words that questions are made of. */
export const isSlipOfQuestionWord = (folded: string): boolean =>
  folded.length >= 3 && QUESTION_WORDS.some((word) => isOneSlipApart(folded, word));

/**
 * The corpus's own terms that an unknown one may be a misspelling of, best first. “lavrow” finds `lavrov`.
 * A word with a capital is taken for a name and finds names only: “Orban” is no slip for "urban".
 */
export function corrections(term: string, isName: boolean, vocabulary: Vocabulary): string[] {
  const distance = term.length < 5 || /\d/.test(term) ? 0 : term.length < 9 ? 1 : 2;
  if (distance === 0) return [];
  const near = vocabulary.nearest(term, distance).filter((found) => found[0] === term[0]);
  return isName ? near.filter((found) => vocabulary.isName(found)) : near;
}

/** One letter more, less or other, or two neighbours exchanged (Damerau 1964). */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (x.length <= 1 && y.length <= 1) || (x.length === 2 && x[0] === y[1] && x[1] === y[0]);
}
