import type { Indexed } from '../search/library.ts';
import { slice } from '../text/span.ts';
import { terms } from '../text/terms.ts';
import { exactWords } from './exact-words.ts';

/** So many places of an article are looked at, and so many of all: “of the” is everywhere. */
const MOST_OF_ONE = 5;
const MOST_PLACES = 500;

/**
 * The passages in which a quotation stands in these very words, at most so many, those first in which it is whole
 * sentences: of common words BM25 may rank hundreds of passages before them, and “to be or not to be” has no term at all.
 */
export function written(quote: string, indexed: Indexed, most: number): number[] {
  const words = exactWords(quote).map((word) => expression(slice(quote, word)));
  if (words.length === 0) return [];
  const places = new RegExp(`${BEFORE}${words.join(`${BETWEEN}{0,40}`)}${BEHIND}`, 'giu');
  const found: Place[] = [];
  for (const article of articlesWith(termsOf(quote, indexed), indexed)) {
    found.push(...placesOf(places, article, indexed));
    if (found.length >= MOST_PLACES) break;
  }
  const inOrder = [...found.filter(({ isWhole }) => isWhole), ...found.filter(({ isWhole }) => !isWhole)];
  return [...new Set(inOrder.map(({ passage }) => passage))].slice(0, most);
}

/** Where the words stand: in whole sentences, or begun or ended within one. */
interface Place {
  readonly passage: number;
  readonly isWhole: boolean;
}

// In small letters: “it is NOT” asks for no acronym.
const termsOf = (quote: string, { vocabulary }: Indexed): Set<number> =>
  new Set(terms(quote.toLowerCase()).map(({ term }) => vocabulary.number(term)));

/** The passages of an article in which it is found; its title and headings are none. */
function placesOf(places: RegExp, article: number, { articles, passages }: Indexed): Place[] {
  const { text } = articles[article]!;
  const found: Place[] = [];
  for (const { index, 0: words } of text.matchAll(places)) {
    const passage = passages.holding(article, index);
    const { start, end, sentences } = passages.at(passage);
    if (index < start || index >= end) continue;
    const behind = index + words.length;
    const begins = sentences.some((one) => one.start <= index && !WORD.test(text.slice(one.start, index)));
    const ends = sentences.some((one) => one.end >= behind && !WORD.test(text.slice(behind, one.end)));
    if (found.push({ passage, isWhole: begins && ends }) === MOST_OF_ONE) break;
  }
  return found;
}
const WORD = /[\p{L}\p{N}]/u;

const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}]|\p{L}['’])`;
const BEHIND = String.raw`(?![\p{L}\p{M}\p{N}]|['’]\p{L})`;
// Signs that are no words themselves, the mark of a footnote, the target of a link: what `exactWords` leaves out.
const BETWEEN = String.raw`(?:[^\p{L}\p{N}\p{Sc}%‰°±+=]|\[\d{1,3}\]|(?<=\])\([^()\s]{0,300}\))`;

/** “U.S.” is also "US", “don’t” also "don't", “1,190” also "1190". */
function expression(word: string): string {
  if (/^\p{N}/u.test(word))
    return word
      .replaceAll(',', '')
      .replaceAll('.', '\\.')
      .replace(/(?<=\d)(?=\d)/g, ',?');
  const plain = word.replaceAll('.', '').replace(/[$+^*?()[\]{}|\\/]/g, '\\$&');
  const dotted = plain.length <= 4 ? plain.replace(/\p{L}/gu, '$&\\.?') : plain;
  return dotted.replace(/['’‘ʼ＇`´]/g, "['’‘ʼ＇`´]");
}

/** The articles that have all of these terms, by their numbers. */
function articlesWith(asked: ReadonlySet<number>, { articles, passages, index }: Indexed): number[] {
  const held = new Uint32Array(articles.length);
  for (const term of asked) {
    let [article, last] = [0, -1];
    for (const passage of index.holding(term)) {
      while (passages.first(article + 1) <= passage) article++;
      if (article !== last) held[article]!++;
      last = article;
    }
  }
  return [...held.keys()].filter((article) => held[article] === asked.size);
}
