import { annotate } from '../annotations/annotate.ts';
import type { Annotations } from '../annotations/annotations.ts';
import type { Article } from '../corpus/article.ts';
import type { Indexed } from '../search/library.ts';
import { slice } from '../text/span.ts';
import { type Comparison, compare, compared } from './compare.ts';
import { quotedPart } from './quoted.ts';
import { exactStretches, type Stretch, stretches } from './stretches.ts';
import type { Verification } from './verification.ts';
import { wordingOf } from './wording.ts';

/** So many articles are shown with their own words. */
const MOST_WORDINGS = 5;

/**
 * Is this quotation in the corpus? text → quotation → stretches → comparisons → the wording of each article. Pure.
 * @param annotations who says what; null where that is not known yet: then it is found out for the articles shown
 */
export function verifyQuotation(
  indexed: Indexed,
  annotations: Annotations | null,
  text: string,
): Verification {
  const quote = slice(text, quotedPart(text));
  const asked = compared(quote);
  if (asked.words.length === 0) return { quote, verdict: 'absent', wordings: [], others: 0 };
  const all = (found: readonly Stretch[]) => found.flatMap((stretch) => compare(asked, stretch) ?? []);
  const ranked = all(stretches(quote, indexed));
  // What BM25 ranks first need not have the words in their order, nor from the beginning of a sentence to its end.
  const isThere = ranked.some(({ standing }) => standing === 'verbatim');
  const best = bestOfEach(isThere ? ranked : [...ranked, ...all(exactStretches(quote, indexed))]);
  const shown = best.slice(0, MOST_WORDINGS);
  const known = annotations ?? annotate(shown.map(({ stretch }) => stretch.article));
  return {
    quote,
    verdict: best[0]?.standing ?? 'absent',
    wordings: shown.map((comparison) => wordingOf(comparison, asked, known)),
    others: best.length - shown.length,
  };
}

const RANKS = { verbatim: 0, cut: 1, altered: 2 };

/** The best of each article, best first; of the same worth in the order of the articles. */
function bestOfEach(found: readonly Comparison[]): Comparison[] {
  const sorted = found.toSorted((a, b) => RANKS[a.standing] - RANKS[b.standing] || b.score - a.score);
  const first = new Map<Article, Comparison>();
  for (const one of sorted) if (!first.has(one.stretch.article)) first.set(one.stretch.article, one);
  return [...first.values()];
}
