import type { Gender } from '../mentions/genders.ts';

/**
 * Who appears in an article and who speaks in it: all that it takes to bring the people of a corpus together without
 * reading any text again. What is written there is given by its number among the forms of the corpus.
 */
export interface Cast {
  /** How many mentions the article has. */
  readonly mentions: number;
  /** Who makes each statement. */
  readonly sayings: readonly Saying[];
  readonly named: readonly Named[];
}

export interface Saying {
  /** The places of the speakers among the mentions. */
  readonly by: readonly number[];
  readonly isSecondHand: boolean;
}

/** A name: its folded words, or the terms of an office in their order, and how it is written. */
export interface Form {
  readonly name: number;
  readonly written: number;
}

/** A mention as it is brought together with others. */
export interface Named extends Form {
  /** Its place among the mentions, and those of the offices that are the same person: “|the club's coach|, Ana Silva”. */
  readonly at: number;
  readonly aliases: readonly number[];
  /** Of a full name the first word may be a place: “From |Washington Zelenskyy| travelled”. */
  readonly kind: Kind;
  /** The terms that say who that is, beside a name, see `designation`. */
  readonly called: readonly number[];
  /** Of its title. */
  readonly gender: Gender | null;
  /** An office of which an article has but one: “the Delta chairman”. */
  readonly isDefinite: boolean;
  /** As a surname alone, where other articles tell that it is one: “|Silva| said”, “From Washington |Zelenskyy|”. */
  readonly alone: Form | null;
}

export const KINDS = ['office', 'surname', 'full', 'after place'] as const;
export type Kind = (typeof KINDS)[number];
