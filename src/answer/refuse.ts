import type { Question, QuestionTerm } from '../question/question.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import type { Refusal } from './answer.ts';
import type { Ranked } from './rank.ts';

/** A sentence and its passage must hold this share of what the question's words tell. */
const ENOUGH = 0.5;
/** A word that is in the passage but not in the sentence tells half as much. */
const BESIDE = 0.5;

/** Why the best that was found is no answer; null where it is one. */
export function refuse(
  question: Question,
  ranked: readonly Ranked[],
  vocabulary: Vocabulary,
): Refusal | null {
  const unknown = question.terms.filter(({ terms }) => terms.length === 0);
  const best = Math.max(0, ...ranked.slice(0, 3).map((one) => coverage(question, one)));
  if (best >= ENOUGH && !unknown.some(({ isName }) => isName)) return null;
  return { unknown: unknown.map(({ written }) => written), nearest: nearest(unknown, vocabulary) };
}

// How much of the question the sentence and its passage speak of, each word by its rarity.
function coverage({ terms }: Question, { candidate }: Ranked): number {
  const inSentence = new Set(candidate.matches);
  const inPassage = new Set(candidate.siblings.flatMap(({ matches }) => matches));
  let all = 0;
  let covered = 0;
  for (const term of terms) {
    all += term.rarity;
    if (inSentence.has(term)) covered += term.rarity;
    else if (inPassage.has(term)) covered += BESIDE * term.rarity;
  }
  return all === 0 ? 0 : covered / all;
}

const nearest = (unknown: readonly QuestionTerm[], vocabulary: Vocabulary): string[] =>
  unknown
    .flatMap(({ term }) => vocabulary.nearest(term, Math.min(2, Math.floor(term.length / 3))).slice(0, 2))
    .map((term) => vocabulary.written(term));
