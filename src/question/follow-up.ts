import type { Annotations } from '../annotations/annotations.ts';
import type { Exchange } from './follow-up/exchange.ts';
import { byFragment } from './follow-up/fragment.ts';
import { more } from './follow-up/more.ts';
import { byPronoun } from './follow-up/pronoun.ts';
import { byQuestionWord } from './follow-up/question-word.ts';
import { bySaying } from './follow-up/saying.ts';

/** A question that stands by itself. */
export interface FollowUp {
  readonly question: string;
  /** Whether it had to be written out. */
  readonly changed: boolean;
}

/**
 * A question as it is meant after the one before: “and Peskov?” after "what did Lavrov say about peace?" is “what did
 * Peskov say about peace?” The first form that it has decides; a question that stands by itself is left alone.
 */
export function followUp(text: string, before: Exchange, annotations: Annotations): FollowUp {
  for (const form of FORMS) {
    const question = form(text, before, annotations);
    if (question !== null && question !== text) return { question, changed: true };
  }
  return { question: text, changed: false };
}

const FORMS: readonly ((text: string, before: Exchange, annotations: Annotations) => string | null)[] = [
  more,
  byQuestionWord,
  bySaying,
  byFragment,
  byPronoun,
];
