import { quotations } from '../annotations/reading/quotations.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import type { Stretch, StretchWord } from './stretches.ts';

/**
 * The words, by their numbers, that stand around a passage in its first and last sentence. None, on a side where it
 * begins or ends with a quotation of the article: “We won” of “We won,” she said. But of “We will win,” she said, “if
 * we get help” that is cut.
 */
export function cutAround(
  stretch: Stretch,
  words: readonly StretchWord[],
  first: number,
  last: number,
): number[] {
  const [from, to] = [words[first]!.sentence, words[last]!.sentence];
  const start = words.findIndex(({ sentence }) => sentence === from);
  const behind = words.findLastIndex(({ sentence }) => sentence === to) + 1;
  if (start === first && behind === last + 1) return [];
  const found = { start: words[first]!.start, end: words[last]!.end };
  const text = { start: words[start]!.start, end: words[behind - 1]!.end };
  const marked = quotationsOf(stretch, text);
  const own = marked.find((one) => contains(one, found));
  const isAlone = own !== undefined && marked.every((one) => one === own);
  const begins = isAlone && (words[first - 1]?.end ?? 0) <= own.start;
  const ends = isAlone && own.end <= (words[last + 1]?.start ?? own.end);
  return [...(begins ? [] : numbers(start, first)), ...(ends ? [] : numbers(last + 1, behind))];
}

const quotationsOf = ({ article, passages }: Stretch, span: Span): Span[] => {
  const paragraphs = passages.map((passage) => ({ ...passage, number: passage.paragraph }));
  const found = quotations(article.text, paragraphs).flat();
  return found.filter((one) => overlaps(one, span));
};

const numbers = (from: number, behind: number): number[] =>
  Array.from({ length: behind - from }, (_, at) => from + at);
