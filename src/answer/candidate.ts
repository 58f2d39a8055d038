import type { Article } from '../corpus/article.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import type { Library } from '../search/library.ts';
import type { Passage } from '../search/passage.ts';
import { type Span, slice } from '../text/span.ts';
import type { Term } from '../text/terms.ts';

/** A sentence of a passage, with what it has of the question. */
export interface Sentence extends Span {
  readonly text: string;
  readonly terms: readonly Term[];
  /** Which term of the question each of `terms` stands for. */
  readonly matches: readonly (QuestionTerm | null)[];
  readonly matched: ReadonlySet<QuestionTerm>;
}

/** A sentence, or two that follow each other, that may answer; its span is the excerpt. */
export interface Candidate extends Span {
  readonly article: Article;
  readonly passage: Passage;
  /** The BM25 score of its passage. */
  readonly passageScore: number;
  readonly sentences: readonly Sentence[];
  /** The sentences on either side, in the same passage. */
  readonly before: Sentence | null;
  readonly after: Sentence | null;
  /** The terms of the question that it has, and those that its whole passage has, its heading included. */
  readonly matched: ReadonlySet<QuestionTerm>;
  readonly matchedInPassage: ReadonlySet<QuestionTerm>;
}

const PASSAGES = 60;
/** What one person says is looked at in this many passages more, where the words asked for lead to none of it. */
const SAID = 200;
/** Two sentences are one excerpt up to this length, in UTF-16 units. */
const LONGEST_PAIR = 400;

/** Question → candidates: out of the passages that BM25 ranks first, and out of what the asked speaker says. */
export function candidates(question: Question, library: Library): Candidate[] {
  const asked = new Map<string, QuestionTerm>();
  for (const term of question.terms)
    for (const form of term.terms) if (!asked.has(form)) asked.set(form, term);
  const weights = new Map([...asked.keys()].map((form) => [form, 1]));
  const found = new Map<number, number>();
  if (asked.size > 0)
    for (const { passage, score } of library.index.search(weights, PASSAGES)) found.set(passage, score);
  for (const passage of saidIn(question, library)) if (!found.has(passage)) found.set(passage, 0);
  return [...found].flatMap(([at, score]) => {
    const passage = library.passages[at]!;
    const article = library.articles[passage.article]!;
    const terms = library.terms[at]!;
    const matched = new Set(terms.flatMap(({ term }) => asked.get(term) ?? []));
    return candidatesOf(passage, article, score, matched, sentencesOf(passage, article, terms, asked));
  });
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
  passage: Passage,
  article: Article,
  terms: readonly Term[],
  asked: ReadonlyMap<string, QuestionTerm>,
): Sentence[] {
  let to = 0;
  return passage.sentences.map((span) => {
    while (to < terms.length && terms[to]!.start < span.start) to++;
    const from = to;
    while (to < terms.length && terms[to]!.start < span.end) to++;
    const own = terms.slice(from, to);
    const matches = own.map(({ term }) => asked.get(term) ?? null);
    const matched = new Set(matches.filter((match) => match !== null));
    return { ...span, text: slice(article.text, span), terms: own, matches, matched };
  });
}

function candidatesOf(
  passage: Passage,
  article: Article,
  passageScore: number,
  matchedInPassage: ReadonlySet<QuestionTerm>,
  sentences: readonly Sentence[],
): Candidate[] {
  const candidate = (from: number, to: number): Candidate => {
    const chosen = sentences.slice(from, to);
    const [before, after] = [sentences[from - 1] ?? null, sentences[to] ?? null];
    const { start, end } = { start: chosen[0]!.start, end: chosen.at(-1)!.end };
    const shared = { article, passage, passageScore, matchedInPassage };
    return { ...shared, start, end, sentences: chosen, before, after, matched: union(chosen) };
  };
  return sentences.flatMap((sentence, at) => {
    const next = sentences[at + 1];
    const single = candidate(at, at + 1);
    return next && next.end - sentence.start <= LONGEST_PAIR ? [single, candidate(at, at + 2)] : [single];
  });
}

const union = (sentences: readonly Sentence[]): Set<QuestionTerm> =>
  new Set(sentences.flatMap(({ matched }) => [...matched]));
