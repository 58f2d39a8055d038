import type { Attributed } from '../annotations/annotate.ts';
import type { Article } from '../corpus/article.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import type { Library } from '../search/library.ts';
import type { Passage } from '../search/passage.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import { type Term, terms } from '../text/terms.ts';

/** A sentence that may answer, with what the signals look at. */
export interface Candidate {
  readonly article: Article;
  readonly passage: Passage;
  readonly sentence: Span;
  readonly text: string;
  /** Its place in the passage, from 0. */
  readonly at: number;
  readonly terms: readonly Term[];
  /** Which term of the question each of `terms` stands for. */
  readonly matches: readonly (QuestionTerm | null)[];
  /** The terms of the question that the sentence has, and those that its whole passage has. */
  readonly matched: ReadonlySet<QuestionTerm>;
  readonly matchedInPassage: ReadonlySet<QuestionTerm>;
  /** The BM25 score of its passage. */
  readonly passageScore: number;
  /** The statements that are made in it. */
  readonly statements: readonly Attributed[];
  /** The sentences of its passage, in order, itself included. */
  readonly siblings: readonly Candidate[];
}

const PASSAGES = 60;
/** What one person says is looked at in this many passages more, where the words asked for lead to none of it. */
const SAID = 200;

/** Question → candidates: the sentences of the passages that BM25 ranks first, and what the asked speaker says. */
export function candidates(question: Question, library: Library): Candidate[] {
  const asked = new Map<string, QuestionTerm>();
  for (const term of question.terms) for (const form of term.terms) if (!asked.has(form)) asked.set(form, term);
  const weights = new Map([...asked.keys()].map((form) => [form, 1]));
  const found = new Map<number, number>();
  if (asked.size > 0) for (const { passage, score } of library.index.search(weights, PASSAGES)) found.set(passage, score);
  for (const passage of saidIn(question, library)) if (!found.has(passage)) found.set(passage, 0);
  return [...found].flatMap(([passage, score]) => sentencesOf(library, library.passages[passage]!, score, asked));
}

function saidIn({ kind, speaker }: Question, library: Library): Set<number> {
  const found = new Set<number>();
  if (kind !== 'said' || speaker === null) return found;
  for (const person of speaker.people)
    for (const { article, content } of library.annotations.by(person)) {
      if (found.size >= SAID) return found;
      for (const { start } of content) found.add(library.passageAt(article, start));
    }
  return found;
}

function sentencesOf(
  library: Library,
  passage: Passage,
  passageScore: number,
  asked: ReadonlyMap<string, QuestionTerm>,
): Candidate[] {
  const article = library.articles[passage.article]!;
  const said = library.annotations.of(article).filter((one) => one.content.some((span) => overlaps(span, passage)));
  const siblings: Candidate[] = [];
  const matchedInPassage = new Set<QuestionTerm>();
  passage.sentences.forEach((sentence, at) => {
    const text = slice(article.text, sentence);
    const found = terms(text, sentence.start);
    const matches = found.map(({ term }) => asked.get(term) ?? null);
    const matched = new Set(matches.filter((match) => match !== null));
    for (const term of matched) matchedInPassage.add(term);
    const statements = said.filter(({ content }) => content.some((span) => overlaps(span, sentence)));
    const shared = { article, passage, passageScore, matchedInPassage, siblings };
    siblings.push({ ...shared, sentence, text, at, terms: found, matches, matched, statements });
  });
  return siblings;
}
