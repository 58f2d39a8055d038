import { type Alignment, align } from './align.ts';
import { cutAround } from './cut-around.ts';
import { type ExactWord, exactWords } from './exact-words.ts';
import { type Stretch, type StretchWord, wordsOf } from './stretches.ts';
import type { Standing } from './verification.ts';

/** A quotation as it is compared. */
export interface Compared {
  readonly words: readonly ExactWord[];
  /** Whether it has a “…” before its word of that number. */
  readonly gaps: readonly boolean[];
}

/** What a quotation is beside a stretch of an article; all but the words by their numbers. */
export interface Comparison {
  readonly stretch: Stretch;
  readonly words: readonly StretchWord[];
  readonly standing: Standing;
  readonly score: number;
  /** The first and the last word there that the quotation has or has otherwise. */
  readonly first: number;
  readonly last: number;
  /** Words there that the quotation has not or has otherwise. */
  readonly differing: readonly number[];
  /** Words there that are cut away: before and behind it in its sentences, and where it has a “…”. */
  readonly leftOut: readonly number[];
  /** Words of the quotation that are not there, or are otherwise. */
  readonly added: readonly number[];
}

const ELLIPSIS = /…|\.\s?\.\s?\./;

export function compared(quote: string): Compared {
  const words = exactWords(quote);
  const gaps = words.map(({ start }, at) => ELLIPSIS.test(quote.slice(words[at - 1]?.end ?? 0, start)));
  return { words, gaps };
}

/** So much of what the words of a quotation tell is there, the penalties for others taken off. */
const LEAST = 0.3;
const MOST_ASKED = 0.9;

/**
 * From which score on two passages are one. Of sentences with 30 % of their words changed 97 % have more,
 * and of long sentences from other articles none has; short ones meet by chance: “in the United States, after the”.
 */
const leastScore = (quote: readonly ExactWord[]): number =>
  Math.min(MOST_ASKED, LEAST + 1 / quote.reduce((sum, { weight }) => sum + weight, 0));

/** Quotation and stretch → how they differ; null where this is another passage. */
export function compare({ words: quote, gaps }: Compared, stretch: Stretch): Comparison | null {
  const words = wordsOf(stretch);
  const { score, beside } = align(quote, gaps, words);
  if (score < leastScore(quote)) return null;
  const placed = withinSentences(quote, words, beside);
  const { first, last, differing, added, skipped } = differences(quote, gaps, words, placed);
  const isSame = differing.length + added.length === 0;
  const leftOut = [...skipped, ...cutAround(stretch, words, first, last)].sort((a, b) => a - b);
  const standing = !isSame ? 'altered' : leftOut.length > 0 ? 'cut' : 'verbatim';
  return { stretch, words, standing, score, first, last, differing, leftOut, added };
}

/** The alignment without words that stand beside others in a sentence which has none of the quotation. */
function withinSentences(
  quote: readonly ExactWord[],
  words: readonly StretchWord[],
  beside: Alignment['beside'],
): number[] {
  const alike = [...beside].filter((at, number) => at >= 0 && words[at]!.near === quote[number]!.near);
  const [from, to] = [words[alike[0]!]!.sentence, words[alike.at(-1)!]!.sentence];
  return [...beside].map((at) => {
    const sentence = words[at]?.sentence ?? -1;
    return from <= sentence && sentence <= to ? at : -1;
  });
}

function differences(
  quote: readonly ExactWord[],
  gaps: readonly boolean[],
  words: readonly ExactWord[],
  placed: readonly number[],
) {
  const differing: number[] = [];
  const skipped: number[] = [];
  const added: number[] = [];
  const first = placed.find((at) => at >= 0)!;
  let last = first - 1;
  let isGap = false;
  for (const [number, at] of placed.entries()) {
    isGap ||= gaps[number]!;
    const isSame = at >= 0 && words[at]!.exact === quote[number]!.exact;
    if (!isSame) added.push(number);
    if (at < 0) continue;
    while (++last < at) (isGap ? skipped : differing).push(last);
    if (!isSame) differing.push(at);
    isGap = false;
  }
  return { first, last, differing, skipped, added };
}
