import type { Attributed } from '../annotations/annotations.ts';
import type { Person } from '../annotations/people/people.ts';
import type { Article } from '../corpus/article.ts';
import { lazily } from '../packed/lazily.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import { hasTerm, sumOver, type TermSet } from '../question/term-set.ts';
import type { Library } from '../search/library.ts';
import type { Meaning } from '../search/meaning/meaning.ts';
import type { Passage } from '../search/passage.ts';
import { words } from '../text/words.ts';
import type { Candidate, Sentence } from './candidate.ts';
import type { Read } from './reads.ts';
import { saidByAsked } from './signals/statement.ts';
import { namedIn, newSpots, type Spot } from './spots.ts';

/** What the signals know beside the candidate itself. */
export interface Context {
  readonly question: Question;
  readonly library: Library;
  /** How near a sentence is in meaning, from about 0.7 to 0.95; null where the question is answered from words alone. */
  readonly similarity: ((sentence: Sentence) => number) | null;
  /** Whether all sentences have been read for their meaning. */
  readonly isRead: boolean;
  /** What the reader tells of a candidate, null of one that it did not read; null where nothing was read. */
  readonly reads: ((candidate: Candidate) => Read | null) | null;
  /** Those whom the question names, by whatever name. */
  readonly people: ReadonlySet<Person>;
  /** What all the words of the question tell together, in points of BM25; shares are parts of it. */
  readonly total: number;
  /** The share of what the question tells that these of its terms tell: each counts by its rarity. */
  share(terms: TermSet): number;
  /** Terms in a sentence, on the average over the candidates. */
  readonly averageLength: number;
  /** How much an article is about a term: the share of its paragraphs that have it, or that its title has it. */
  presence(article: Article, term: QuestionTerm): number;
  /** Where in a sentence an answer of the expected type may stand. */
  spots(sentence: Sentence, article: Article): Iterable<Spot>;
  /** The statements that are made in a sentence. */
  statements(sentence: Sentence, article: Article): readonly Attributed[];
  /** How surely the person asked for says a sentence, see `saidByAsked`. */
  saidByAsked(sentence: Sentence, article: Article): number;
}

/** What stands in its title an article is about, if not in every paragraph. */
const IN_TITLE = 0.5;

export function contextOf(
  question: Question,
  candidates: readonly Candidate[],
  library: Library,
  meaning: Meaning | null,
): Context {
  const total = question.terms.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const averageLength = averageOf(candidates);
  const inArticle = countIn(candidates, question);
  const forms = question.terms.map(({ terms }) => terms.map(library.vocabulary.number));
  const presences = new Map<Article, readonly number[]>();
  const presencesIn = (article: Article): readonly number[] => {
    const known = presences.get(article);
    if (known) return known;
    const found = presencesOf(library.numberOf(article), forms, inArticle.get(article), library);
    presences.set(article, found);
    return found;
  };
  const rarity = (at: number) => question.terms[at]!.rarity;
  const asked = words(question.text).flatMap(({ folded }) => library.annotations.people.named(folded));
  const people = new Set([...asked, ...(question.speaker?.people ?? [])]);
  const isNamed = namedIn(question, people, library);
  const statements = remembered((sentence: Sentence, article: Article) =>
    library.annotations.within(article, sentence),
  );
  return {
    question,
    library,
    similarity: meaning && similarityIn(candidates, meaning),
    isRead: meaning !== null && meaning.sentences.known === meaning.sentences.size,
    reads: null,
    people,
    share: (terms) => sumOver(terms, rarity) / total,
    spots: remembered((sentence, article) => lazily(newSpots(sentence, article, question, isNamed, library))),
    statements,
    saidByAsked: remembered((sentence, article) =>
      saidByAsked(sentence, statements(sentence, article), question.speaker),
    ),
    total,
    averageLength,
    presence: (article, term) => presencesIn(article)[term.at]!,
  };
}

// A sentence that was not read yet is taken for one of the others on the mean.
function similarityIn(candidates: readonly Candidate[], { question, sentences }: Meaning) {
  const known = new Map<number, number>();
  for (const { sentences: own } of candidates)
    for (const { number } of own) {
      const found = known.has(number) ? null : sentences.similarity(number, question);
      if (found !== null) known.set(number, found);
    }
  const mean = [...known.values()].reduce((sum, one) => sum + one, 0) / (known.size || 1);
  return ({ number }: Sentence): number => known.get(number) ?? mean;
}

function averageOf(candidates: readonly Candidate[]): number {
  const sentences = new Set<Sentence>();
  for (const candidate of candidates) for (const sentence of candidate.sentences) sentences.add(sentence);
  let length = 0;
  for (const { from, to } of sentences) length += to - from;
  return length / (sentences.size || 1);
}

/** @param forms for each term of the question the numbers of its forms, `counts` how many paragraphs have it */
function presencesOf(
  article: number,
  forms: readonly (readonly number[])[],
  counts: readonly number[] = [],
  { passages, inTitle }: Library,
): number[] {
  const title = inTitle(article);
  const paragraphs = passages.paragraphCount(article);
  return forms.map((forms, at) =>
    Math.max((counts[at] ?? 0) / paragraphs, forms.some((form) => title.includes(form)) ? IN_TITLE : 0),
  );
}

// In how many paragraphs of each article each term is, as far as they are candidates.
function countIn(candidates: readonly Candidate[], { terms }: Question): Map<Article, number[]> {
  const counts = new Map<Article, number[]>();
  const passages = new Set<Passage>();
  for (const { article, passage, matchedInPassage } of candidates) {
    if (passages.has(passage)) continue;
    passages.add(passage);
    const ofArticle = counts.get(article) ?? terms.map(() => 0);
    for (const { at } of terms) if (hasTerm(matchedInPassage, at)) ofArticle[at]!++;
    counts.set(article, ofArticle);
  }
  return counts;
}

// A sentence stands in up to three candidates.
function remembered<T>(
  find: (sentence: Sentence, article: Article) => T,
): (sentence: Sentence, article: Article) => T {
  const known = new Map<Sentence, T>();
  return (sentence, article) => {
    const before = known.get(sentence);
    if (before !== undefined) return before;
    const found = find(sentence, article);
    known.set(sentence, found);
    return found;
  };
}
