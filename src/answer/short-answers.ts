import type { Person } from '../annotations/people/people.ts';
import type { Article } from '../corpus/article.ts';
import { asksForFact } from '../question/expected-type.ts';
import { type Span, slice } from '../text/span.ts';
import { words } from '../text/words.ts';
import type { ShortAnswer } from './answer.ts';
import type { Candidate, Sentence } from './candidate.ts';
import { cite } from './citation.ts';
import type { Context } from './context.ts';
import { lacking } from './lacking.ts';
import type { Ranked } from './rank.ts';
import { asksWhoSomebodyIs } from './signals/definition.ts';
import { nearness } from './signals/meaning.ts';
import { whole } from './whole.ts';

/** Words that the reader takes for the answer, as one article gives it. */
export interface Found extends Span {
  readonly article: Article;
  readonly text: string;
  readonly candidate: Candidate;
  readonly person: Person | null;
  readonly words: ReadonlySet<string>;
  /** How much more speaks for them than for no answer, in logits. */
  readonly sure: number;
  /** Whether they are of the kind that is asked for; null where no kind is known. */
  readonly fits: boolean | null;
}

/** Answers of several articles that are the same, the surest first. */
export type Group = readonly [Found, ...Found[]];

/** What tells whether the first of several answers is right. */
export interface Evidence {
  /** Of the first one, and of the surest that is another answer: in logits, from -4 on. */
  readonly sure: number;
  readonly rival: number;
  /** How many further articles give the same. */
  readonly agreed: number;
  readonly fits: number;
  /** Whether it stands in the excerpt that is shown first. */
  readonly isFirst: number;
  /** How near that is to the question, and what its article lacks of it, see `refuse`. */
  readonly near: number;
  readonly lacking: number;
}

/**
 * From this probability on an answer is shown large: of those on XQuAD, left out of the learning, 19 of 20 are right from there
 * on; `bench/train/README.md` has the other sources, of which some do worse.
 */
const SHOWN = 0.95;
/** One that differs is shown beside it where it is so probable itself. */
const BESIDE = 0.9;
const MOST = 3;
const LEAST = -4;

/** ranked → short answers, best first, each with the articles that give it; none unless they are right almost surely. */
export function shortAnswers(ranked: readonly Ranked[], context: Context): ShortAnswer[] {
  const found = foundIn(ranked, context);
  const [first, ...others] = grouped(found);
  if (!first || probability(evidenceOf(first, found, ranked, context)) < SHOWN) return [];
  const rest = found.filter((one) => !first.some((same) => isSame(same, one)));
  const beside = others.filter((group) => probability(evidenceOf(group, rest, ranked, context)) >= BESIDE);
  return [first, ...beside].slice(0, MOST).map((group) => ({
    text: group[0].text,
    support: group.length,
    in: group.map(({ article, candidate, ...span }) =>
      cite(article, candidate.passage.paragraph, sentenceOf(span, candidate)),
    ),
  }));
}

/** What the reader takes for answers, the surest first; none for kinds of question that have no short ones. */
export function foundIn(ranked: readonly Ranked[], context: Context): Found[] {
  if (context.reads === null || !hasShortAnswer(context)) return [];
  return ranked.flatMap(({ candidate }) => bestOf(candidate, context)).sort((a, b) => b.sure - a.sure);
}

const hasShortAnswer = (context: Context): boolean =>
  asksForFact(context.question) && !asksWhoSomebodyIs(context);

function bestOf(candidate: Candidate, context: Context): Found[] {
  const best = context.reads!(candidate)?.best;
  if (!best || best.sure < LEAST) return [];
  const { article } = candidate;
  const { fits, ...span } = whole(best, candidate, context);
  const text = slice(article.text, span);
  const person = context.library.annotations.at(article, span.start);
  const own = new Set(words(text).map(({ folded }) => folded));
  return [{ ...span, article, text, candidate, person, words: own, sure: best.sure, fits }];
}

/** The words of a candidate that answer, where the reader finds some and the kind of question has short answers. */
export function answerIn(candidate: Candidate, context: Context): Span | null {
  if (context.reads === null || !hasShortAnswer(context)) return null;
  const [best] = bestOf(candidate, context);
  return best && best.sure > 0 ? best : null;
}

/** The surest of them; where nobody reads, what the first excerpt has of the kind that is asked for. */
export function guess(ranked: readonly Ranked[], context: Context): string | null {
  const [best] = foundIn(ranked, context);
  if (best) return best.text;
  const first = ranked[0]?.candidate;
  if (!first || !hasShortAnswer(context)) return null;
  const matches = first.sentences.flatMap((sentence) => sentence.matches);
  const gap = ({ start, end }: Span) =>
    Math.min(...matches.map((match) => Math.max(match.start - end, start - match.end, 0)));
  const spots = first.sentences.flatMap((sentence) => [...context.spots(sentence, first.article)]);
  const [spot] = spots.sort((a, b) => b.fits - a.fits || gap(a) - gap(b));
  return spot ? slice(first.article.text, spot) : null;
}

/** Each article gives its surest answer; the same ones are together. */
export function grouped(found: readonly Found[]): Group[] {
  const groups: [Found, ...Found[]][] = [];
  for (const one of found.filter(isBestOfArticle)) {
    const group = groups.find(([first]) => isSame(first, one));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

const isBestOfArticle = (one: Found, at: number, found: readonly Found[]): boolean =>
  found.findIndex(({ article }) => article === one.article) === at;

/** @param found all that may be the answer instead, surest first */
export function evidenceOf(
  group: Group,
  found: readonly Found[],
  ranked: readonly Ranked[],
  context: Context,
): Evidence {
  const [{ sure, fits, article, start }] = group;
  const shown = ranked[0]!.candidate;
  return {
    sure,
    rival: found.find((other) => !group.some((one) => isSame(one, other)))?.sure ?? LEAST,
    agreed: Math.log2(group.length),
    fits: fits === null ? 0.5 : Number(fits),
    isFirst: Number(article === shown.article && start >= shown.start && start < shown.end),
    near: nearness(shown, context.similarity!),
    lacking: lacking(shown, context),
  };
}

/** A logistic regression on questions of sources of which the reader had read nothing, see `bench/train/README.md`. */
function probability({ sure, rival, agreed, fits, isFirst, near, lacking }: Evidence): number {
  const speaks =
    0.323 * sure -
    0.164 * rival +
    0.477 * agreed +
    0.973 * fits +
    1.769 * isFirst +
    17.43 * near -
    7.05 * lacking;
  return 1 / (1 + Math.exp(16.28 - speaks));
}

const sentenceOf = ({ start }: Span, { sentences }: Candidate): Sentence =>
  sentences.find((one) => start < one.end) ?? sentences.at(-1)!;

// “Rubio” and "Marco Rubio", “Budapest” and "Budapest, Hungary": one has all the words of the other.
function isSame(a: Found, b: Found): boolean {
  if (a.person && a.person === b.person) return true;
  const [small, large] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  return small.size > 0 && [...small].every((word) => large.has(word));
}
