import type { Article } from '../corpus/article.ts';
import type { Indexed } from '../search/library.ts';
import { digest } from '../text/digest.ts';
import { contains, type Span, slice } from '../text/span.ts';
import type { Citation } from './answer.ts';
import { cite } from './citation.ts';

/** An excerpt where it stands: its paragraph and those beside it, each as it is in the file. */
export interface Around {
  readonly citation: Citation;
  readonly paragraph: Piece;
  readonly before: Piece | null;
  readonly after: Piece | null;
}

/** A slice of a file; `sentences` are offsets into `text`. */
export interface Piece {
  readonly text: string;
  /** Where it begins in the file. */
  readonly start: number;
  readonly sentences: readonly Span[];
}

/** Why an excerpt cannot be shown any more: its article is gone, or has other words there. */
export type NoLongerThere = 'gone' | 'changed';

/** An excerpt as a button knows it: where it stood, and the digest of its text. */
export interface Place extends Span {
  readonly article: string;
  readonly digest: string;
}

export function around(
  { articles }: Indexed,
  { article: id, start, end, digest: was }: Place,
): Around | NoLongerThere {
  const article = articles.find((article) => article.id === id);
  if (!article) return 'gone';
  const { paragraphs, text } = article;
  const at = paragraphs.findIndex((paragraph) => contains(paragraph, { start, end }));
  if (at < 0 || digest(text.slice(start, end)) !== was) return 'changed';
  const piece = (index: number): Piece | null =>
    paragraphs[index] ? pieceOf(article, paragraphs[index]) : null;
  const { number } = paragraphs[at]!;
  return {
    citation: cite(article, number, { start, end }),
    paragraph: piece(at)!,
    before: piece(at - 1),
    after: piece(at + 1),
  };
}

const pieceOf = ({ text }: Article, paragraph: Article['paragraphs'][number]): Piece => ({
  text: slice(text, paragraph),
  start: paragraph.start,
  sentences: paragraph.sentences.map(({ start, end }) => ({
    start: start - paragraph.start,
    end: end - paragraph.start,
  })),
});
