import type { ExactWord } from './exact-words.ts';
import type { StretchWord } from './stretches.ts';

/** A quotation's words beside those of a passage. */
export interface Alignment {
  /** For each word of the quotation the number of the passage's word beside it; -1 where it has none. */
  readonly beside: Int32Array;
  /** 1 where all words are there in this order; 0 and below where hardly one is. */
  readonly score: number;
}

/** What a word is worth beside another one; a word that is the same counts as much as it tells. */
const OTHER_FORM = 0.5;
const OTHER_WORD = -0.4;
const ADDED = -0.5;
/** Words of the passage that the quotation leaves out: the first of a run, and each that follows. */
const MISSING = -0.5;
const NEXT_MISSING = -0.08;
/** The same where the quotation says so with a “…”: of several places the nearest. */
const LEFT_OUT = -0.005;

/** Of two places that are as good, that which begins, or ends, with a sentence. */
const EDGE = 0.001;

const BESIDE = 0;
const IS_ADDED = 1;
const IS_MISSING = 2;

/**
 * The best alignment of the whole quotation with some stretch of the passage, word by word: that of Needleman and
 * Wunsch (1970) with the passage's ends free (Sellers, The theory and computation of evolutionary distances, 1980),
 * where words left out cost by the run and not by the word (Gotoh, An improved algorithm for matching biological
 * sequences, 1982).
 * @param gaps whether the quotation has a “…” before its word of that number
 */
export function align(
  quote: readonly ExactWord[],
  gaps: readonly boolean[],
  passage: readonly StretchWord[],
): Alignment {
  const [rows, columns] = [quote.length, passage.length + 1];
  const best = new Float64Array((rows + 1) * columns);
  const steps = new Uint8Array(best.length);
  const goesOn = new Uint8Array(best.length);
  const isEdge = (at: number): boolean => passage[at - 1]?.sentence !== passage[at]?.sentence;
  for (let at = 0; at < columns; at++) best[at] = isEdge(at) ? EDGE : 0;
  for (let row = 1; row <= rows; row++) {
    const word = quote[row - 1]!;
    const first = gaps[row] ? LEFT_OUT : MISSING;
    const next = gaps[row] ? LEFT_OUT : NEXT_MISSING;
    best[row * columns] = best[(row - 1) * columns]! + ADDED;
    steps[row * columns] = IS_ADDED;
    let missing = -Infinity;
    for (let column = 1; column < columns; column++) {
      const at = row * columns + column;
      const beside = best[at - columns - 1]! + worth(word, passage[column - 1]!);
      const added = best[at - columns]! + ADDED;
      const [opened, longer] = [best[at - 1]! + first, missing + next];
      if (longer > opened) goesOn[at] = 1;
      missing = Math.max(opened, longer);
      best[at] = Math.max(beside, added, missing);
      steps[at] = best[at] === beside ? BESIDE : best[at] === added ? IS_ADDED : IS_MISSING;
    }
  }
  const total = (end: number): number => best[rows * columns + end]! + (isEdge(end) ? EDGE : 0);
  let column = 0;
  for (let end = 1; end < columns; end++) if (total(end) > total(column)) column = end;
  const score = total(column) / quote.reduce((sum, { weight }) => sum + weight, 0);
  const beside = new Int32Array(rows).fill(-1);
  for (let row = rows; row > 0; ) {
    const at = row * columns + column;
    if (steps[at] === BESIDE) beside[--row] = --column;
    else if (steps[at] === IS_ADDED) row--;
    else {
      while (goesOn[row * columns + column] === 1) column--;
      column--;
    }
  }
  return { beside, score };
}

const worth = (one: ExactWord, other: ExactWord): number =>
  one.exact === other.exact ? one.weight : one.near === other.near ? OTHER_FORM * one.weight : OTHER_WORD;
