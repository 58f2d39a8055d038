import type { QuestionKind } from '../question/kind.ts';

/** What the corpus answers to one question: excerpts in the articles' own words, or a refusal. */
export interface Answer {
  readonly question: string;
  readonly kind: QuestionKind;
  /** Words of the question that were read as words that the corpus has: “tomahwks” as "Tomahawks". */
  readonly corrected: readonly Corrected[];
  readonly status: 'answered' | 'no-answer';
  /** Why there is no answer; null where there is one. */
  readonly reason: Refusal | null;
  /** Short answers, best first; empty where the kind of question has none. */
  readonly answers: readonly ShortAnswer[];
  /** The words that answer most probably, whether or not that is enough to show them; null where none are known. */
  readonly guess: string | null;
  /** Best first; empty where there is no answer. */
  readonly excerpts: readonly Excerpt[];
}

/** A word as it is asked, and as the corpus writes the one it was read as. */
export interface Corrected {
  readonly asked: string;
  readonly readAs: string;
}

/** A sentence or two that answer: `text` is the slice of its file that `citation` names. */
export interface Excerpt {
  readonly text: string;
  /** The words that matter, as [start, end] offsets into `text`, in order, not overlapping. */
  readonly highlights: readonly (readonly [number, number])[];
  /** Whose statement it is, by the corpus's fullest name for them; null where it is nobody's. */
  readonly speaker: string | null;
  /** How well it answers, 0 to 1. */
  readonly score: number;
  readonly citation: Citation;
  /** Where other articles say the same. */
  readonly alsoIn: readonly Citation[];
  /** How many of these articles, its own included, do not copy one another. */
  readonly independent: number;
  /** What its score is the sum of, by the names of the signals. */
  readonly signals: Readonly<Record<string, number>>;
}

/** Where an excerpt stands: offsets in UTF-16 units of the decoded file, front matter included. */
export interface Citation {
  readonly article: string;
  readonly title: string;
  readonly source: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly file: string;
  /** The name of the file that the article was made of on being imported; null where it was written as it is. */
  readonly original: string | null;
  /** Counted from 1. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A short answer, in the words of the first article that gives it. */
export interface ShortAnswer {
  readonly text: string;
  /** The number of articles that give it, which is the number of `in`. */
  readonly support: number;
  /** Where each of them gives it. */
  readonly in: readonly Citation[];
}

/** Why there is no answer, as data; the renderers choose the words. */
export interface Refusal {
  /** Words and names of the question that the corpus does not have, as the question spells them. */
  readonly unknown: readonly string[];
  /** Where only a speaker or a source was to be asked and there is none of that name: `unknown` is that name. */
  readonly unknownAs?: 'speaker' | 'source';
  /** The nearest words and names that the corpus has. */
  readonly nearest: readonly string[];
  /** Where somebody is spoken of who was asked for and never speaks. */
  readonly mentions: readonly Citation[];
  /** What comes nearest, though it does not answer; best first. */
  readonly excerpts: readonly Excerpt[];
  /** What can be asked here: how many articles there are, and who speaks in them most. */
  readonly covers: { readonly articles: number; readonly speakers: readonly string[] };
}
