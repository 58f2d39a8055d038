import type { Article } from '../corpus/article.ts';
import type { Indexed } from '../search/library.ts';
import type { IndexedPassage } from '../search/packed-passages.ts';
import { slice } from '../text/span.ts';
import { terms } from '../text/terms.ts';
import { type ExactWord, exactWords } from './exact-words.ts';

/** Passages of an article that follow each other, in which a quotation may stand. */
export interface Stretch {
  readonly article: Article;
  readonly passages: readonly IndexedPassage[];
}

/** A word of a stretch, and the number of its sentence there. */
export interface StretchWord extends ExactWord {
  readonly sentence: number;
}

/** So many passages are looked at that BM25 ranks first for the words of a quotation. */
const CANDIDATES = 50;
/** With fewer terms BM25 tells too little: the passage may come after so many others. */
const TELLING = 3;
/** Where fewer of the quotation's terms are in a stretch, it is not that quotation. */
const LEAST_SHARED = 0.4;

/** Quotation → where it may stand: passages with its words, and with them the next ones, into which it may go on. */
export function stretches(quote: string, indexed: Indexed): Stretch[] {
  const { index, vocabulary } = indexed;
  const asked = new Map(terms(quote).map(({ term }) => [term, 1]));
  const hits = new Set(index.search(asked, CANDIDATES).map(({ passage }) => passage));
  if (asked.size < TELLING) for (const passage of written(quote, indexed)) hits.add(passage);
  const numbers = new Set([...asked.keys()].map((term) => vocabulary.number(term)));
  return [...hits]
    .map((hit) => stretchAround(hit, quote.length, indexed))
    .filter(({ passages }) => {
      const found = new Set(passages.flatMap(({ terms }) => terms.map(({ number }) => number)));
      return [...numbers].filter((number) => found.has(number)).length >= LEAST_SHARED * asked.size;
    });
}

/** A passage with as many before and behind it as a quotation of that length may reach into. */
function stretchAround(hit: number, length: number, { articles, passages }: Indexed): Stretch {
  const middle = passages.at(hit);
  const [first, behind] = [passages.first(middle.article), passages.first(middle.article + 1)];
  const found = [middle];
  for (let at = hit - 1; at >= first && middle.start - found[0]!.start < length; at--)
    found.unshift(passages.at(at));
  for (let at = hit + 1; at < behind && found.at(-1)!.end - middle.end < length; at++)
    found.push(passages.at(at));
  return { article: articles[middle.article]!, passages: found };
}

/** The passages in which these words stand, one of an article, whether or not the index knows them: “to be or not to be”. */
function written(quote: string, { articles, passages }: Indexed): number[] {
  const words = exactWords(quote).map((word) => pattern(slice(quote, word)));
  const all = new RegExp(`(?<!${LETTER})${words.join(`${OTHER}*`)}(?!${LETTER})`, 'iu');
  const found: number[] = [];
  for (const [number, { text }] of words.length === 0 ? [] : articles.entries()) {
    const at = text.search(all);
    if (at >= 0) found.push(passages.holding(number, at));
    if (found.length === CANDIDATES) break;
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

/** The words of a stretch, in order; those of headings are not among them. */
export function wordsOf({ article, passages }: Stretch): StretchWord[] {
  const sentences = passages.flatMap((passage) => passage.sentences);
  return sentences.flatMap((sentence, number) =>
    exactWords(slice(article.text, sentence), sentence.start).map((word) => ({ ...word, sentence: number })),
  );
}
