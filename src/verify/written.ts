import type { Indexed } from '../search/library.ts';
import { slice } from '../text/span.ts';
import { terms } from '../text/terms.ts';
import { exactWords } from './exact-words.ts';

/**
 * The passages in which a quotation stands in these very words, one of an article, at most so many: of common words BM25
 * may rank hundreds of passages before them, and “to be or not to be” has no term at all.
 */
export function written(quote: string, indexed: Indexed, most: number): number[] {
  const words = exactWords(quote).map((word) => pattern(slice(quote, word)));
  if (words.length === 0) return [];
  const all = new RegExp(`(?<!${LETTER})${words.join(`${OTHER}*`)}(?!${LETTER})`, 'iu');
  const found: number[] = [];
  const asked = new Set(terms(quote).map(({ term }) => indexed.vocabulary.number(term)));
  for (const article of articlesWith(asked, indexed)) {
    const at = indexed.articles[article]!.text.search(all);
    if (at >= 0) found.push(indexed.passages.holding(article, at));
    if (found.length === most) break;
  }
  return found;
}

const LETTER = String.raw`[\p{L}\p{N}]`;
// No sign that is a word itself: else of a thousand of them each could stand for each.
const OTHER = String.raw`[^\p{L}\p{N}\p{Sc}%‰°±+=]`;

/** “U.S.” is also "US", “don’t” also "don't". */
const pattern = (word: string): string =>
  word
    .replace(/[$+]/g, '\\$&')
    .replaceAll('.', '\\.?')
    .replace(/['’‘ʼ＇`´]/g, "['’‘ʼ＇`´]");

/** The articles that have all of these terms, by their numbers. */
function articlesWith(terms: ReadonlySet<number>, { articles, passages, index }: Indexed): number[] {
  const held = new Uint32Array(articles.length);
  for (const term of terms) {
    let [article, last] = [0, -1];
    for (const passage of index.holding(term)) {
      while (passages.first(article + 1) <= passage) article++;
      if (article !== last) held[article]!++;
      last = article;
    }
  }
  return [...held.keys()].filter((article) => held[article] === terms.size);
}
