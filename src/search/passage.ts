import type { Article } from '../corpus/article.ts';
import { type Span, slice } from '../text/span.ts';

/** What the index holds and BM25 ranks: a paragraph, or a piece of one that is very long. */
export interface Passage extends Span {
  /** Where its article stands in the list of articles. */
  readonly article: number;
  /** The number of its paragraph, counted from 1. */
  readonly paragraph: number;
  /** The heading it stands under. */
  readonly heading: Span | null;
  readonly sentences: readonly Span[];
}

/** A paragraph is cut into passages of at most this many UTF-16 units, at the ends of sentences. */
const LONGEST_PASSAGE = 2_000;

/** The passages of an article, in order; `number` is where it stands in the list of articles. */
export const passagesOf = ({ paragraphs }: Article, number: number): Passage[] =>
  paragraphs.flatMap((paragraph) =>
    runs(paragraph.sentences).map((sentences) => ({
      article: number,
      paragraph: paragraph.number,
      heading: paragraph.heading,
      start: sentences[0]!.start,
      end: sentences.at(-1)!.end,
      sentences,
    })),
  );

/** Whether a heading is only the title of its article again: it tells nothing of one passage. */
export const isTitle = ({ text, title }: Article, heading: Span): boolean => slice(text, heading) === title;

function runs(sentences: readonly Span[]): Span[][] {
  const found: Span[][] = [];
  for (const sentence of sentences) {
    const last = found.at(-1);
    if (last && sentence.end - last[0]!.start <= LONGEST_PASSAGE) last.push(sentence);
    else found.push([sentence]);
  }
  return found;
}
