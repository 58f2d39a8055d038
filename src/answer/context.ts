import type { Article } from '../corpus/article.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import type { Candidate } from './candidate.ts';

/** What the signals know beside the candidate itself. */
export interface Context {
  readonly question: Question;
  /** What all the words of the question tell together, in points of BM25; shares are parts of it. */
  readonly total: number;
  /** Terms in a sentence, on the average over the candidates. */
  readonly averageLength: number;
  /** For a term, the share of an article's paragraphs that have it, as far as they are candidates. */
  presence(article: Article, term: QuestionTerm): number;
}

export function contextOf(question: Question, candidates: readonly Candidate[]): Context {
  const total = question.terms.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const sentences = new Set(candidates.flatMap(({ sentences }) => sentences));
  const terms = [...sentences].reduce((sum, { terms }) => sum + terms.length, 0);
  const averageLength = terms / (sentences.size || 1);
  const paragraphs = new Map<Article, Map<QuestionTerm, Set<number>>>();
  for (const { article, passage, matched } of candidates) {
    const ofArticle = paragraphs.get(article) ?? new Map<QuestionTerm, Set<number>>();
    for (const term of matched)
      ofArticle.set(term, (ofArticle.get(term) ?? new Set()).add(passage.paragraph));
    paragraphs.set(article, ofArticle);
  }
  return {
    question,
    total,
    averageLength,
    presence: (article, term) => (paragraphs.get(article)?.get(term)?.size ?? 0) / article.paragraphs.length,
  };
}

/** The share of what the question tells that these of its terms tell: each counts by its rarity. */
export const shareOf = (terms: Iterable<QuestionTerm>, { total }: Context): number => {
  let sum = 0;
  for (const { rarity } of terms) sum += rarity;
  return sum / total;
};
