import { slice } from '../text/span.ts';
import type { Excerpt } from './answer.ts';
import type { Candidate } from './candidate.ts';
import { cite } from './citation.ts';
import type { Ranked } from './rank.ts';

/** ranked → Excerpts: the best different ones, each with the places where others say the same. */
export function excerptsOf(ranked: readonly Ranked[], best: number, limit: number): Excerpt[] {
  const chosen: { ranked: Ranked; same: Candidate[] }[] = [];
  for (const one of ranked) {
    const twin = chosen.find(({ ranked: { candidate } }) => saysTheSame(candidate, one.candidate));
    if (twin) twin.same.push(one.candidate);
    else if (chosen.length < limit && one.score >= WORTH_SHOWING * ranked[0]!.score)
      chosen.push({ ranked: one, same: [] });
  }
  return chosen.map(({ ranked: { candidate, score }, same }) => ({
    text: slice(candidate.article.text, candidate.sentence),
    highlights: highlightsOf(candidate),
    speaker: null,
    score: Math.min(1, score / best),
    citation: cite(candidate.article, candidate.passage.paragraph, candidate.sentence),
    alsoIn: otherArticles(candidate, same).map((twin) =>
      cite(twin.article, twin.passage.paragraph, twin.sentence),
    ),
  }));
}

/** What scores less than this share of the best excerpt is noise beside it. */
const WORTH_SHOWING = 0.35;
const SAME_WORDS = 0.8;

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

function highlightsOf({ terms, matches, sentence }: Candidate): [number, number][] {
  return terms
    .filter((_, at) => matches[at])
    .map(({ start, end }) => [start - sentence.start, end - sentence.start]);
}
