import type { Verdict } from './judge.ts';

/** How a set of questions did; shares from 0 to 1, null where no question asks for the measure. */
export interface Figures {
  readonly questions: number;
  readonly answerable: number;
  /** All round good, see `Verdict`. */
  readonly good: number | null;
  readonly hit1: number | null;
  readonly hit3: number | null;
  readonly hit5: number | null;
  /** The mean reciprocal rank of the first right excerpt. */
  readonly mrr: number | null;
  readonly cover: number | null;
  readonly differ: number | null;
  readonly speaker: number | null;
  /** Of the questions of which a short answer is known: those that get one. */
  readonly answerGiven: number | null;
  /** Of those given: the right ones. */
  readonly answerRight: number | null;
  readonly refusedRightly: number | null;
  readonly refusedWrongly: number | null;
  readonly verbatim: number | null;
  /** Characters of the first excerpt. */
  readonly length: number | null;
  /** Milliseconds. */
  readonly p50: number | null;
  readonly p99: number | null;
}

export function figuresOf(verdicts: readonly Verdict[]): Figures {
  const over = (of: (verdict: Verdict) => number | boolean | null) =>
    mean(
      verdicts
        .map(of)
        .filter((value) => value !== null)
        .map(Number),
    );
  const hit = (k: number) => over(({ rank }) => (rank === null ? null : rank <= k));
  const times = verdicts.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? null;
  return {
    questions: verdicts.length,
    answerable: verdicts.filter(({ shouldRefuse }) => !shouldRefuse).length,
    good: over(({ good }) => good),
    hit1: hit(1),
    hit3: hit(3),
    hit5: hit(5),
    mrr: over(({ rank }) => (rank === null ? null : 1 / rank)),
    cover: over(({ cover }) => cover),
    differ: over(({ differ }) => differ),
    speaker: over(({ speaker }) => speaker),
    answerGiven: over(({ answer }) => answer && answer !== 'none'),
    answerRight: over(({ answer }) => (answer === 'none' ? null : answer && answer === 'right')),
    refusedRightly: over(({ shouldRefuse, refused }) => (shouldRefuse ? refused : null)),
    refusedWrongly: over(({ shouldRefuse, refused }) => (shouldRefuse ? null : refused)),
    verbatim: over(({ verbatim }) => verbatim),
    length: over(({ length }) => length),
    p50: at(0.5),
    p99: at(0.99),
  };
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
