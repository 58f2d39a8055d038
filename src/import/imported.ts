import type { LeftOut, Metadata } from '../corpus/article.ts';

/** A file as it was given: on a disk, as an attachment, or in a zip. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a reader of one format finds: an article that is not yet written down as a file. */
export interface Draft {
  readonly metadata: Metadata;
  /** Its text, in the Markdown that src/corpus reads: paragraphs and “## Headings”, with blank lines between. */
  readonly body: string;
  /** The whole text of its file, where that is an article of the corpus already. */
  readonly file: string | null;
}

/** The articles of one file, and which of its lines are none: `file` is “news.jsonl, line 3”. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly leftOut: readonly LeftOut[];
}

/** Why a file cannot be imported, to go on from its name: “is encrypted”. */
export interface Wrong {
  readonly wrong: string;
}

/** An article to be stored, and the file that it was made of; null where it is that file. */
export interface ImportedArticle {
  /** A safe name ending in .md or .txt that no other article of this import has. */
  readonly file: string;
  readonly text: string;
  readonly title: string;
  /** The number of its paragraphs. */
  readonly paragraphs: number;
  readonly original: GivenFile | null;
}

/** What a file became. A file that cannot be read leaves out itself only, or its line, or its place in a zip. */
export interface Imported {
  readonly articles: readonly ImportedArticle[];
  readonly leftOut: readonly LeftOut[];
}
