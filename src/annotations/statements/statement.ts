import type { Span } from '../../text/span.ts';

/**
 * Who said what, in the terms of the quotation-attribution literature (PARC 3.0: Pareti 2016; PolNeAR: Newell
 * et al. 2018; Citron: Richards 2021). All spans are offsets into the article's text.
 */
export interface Statement {
  /** The words that name who speaks: “Mr Lavrov”, “a spokesman for the ministry”, “he”. */
  readonly source: Span | null;
  /** The words that say that something is said: “said”, “told reporters”, “according to”. */
  readonly cue: Span | null;
  /** What is said, in one or more pieces; quotation marks included where it is quoted. */
  readonly content: readonly Span[];
  /** Direct where all of it is quoted, indirect where nothing is, else mixed. */
  readonly kind: 'direct' | 'indirect' | 'mixed';
  /**
   * The words that name the speaker in full as far as the article tells: for “he said” the span of the name that
   * "he" stands for. The same as `source` where that is a name or an office already.
   */
  readonly speaker: Span | null;
}
