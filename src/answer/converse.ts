import type { Annotations } from '../annotations/annotations.ts';
import type { Exchange } from '../question/follow-up/exchange.ts';
import { asksForMore } from '../question/follow-up/more.ts';
import { followUp } from '../question/follow-up.ts';
import type { Answer, Excerpt } from './answer.ts';
import type { AskOptions } from './answer-question.ts';

/** The last question and its answer, as far as what comes next may stand on them; plain data to be kept. */
export interface Turn extends Exchange {
  /** The excerpts that have been shown. */
  readonly shown: readonly string[];
}

/** What is wanted of an answer of which only so many excerpts are shown at a time. */
export interface ConverseOptions extends AskOptions {
  readonly onPage: number;
}

export interface Conversed {
  /** Of the question as it is understood. */
  readonly answer: Answer;
  /** Whether the question was put together from the one before. */
  readonly changed: boolean;
  /** Which page to show first, from 0: asked for more, the first with something new. */
  readonly page: number;
  /** What comes next can stand on this. */
  readonly turn: Turn;
}

/**
 * (text, what was said before) → the question it means → Answer.
 * @param ask answers a question that stands by itself
 * @param before the turn before, or a question of which nothing else is known: it is asked again; null where nothing was
 */
export async function converse(
  ask: (question: string) => Promise<Answer>,
  annotations: Annotations,
  text: string,
  before: Turn | string | null,
  { onPage }: Pick<ConverseOptions, 'onPage'>,
): Promise<Conversed> {
  const last = typeof before === 'string' ? turnOf(await ask(before), 0, onPage, []) : before;
  const { question, changed } = last ? followUp(text, last, annotations) : { question: text, changed: false };
  const answer = await ask(question);
  const seen = last && asksForMore(text) ? last.shown : [];
  const unseen = answer.excerpts.findIndex((excerpt) => !seen.includes(nameOf(excerpt)));
  const page = Math.floor(Math.max(0, unseen) / onPage);
  // “Thanks!” is no question, and after it one can still go on from what was.
  const isTurn = changed || last === null || answer.status === 'answered';
  return { answer, changed, page, turn: isTurn ? turnOf(answer, page, onPage, seen) : last };
}

function turnOf(
  { question, guess, excerpts }: Answer,
  page: number,
  onPage: number,
  seen: readonly string[],
): Turn {
  const shown = excerpts.slice(page * onPage, (page + 1) * onPage).map(nameOf);
  return {
    question,
    speaker: excerpts[0]?.speaker ?? null,
    answer: guess,
    shown: [...seen, ...shown].slice(-MOST_SHOWN),
  };
}
/** So many excerpts are kept in mind, the last ones. */
const MOST_SHOWN = 60;

const nameOf = ({ citation: { article, start } }: Excerpt): string => `${article}:${start}`;
