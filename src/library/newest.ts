import type { Article } from '../corpus/article.ts';

/** The numbers of articles, those first that were published last; those without a date come last, in the order of the files. */
export function newestFirst(numbers: Iterable<number>, articles: readonly Article[]): number[] {
  const dated = Array.from(numbers, (number) => ({
    number,
    date: Date.parse(articles[number]!.published ?? '') || 0,
  }));
  return dated.sort((a, b) => b.date - a.date || a.number - b.number).map(({ number }) => number);
}
