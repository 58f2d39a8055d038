import type { Span } from '../text/span.ts';
import type { AskedSpeaker } from './asked-speaker.ts';
import type { ExpectedType } from './expected-type.ts';
import type { QuestionKind } from './kind.ts';

/** What is asked. */
export interface Question {
  readonly text: string;
  readonly kind: QuestionKind;
  readonly expects: ExpectedType;
  /** Whom it wants to hear, where it says so. */
  readonly speaker: AskedSpeaker | null;
  /** What it is about; where it asks what somebody said, their name is not among them. */
  readonly terms: readonly QuestionTerm[];
}

/** One word of the question that carries its subject, with all the terms that would do for it. */
export interface QuestionTerm extends Span {
  /** Its place among the terms of the question, from 0. */
  readonly at: number;
  /** The word as it is asked, and as it is stemmed. */
  readonly written: string;
  readonly term: string;
  /** The corpus's terms that stand for it, itself first; empty where the corpus has none. */
  readonly terms: readonly string[];
  /** Whether its spelling had to be corrected. */
  readonly corrected: boolean;
  /** How much it tells that a sentence has it: the BM25 rarity of its commonest term. */
  readonly rarity: number;
  /** Whether it names somebody or something. */
  readonly isName: boolean;
}
