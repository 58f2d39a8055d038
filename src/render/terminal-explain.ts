import type { Excerpt } from '../answer/answer.ts';
import { EXPLANATIONS } from '../answer/rank.ts';

const DIGITS = 3;

/**
 * The score of an excerpt as the sum that it is, a line for each signal and one for the total:
 *
 *       words       0.310  BM25 of its sentences for the words of the question
 *     − length      0.013  hundreds of characters to read
 *     = score       0.297
 */
export function explanationLines({ signals, score }: Excerpt): string[] {
  const shown = Object.entries(signals).filter(([, value]) => Math.abs(value) >= 0.5 / 10 ** DIGITS);
  const width = Math.max(...[...shown.map(([name]) => name), 'score'].map(({ length }) => length));
  const line = (sign: string, name: string, value: number) =>
    `${sign} ${name.padEnd(width)}  ${Math.abs(value).toFixed(DIGITS)}`;
  const sum = Object.values(signals).reduce((sum, value) => sum + value, 0);
  const total = line('=', 'score', sum);
  return [
    ...shown.map(([name, value], at) => {
      const sign = value < 0 ? '−' : at === 0 ? ' ' : '+';
      return `${line(sign, name, value)}  ${EXPLANATIONS[name] ?? ''}`.trimEnd();
    }),
    // Where the best sum is over 1 it counts as 1, and the others are measured by it.
    Math.abs(sum - score) < 1e-9 ? total : `${total}  counted as ${score.toFixed(DIGITS)}`,
  ];
}
