import { overlaps, slice } from '../text/span.ts';
import type { Excerpt } from './answer.ts';
import type { Candidate, Sentence } from './candidate.ts';
import { cite } from './citation.ts';
import type { Context } from './context.ts';
import { type Ranked, signalsOf } from './rank.ts';
import { isByAsked } from './signals/statement.ts';

/** What scores less than this share of the best excerpt is noise beside it. */
const WORTH_SHOWING = 0.35;
const SAME_WORDS = 0.65;

/** ranked → Excerpts: the best different ones, each with the places where others say the same. */
export function excerptsOf(ranked: readonly Ranked[], context: Context, limit: number): Excerpt[] {
  const chosen: { ranked: Ranked; terms: ReadonlySet<string>; same: Candidate[] }[] = [];
  for (const one of ranked) {
    const { candidate, score } = one;
    if (score < WORTH_SHOWING * ranked[0]!.score) break;
    if (chosen.some(({ ranked }) => isPartOf(ranked.candidate, candidate))) continue;
    const terms = termSet(candidate);
    const twin = chosen.find((other) => saysTheSame(other.terms, terms));
    if (twin) twin.same.push(candidate);
    else if (chosen.length < limit) chosen.push({ ranked: one, terms, same: [] });
  }
  return chosen.map(({ ranked, same }) => excerptOf(ranked, same, context));
}

const excerptOf = ({ candidate, score }: Ranked, same: readonly Candidate[], context: Context): Excerpt => ({
  text: slice(candidate.article.text, candidate),
  highlights: candidate.sentences.flatMap((sentence) => highlightsOf(sentence, candidate.start)),
  speaker: speakerOf(candidate, context),
  score: Math.max(0, Math.min(1, score)),
  citation: cite(candidate.article, candidate.passage.paragraph, candidate),
  alsoIn: otherArticles(candidate, same).map((twin) => cite(twin.article, twin.passage.paragraph, twin)),
  independent: 1,
  signals: signalsOf(candidate, context),
});

const isPartOf = (a: Candidate, b: Candidate): boolean => a.article === b.article && overlaps(a, b);

// Whose words these are: of several statements the asked speaker's, else the first.
function speakerOf(
  { sentences, article }: Candidate,
  { question: { speaker }, statements }: Context,
): string | null {
  const own = sentences
    .flatMap((sentence) => statements(sentence, article))
    .filter(({ isSecondHand }) => !isSecondHand);
  const one = own.find((statement) => isByAsked(statement, speaker)) ?? own[0];
  return one && one.by.length > 0 ? one.by.map(({ name }) => name).join(', ') : null;
}

// Two excerpts say the same where nearly all their terms are the same (Jaccard).
function saysTheSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size < SAME_WORDS * large.size) return false;
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared > 0 && shared / (one.size + other.size - shared) >= SAME_WORDS;
}

const termSet = ({ sentences }: Candidate): Set<string> =>
  new Set(sentences.flatMap(({ terms }) => terms.map(({ term }) => term)));

const otherArticles = (candidate: Candidate, same: readonly Candidate[]): Candidate[] =>
  same.filter(
    ({ article }, at) =>
      article !== candidate.article && same.findIndex((other) => other.article === article) === at,
  );

const highlightsOf = ({ terms, matches }: Sentence, from: number): [number, number][] =>
  terms.filter((_, at) => matches[at]).map(({ start, end }) => [start - from, end - from]);
