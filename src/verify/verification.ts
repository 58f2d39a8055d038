import type { Citation } from '../answer/answer.ts';

/** Offsets [start, end] into a text, in order, not overlapping. */
export type Ranges = readonly (readonly [number, number])[];

/**
 * How a quotation stands in an article:
 * - `verbatim`: the same words, from where a sentence or a quotation begins there to where one ends
 * - `cut`: the same words, but begun or ended in the middle of a sentence, or with words left out at a “…”
 * - `altered`: the same passage, with words that differ, are missing or were added
 *
 * Words are the same where their letters, digits and signs of money or measure (£, %, −5) are: capitals, punctuation,
 * the kinds of quotation marks, apostrophes and dashes, blanks and invisible signs do not count.
 */
export type Standing = 'verbatim' | 'cut' | 'altered';

/** Whether a quotation is in the corpus, and in what words. */
export interface Verification {
  /** What was looked for: a slice of what was given, an attribution to somebody left off. */
  readonly quote: string;
  /** That of the best wording; `absent` where no article has this passage. */
  readonly verdict: Standing | 'absent';
  /** An article each, best first. */
  readonly wordings: readonly Wording[];
  /** How many more articles with it were met: at least so many there are. */
  readonly others: number;
}

/** The passage in an article's own words: `text` is the slice of its file that `citation` names, in whole sentences. */
export interface Wording {
  readonly standing: Standing;
  readonly text: string;
  /** What of `text` the quotation stands for, from its first word to its last. */
  readonly found: readonly [number, number];
  /** The words there, as offsets into `text`, that the quotation has not, or has otherwise. */
  readonly differing: Ranges;
  /** The words of the quotation, as offsets into `quote`, that are not there, or are otherwise. */
  readonly added: Ranges;
  /** What of `text` was cut away: around the quotation in its first and last sentence, and where it has a “…”. */
  readonly leftOut: Ranges;
  /** Who says it there, by the corpus’s fullest name for them; null where it is nobody’s statement, or two people’s. */
  readonly speaker: string | null;
  readonly citation: Citation;
  /** How much of `text` is in the paragraph of the citation: a quotation may go on into the next. */
  readonly inParagraph: number;
}
