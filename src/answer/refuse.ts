import type { Article } from '../corpus/article.ts';
import { asksForFact, isMeasured } from '../question/expected-type.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import { hasTerm } from '../question/term-set.ts';
import type { Library } from '../search/library.ts';
import type { Citation, Refusal } from './answer.ts';
import type { Candidate, Sentence } from './candidate.ts';
import type { Context } from './context.ts';
import { excerptsOf } from './excerpt.ts';
import { lacking } from './lacking.ts';
import { mentionsOf } from './mentions.ts';
import type { UnknownName } from './narrow.ts';
import type { Ranked } from './rank.ts';
import { nearness } from './signals/meaning.ts';
import { reads } from './signals/reads.ts';
import { isByAsked, isOthers } from './signals/statement.ts';
import { mostFitting } from './spots.ts';

/** Why the best that was found is no answer; null where it is one. */
export function refuse(ranked: readonly Ranked[], context: Context): Refusal | null {
  const { question, library } = context;
  const unknown = question.terms.filter(({ terms }) => terms.length === 0);
  const reason = (mentions: readonly Citation[]): Refusal => ({
    unknown: unknown.map(({ written }) => written),
    nearest: nearest(unknown, library),
    mentions,
    excerpts: mentions.length > 0 || question.terms.length === 0 ? [] : excerptsOf(ranked, context, NEAREST),
    covers: covers(library),
  });
  if (isTheirs(question)) {
    const isTheir = (sentence: Sentence, article: Article) =>
      context.statements(sentence, article).some((one) => isByAsked(one, question.speaker));
    const theirs = ranked.filter(({ candidate: { sentences, article } }) =>
      sentences.some((one) => isTheir(one, article)),
    );
    if (theirs.length === 0) return reason(mentionsOf(question.speaker!.people, library));
    // By its meaning a question finds what they say of it where that is put in other words.
    if (context.similarity !== null) return null;
    return question.terms.length === 0 || theirs.some((one) => isOnTopic(one.candidate, context))
      ? null
      : reason([]);
  }
  if (ranked.length === 0) return reason([]);
  if (isUnanswered(ranked, context) < learnedFor(context).refused) return null;
  return context.isRead || !isAnsweredByWords(ranked, context) ? reason([]) : null;
}

/** So many excerpts are shown that come nearest to a question without an answer. */
const NEAREST = 2;

/** Whether so much of the question is in the articles that no more is needed to answer it. */
const isAnsweredByWords = (ranked: readonly Ranked[], context: Context): boolean =>
  evidence(ranked, context) >= ENOUGH && hasExpected(ranked, context);

/**
 * How probable it is that the articles do not answer: the farther the best excerpt is from the question in meaning, the
 * less of the question its article speaks of, and where nothing is there of the kind that is asked for. A logistic
 * regression on questions of many sources, those of articles that were left out among them, once without the reader and
 * once with it: of a question of fact the less, the more it finds that answers. Without the encoder nothing is known of
 * it: 1.
 */
function isUnanswered(ranked: readonly Ranked[], context: Context): number {
  if (context.similarity === null) return 1;
  if (isSaid(ranked, context)) return 0;
  const { candidate } = ranked[0]!;
  const near = nearness(candidate, context.similarity);
  const less = lacking(candidate, context);
  const unexpected = hasExpected(ranked, context) ? 0 : 1;
  const { bias, ...weights } = learnedFor(context);
  const against =
    bias +
    weights.near * near +
    weights.lacking * less +
    weights.unexpected * unexpected +
    weights.words * answering(ranked, context);
  return 1 / (1 + Math.exp(-against));
}

// From the probability `refused` on that nothing answers it a question is refused: one in twenty is then refused wrongly.
const FOUND = { refused: 0.72, bias: 23.42, near: -28.47, lacking: 6.3, unexpected: 3.2, words: 0 };
const READ = { refused: 0.7, bias: 17.1, near: -17.36, lacking: 6.13, unexpected: 3.21, words: -0.483 };
const learnedFor = ({ reads }: Context) => (reads ? READ : FOUND);

// The reader finds facts: that it finds no words for “harbour bridge”, or for a why, does not tell against an excerpt.
const answering = (ranked: readonly Ranked[], context: Context): number =>
  asksForFact(context.question)
    ? ranked.reduce((most, { candidate }) => Math.max(most, reads(candidate, context)), 0)
    : NEITHER;
const NEITHER = 6;

// “What did Vantor say?”: that it says something is the answer, whatever that means.
const isSaid = (ranked: readonly Ranked[], { question, saidByAsked }: Context): boolean =>
  question.kind === 'said' &&
  ranked
    .slice(0, LOOKED_AT)
    .some(({ candidate: { sentences, article } }) =>
      sentences.some((sentence) => saidByAsked(sentence, article) > 0),
    );

/** Nobody of that name speaks here, or nothing of that name is a source. */
export const unknownName = ({ unknown, ...found }: UnknownName, library: Library): Refusal => ({
  unknown: [unknown],
  ...found,
  mentions: [],
  excerpts: [],
  covers: covers(library),
});

const covers = ({ articles, annotations }: Library): Refusal['covers'] => ({
  articles: articles.length,
  speakers: annotations.speakers(SPEAKERS).map(({ name }) => name),
});

/** Whether only the words of somebody in the corpus will do: “What did Lavrov say?” */
export const isTheirs = ({ kind, speaker }: Question): boolean =>
  kind === 'said' && speaker !== null && speaker.isKnown;

// Of what is asked about and known here, this much is in the statement or beside it: else it is about something
// else. An unknown name is never beside the point.
const ON_TOPIC = 0.34;
function isOnTopic(
  { article, before, sentences, after }: Candidate,
  { question, statements, library }: Context,
): boolean {
  const { terms, speaker } = question;
  const isInPassages = (form: string) => library.vocabulary.frequency(form) > 0;
  if (terms.some(({ isName, terms }) => isName && terms.length === 0)) return false;
  // What somebody else says of it next to theirs does not make it their topic.
  const theirs = [before, ...sentences, after].filter(
    (near) => near !== null && !isOthers(statements(near, article), speaker),
  );
  const told = theirs.reduce((set, near) => set | (near?.matched ?? 0), 0);
  const known = terms.filter(({ terms }) => terms.some(isInPassages)); // a title's word need not be said again
  const sum = (of: readonly QuestionTerm[]) => of.reduce((total, { rarity }) => total + rarity, 0);
  return sum(known.filter(({ at }) => hasTerm(told, at))) >= ON_TOPIC * (sum(known) || 1);
}

// Where the evidence is less, most questions that were asked about articles left out were refused, and hardly one
// about articles that were there (measured by `npm run eval -- --squad FILE --leave-out`).
const ENOUGH = 0.78;

/**
 * How far the articles speak of what is asked: the BM25 of the best passage as a share of what could be had, and
 * what is anywhere in its article. A long question need not be met whole; an unknown name seldom is beside the point.
 */
function evidence(ranked: readonly Ranked[], context: Context): number {
  const { question, total } = context;
  const best = ranked
    .slice(0, LOOKED_AT)
    .reduce((most, { candidate }) => Math.max(most, candidate.passageScore), 0);
  const unknownNames = question.terms.filter(({ terms, isName }) => isName && terms.length === 0).length;
  const article = ranked[0]!.candidate.article;
  const inArticle = question.terms.filter((term) => context.presence(article, term) > 0);
  const told = inArticle.reduce((sum, { rarity }) => sum + rarity, 0) / total;
  return best / total + 0.39 * told + 0.0094 * total - 0.22 * unknownNames;
}

// “How old is she?” wants an age, "when" a time: where nothing of the kind is near, her name alone is no answer.
export function hasExpected(ranked: readonly Ranked[], { question, spots }: Context): boolean {
  const { expects, terms } = question;
  if (terms.length >= TOLD) return true;
  if (expects !== 'time' && !isMeasured(expects)) return true;
  return ranked
    .slice(0, LOOKED_AT)
    .some(({ candidate: { before, sentences, after, article } }) =>
      [before, ...sentences, after].some((near) => near && mostFitting(spots(near, article)) > 0.5),
    );
}
const LOOKED_AT = 5;
/** With so many words of its own a question is known by them, however its answer is put. */
const TOLD = 3;

/** So many of those who speak most are named, as people who can be asked about. */
const SPEAKERS = 5;

// For a name only names will do: "Orban" is not near "urban".
const nearest = (unknown: readonly QuestionTerm[], { vocabulary }: Library): string[] =>
  unknown
    .flatMap(({ term, isName }) =>
      vocabulary
        .nearest(term, Math.min(2, Math.floor(term.length / 3)))
        .filter((found) => !isName || vocabulary.isName(found))
        .slice(0, 2),
    )
    .map((term) => vocabulary.written(term));
