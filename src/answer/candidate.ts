import type { Article } from '../corpus/article.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import type { Library } from '../search/library.ts';
import type { Passage } from '../search/passage.ts';
import { type Span, slice } from '../text/span.ts';
import { type Term, terms } from '../text/terms.ts';

/** A sentence that may answer, with what the signals look at. */
export interface Candidate {
  readonly article: Article;
  readonly passage: Passage;
  readonly sentence: Span;
  /** Its place in the passage, from 0. */
  readonly at: number;
  readonly terms: readonly Term[];
  /** Which term of the question each of `terms` stands for. */
  readonly matches: readonly (QuestionTerm | null)[];
  /** The BM25 score of its passage. */
  readonly passageScore: number;
  /** The other sentences of its passage, in order, itself included. */
  readonly siblings: readonly Candidate[];
}

const PASSAGES = 60;

/** Question → candidates: every sentence of the passages that BM25 ranks first. */
export function candidates(question: Question, library: Library): Candidate[] {
  const asked = new Map<string, QuestionTerm>();
  for (const term of question.terms)
    for (const form of term.terms) if (!asked.has(form)) asked.set(form, term);
  if (asked.size === 0) return [];
  const weights = new Map([...asked.keys()].map((form) => [form, 1]));
  return library.index.search(weights, PASSAGES).flatMap(({ passage, score }) => {
    const found = library.passages[passage]!;
    return sentencesOf(found, library.articles[found.article]!, score, asked);
  });
}

function sentencesOf(
  passage: Passage,
  article: Article,
  passageScore: number,
  asked: ReadonlyMap<string, QuestionTerm>,
): Candidate[] {
  const siblings: Candidate[] = [];
  passage.sentences.forEach((sentence, at) => {
    const found = terms(slice(article.text, sentence), sentence.start);
    const matches = found.map(({ term }) => asked.get(term) ?? null);
    siblings.push({ article, passage, sentence, at, terms: found, matches, passageScore, siblings });
  });
  return siblings;
}
