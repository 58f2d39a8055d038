import type { Question } from '../question/question.ts';
import { type Span, slice } from '../text/span.ts';
import type { Excerpt } from './answer.ts';
import type { Candidate } from './candidate.ts';
import { cite } from './citation.ts';
import type { Ranked } from './rank.ts';
import { isByAsked } from './signals/statement.ts';

/** An excerpt of two sentences is no longer than this, in UTF-16 units. */
const LONGEST_PAIR = 400;
/** A neighbour joins where it scores nearly as well: less than this behind. */
const JOINS_WITHIN = 0.13;
/** What scores less than this share of the best excerpt is noise beside it. */
const WORTH_SHOWING = 0.35;
const SAME_WORDS = 0.8;

/** A sentence with the neighbour that completes it, and the sentences elsewhere that say the same. */
interface Chosen extends Span {
  readonly ranked: Ranked;
  readonly sentences: readonly Candidate[];
  readonly same: Candidate[];
}

/** ranked → Excerpts: the best different ones, each with the places where others say the same. */
export function excerptsOf(ranked: readonly Ranked[], question: Question, limit: number): Excerpt[] {
  const scores = new Map(ranked.map(({ candidate, score }) => [candidate, score]));
  const chosen: Chosen[] = [];
  const shown = new Set<Candidate>();
  for (const one of ranked) {
    const { candidate, score } = one;
    if (shown.has(candidate) || score < WORTH_SHOWING * ranked[0]!.score) continue;
    const twin = chosen.find(({ ranked }) => saysTheSame(ranked.candidate, candidate));
    if (twin) twin.same.push(candidate);
    else if (chosen.length < limit) {
      const sentences = withNeighbour(candidate, question, scores, shown);
      for (const sentence of sentences) shown.add(sentence);
      const { start } = sentences[0]!.sentence;
      chosen.push({ ranked: one, sentences, same: [], start, end: sentences.at(-1)!.sentence.end });
    }
  }
  return chosen.map((one) => excerptOf(one, question));
}

function excerptOf(chosen: Chosen, question: Question): Excerpt {
  const { candidate, score } = chosen.ranked;
  const { article, passage } = candidate;
  return {
    text: slice(article.text, chosen),
    highlights: chosen.sentences.flatMap((sentence) => highlightsOf(sentence, chosen.start)),
    speaker: speakerOf(candidate, question),
    score: Math.min(1, score),
    citation: cite(article, passage.paragraph, chosen),
    alsoIn: otherArticles(candidate, chosen.same).map((twin) => cite(twin.article, twin.passage.paragraph, twin.sentence)),
  };
}

// Two sentences that answer together are one excerpt: “He moved to Colorado. There he built a laboratory.”
function withNeighbour(
  candidate: Candidate,
  question: Question,
  scores: ReadonlyMap<Candidate, number>,
  shown: ReadonlySet<Candidate>,
): Candidate[] {
  const { siblings, at, sentence } = candidate;
  if (question.kind === 'said') return [candidate];
  const least = scores.get(candidate)! - JOINS_WITHIN;
  const fits = (near: Candidate | undefined): near is Candidate =>
    near !== undefined &&
    !shown.has(near) &&
    (scores.get(near) ?? 0) > least &&
    Math.max(near.sentence.end, sentence.end) - Math.min(near.sentence.start, sentence.start) <= LONGEST_PAIR;
  const near = [siblings[at - 1], siblings[at + 1]].filter(fits);
  const [best] = near.sort((a, b) => scores.get(b)! - scores.get(a)!);
  if (!best) return [candidate];
  return best.at < at ? [best, candidate] : [candidate, best];
}

// Whose words these are: of several statements in one sentence the asked speaker's, else the first.
function speakerOf({ statements }: Candidate, { speaker }: Question): string | null {
  const own = statements.filter(({ isSecondHand }) => !isSecondHand);
  const one = own.find((statement) => isByAsked(statement, speaker)) ?? own[0];
  return one && one.by.length > 0 ? one.by.map(({ name }) => name).join(', ') : null;
}

// Two sentences say the same where nearly all their terms are the same (Jaccard).
function saysTheSame(a: Candidate, b: Candidate): boolean {
  const one = new Set(a.terms.map(({ term }) => term));
  const other = new Set(b.terms.map(({ term }) => term));
  const shared = [...one].filter((term) => other.has(term)).length;
  return shared > 0 && shared / (one.size + other.size - shared) >= SAME_WORDS;
}

const otherArticles = (candidate: Candidate, same: readonly Candidate[]): Candidate[] =>
  same.filter(
    ({ article }, at) =>
      article !== candidate.article && same.findIndex((other) => other.article === article) === at,
  );

const highlightsOf = ({ terms, matches }: Candidate, from: number): [number, number][] =>
  terms.filter((_, at) => matches[at]).map(({ start, end }) => [start - from, end - from]);
