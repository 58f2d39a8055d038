import type { Article } from '../corpus/article.ts';
import type { AskedSpeaker } from '../question/asked-speaker.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import { bit, type TermSet } from '../question/term-set.ts';
import type { Library } from '../search/library.ts';
import type { Meaning } from '../search/meaning/meaning.ts';
import type { PassageInColumns } from '../search/packed-passages.ts';
import type { Passage } from '../search/passage.ts';
import type { Hit } from '../search/passage-index.ts';
import type { Span } from '../text/span.ts';
import type { Narrowing } from './narrow.ts';

/** A sentence of a passage, with what it has of the question. */
export interface Sentence extends Span {
  /** Its number among all of the corpus. */
  readonly number: number;
  /** Its terms are those of its passage from one up to another. */
  readonly passage: PassageInColumns;
  readonly from: number;
  readonly to: number;
  /** Those of its terms that stand for one of the question. */
  readonly matches: readonly Match[];
  readonly matched: TermSet;
}

/** A term where it stands in a sentence, and which of the question it stands for. */
export interface Match extends Span {
  readonly asked: QuestionTerm;
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
  readonly matched: TermSet;
  readonly matchedInPassage: TermSet;
}

const PASSAGES = 30;
/** So many sentences that are nearest by their meaning are looked at. */
const NEAREST = 30;
/** So many of the passages in which somebody speaks are looked at, whatever they speak about. */
const SAID = 60;
/** Two sentences are one excerpt up to this length, in UTF-16 units. */
const LONGEST_PAIR = 400;

/**
 * Question → candidates: out of the passages that BM25 ranks first, out of what the asked speaker says, and the sentences
 * that are nearest by their meaning.
 */
export function candidates(
  question: Question,
  library: Library,
  narrowing: Narrowing | null,
  meaning: Meaning | null,
): Candidate[] {
  const asked = new Map<string, QuestionTerm>();
  for (const term of question.terms)
    for (const form of term.terms) if (!asked.has(form)) asked.set(form, term);
  const byNumber = new Map([...asked].map(([form, term]) => [library.vocabulary.number(form), term]));
  const found = new Map<number, number>();
  const weights = new Map([...asked.keys()].map((form) => [form, 1]));
  for (const { passage, score } of library.index.search(weights, PASSAGES, narrowing?.among))
    found.set(passage, score);
  if (question.kind === 'said' && question.speaker !== null)
    for (const { passage, score } of saidBy(question.speaker, weights, library))
      if (!found.has(passage) && narrowing?.among[passage] !== 0) found.set(passage, score);
  const byWords = new Set(found.keys());
  const near = nearest(meaning, library, narrowing);
  for (const [passage, score] of scoresOf(near, weights, library))
    if (!found.has(passage)) found.set(passage, score);
  const all = question.terms.length === 0 || question.kind === 'said';
  return [...found].flatMap(([at, passageScore]) => {
    const passage = library.passages.inColumns(at);
    const matches = matchesIn(passage, byNumber);
    const shared = {
      article: library.articles[passage.article]!,
      passage,
      passageScore,
      matchedInPassage: setOf(matches),
    };
    const sentences = sentencesOf(passage, library.passages.firstSentence(at), matches);
    const isWanted = byWords.has(at)
      ? ({ matched, number }: Sentence) => all || matched !== 0 || near.has(number)
      : ({ number }: Sentence) => near.has(number);
    return candidatesOf(shared, sentences, isWanted);
  });
}

/** The numbers of the sentences nearest in meaning. */
function nearest(meaning: Meaning | null, { passages }: Library, narrowing: Narrowing | null): Set<number> {
  if (!meaning) return new Set();
  const mayBe = narrowing && ((sentence: number) => narrowing.among[passages.ofSentence(sentence)] === 1);
  const found = meaning.sentences.nearest(meaning.question, NEAREST, mayBe ?? undefined);
  return new Set(found.map(({ row }) => row));
}

/** The passages of some sentences, each with its BM25 score. */
function scoresOf(
  sentences: ReadonlySet<number>,
  weights: ReadonlyMap<string, number>,
  { index, passages }: Library,
): Map<number, number> {
  const found = new Map([...sentences].map((sentence) => [passages.ofSentence(sentence), 0]));
  if (found.size === 0) return found;
  const among = new Uint8Array(passages.size);
  for (const passage of found.keys()) among[passage] = 1;
  for (const { passage, score } of index.search(weights, found.size, among)) found.set(passage, score);
  return found;
}

// “What did Silva say about the pool?”: where she speaks and the pool comes up, and else where she speaks first.
function saidBy({ people }: AskedSpeaker, weights: ReadonlyMap<string, number>, library: Library): Hit[] {
  const { annotations, passages } = library;
  const among = new Uint8Array(passages.size);
  for (const person of people)
    for (const article of annotations.articlesOf(person))
      among.fill(1, passages.first(article), passages.first(article + 1));
  const found = library.index.search(weights, PASSAGES, among);
  const seen = new Set<number>();
  enough: for (const person of people)
    for (const { article, content } of annotations.by(person)) {
      if (seen.size >= SAID) break enough;
      for (const { start } of content) seen.add(passages.holding(library.numberOf(article), start));
    }
  return [...found, ...[...seen].map((passage) => ({ passage, score: 0 }))];
}

function matchesIn(
  { numbers, starts, ends }: PassageInColumns,
  byNumber: ReadonlyMap<number, QuestionTerm>,
): Match[] {
  const found: Match[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const asked = byNumber.get(numbers[at]!);
    if (asked) found.push({ start: starts[at]!, end: ends[at]!, asked });
  }
  return found;
}

// What stands before the first sentence is the heading's.
function sentencesOf(passage: PassageInColumns, first: number, matches: readonly Match[]): Sentence[] {
  const { sentences, starts } = passage;
  let to = 0;
  return sentences.map(({ start, end }, at) => {
    while (to < starts.length && starts[to]! < start) to++;
    const from = to;
    while (to < starts.length && starts[to]! < end) to++;
    const own = matches.filter((match) => match.start >= start && match.start < end);
    return { number: first + at, start, end, passage, from, to, matches: own, matched: setOf(own) };
  });
}

type Shared = Pick<Candidate, 'article' | 'passage' | 'passageScore' | 'matchedInPassage'>;

/** The sentences that are wanted, or stand beside one that has something of the question, and pairs of them. */
function candidatesOf(
  shared: Shared,
  sentences: readonly Sentence[],
  isWanted: (sentence: Sentence) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  for (const [at, first] of sentences.entries()) {
    const [before, next, last] = [
      sentences[at - 1] ?? null,
      sentences[at + 1] ?? null,
      sentences[at + 2] ?? null,
    ];
    const { start, end, matched } = first;
    if (isWanted(first) || before?.matched || next?.matched)
      found.push(candidate(shared, start, end, [first], before, next, matched));
    if (next && next.end - start <= LONGEST_PAIR && (isWanted(first) || isWanted(next))) {
      const both = matched | next.matched;
      found.push(candidate(shared, start, next.end, [first, next], before, last, both));
    }
  }
  return found;
}

// A question makes hundreds of these; spread syntax would take as long as ranking them.
const candidate = (
  { article, passage, passageScore, matchedInPassage }: Shared,
  start: number,
  end: number,
  sentences: readonly Sentence[],
  before: Sentence | null,
  after: Sentence | null,
  matched: TermSet,
): Candidate => ({
  article,
  passage,
  passageScore,
  matchedInPassage,
  start,
  end,
  sentences,
  before,
  after,
  matched,
});

function setOf(matches: readonly Match[]): TermSet {
  let set = 0;
  for (const { asked } of matches) set |= bit(asked.at);
  return set;
}
