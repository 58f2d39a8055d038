import type { Span } from '../text/span.ts';

/** One file of the corpus. All spans are offsets into `text`, which is the whole decoded file. */
export interface Article extends Metadata {
  /** Short and stable: made from the file's path, so that a button can carry it over a restart. */
  readonly id: string;
  /** Path relative to the corpus folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What the front matter of an article may say. */
export interface Metadata {
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** The name of the file that the article was made of on being imported: “report-3f2a91bc04de.pdf”. */
  readonly original: string | null;
}

/** A paragraph of the body; headings are not counted. */
export interface Paragraph extends Span {
  /** Counted from 1, as a reader counts them. */
  readonly number: number;
  /** The heading it stands under, if there is one. */
  readonly heading: Span | null;
  readonly sentences: readonly Span[];
}

/** A file that is not served, and what its owner can do about it, in one sentence. */
export interface LeftOut {
  readonly file: string;
  readonly reason: string;
}
