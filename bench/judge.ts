import type { Answer } from '../src/answer/answer.ts';
import type { Expected } from './question-set.ts';

/** How one answer did; null where the question does not ask for the measure. */
export interface Verdict {
  readonly id: string;
  readonly q: string;
  /** The place of the first excerpt that is right, from 1; Infinity where none is. */
  readonly rank: number | null;
  readonly cover: number | null;
  /** Whether the short answer that is shown first is right; `none` where none is shown, which is no fault. */
  readonly answer: 'right' | 'wrong' | 'none' | null;
  readonly differ: boolean | null;
  readonly speaker: boolean | null;
  readonly refused: boolean;
  readonly shouldRefuse: boolean;
  readonly verbatim: boolean;
  readonly length: number | null;
  readonly tookMs: number;
  /** The right excerpt first and all else that the question asks for, or a refusal where it is due. */
  readonly good: boolean;
}

/** Compares an answer with what was expected. @param texts the articles' texts by their files */
export function judge(
  expected: Expected,
  answer: Answer,
  texts: ReadonlyMap<string, string>,
  tookMs: number,
): Verdict {
  const shown = answer.excerpts.map(({ text }) => plain(text));
  const short = answer.answers.map(({ text }) => plain(text));
  const has = (text: string) => (words: string) => text.includes(plain(words)) || matches(text, words);
  const { top, cover } = expected;
  const verdict = {
    id: expected.id,
    q: expected.q,
    rank: top?.length ? placeOf(shown.findIndex((text) => top.some(has(text)))) : null,
    cover: cover ? share(cover, (words) => shown.some((text) => has(text)(words))) : null,
    answer: shortAnswer(expected, short[0]),
    differ:
      expected.differ && short.length > 0
        ? expected.differ.every((words) => short.some((text) => holds(text, plain(words))))
        : null,
    speaker: expected.speaker ? has(plain(answer.excerpts[0]?.speaker ?? ''))(expected.speaker) : null,
    refused: answer.status === 'no-answer',
    shouldRefuse: expected.none === true,
    verbatim: answer.excerpts.every(
      ({ text, citation: { file, start, end } }) => texts.get(file)?.slice(start, end) === text,
    ),
    length: answer.excerpts[0]?.text.length ?? null,
    tookMs,
  };
  return { ...verdict, good: isGood(verdict) };
}

const placeOf = (at: number): number => (at === -1 ? Number.POSITIVE_INFINITY : at + 1);

function isGood(verdict: Omit<Verdict, 'good'>): boolean {
  const { rank, cover, answer, differ, speaker, refused, shouldRefuse, verbatim } = verdict;
  if (shouldRefuse || refused) return shouldRefuse && refused;
  const isAllThere = (cover ?? 1) === 1 && answer !== 'wrong' && differ !== false && speaker !== false;
  return (rank ?? 1) === 1 && isAllThere && verbatim;
}

// Readers mark “the Denver Broncos” or "in 1870" where the short answer is “Denver Broncos” or "1870", and the reverse.
function shortAnswer({ answer, marked }: Expected, short: string | undefined): Verdict['answer'] {
  if (!answer && !marked) return null;
  if (short === undefined) return 'none';
  const isRight =
    answer
      ?.split('|')
      .some((words) => holds(short, plain(words)) || (PATTERN.test(words) && matches(short, words))) ||
    marked?.map(plain).some((words) => holds(short, words) || holds(words, short));
  return isRight ? 'right' : 'wrong';
}

/** “nine” is a word, and no pattern that "nineteen" fits. */
const PATTERN = /[()[\]\\?*+]/;

// What is expected may be a pattern too: "9 (?:p\\.m\\.|o'clock)".
function matches(text: string, words: string): boolean {
  try {
    return new RegExp(words, 'is').test(text);
  } catch {
    return false; // words with a bracket are no pattern
  }
}

// As whole words: "nineteen" is not “nine”, nor is "171" “71”.
const holds = (text: string, words: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${literally(words)}(?![\\p{L}\\p{N}])`, 'u').test(text);

/** The pattern of these words and no others. */
export const literally = (words: string): string => plain(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const share = <T>(items: readonly T[], fits: (item: T) => boolean): number =>
  items.filter(fits).length / items.length;

/** A text as excerpts are judged by it: without case, kinds of quote marks and hyphens, and widths of space. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”«»„]/g, '"')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();
