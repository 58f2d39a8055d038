import type { Article } from '../corpus/article.ts';
import type { Indexed } from '../search/library.ts';
import type { IndexedPassage } from '../search/packed-passages.ts';
import { slice } from '../text/span.ts';
import { terms } from '../text/terms.ts';
import { type ExactWord, exactWords } from './exact-words.ts';
import { written } from './written.ts';

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
/** Where fewer of the quotation's terms are in a stretch, it is not that quotation. */
const LEAST_SHARED = 0.4;

/** Quotation → where it may stand: passages with its words, and with them the next ones, into which it may go on. */
export function stretches(quote: string, indexed: Indexed): Stretch[] {
  const { index, vocabulary } = indexed;
  const asked = new Map(terms(quote).map(({ term }) => [term, 1]));
  const numbers = [...asked.keys()].map((term) => vocabulary.number(term));
  return index
    .search(asked, CANDIDATES)
    .map(({ passage }) => stretchAround(passage, quote.length, indexed))
    .filter(({ passages }) => {
      const found = new Set(passages.flatMap(({ terms }) => terms.map(({ number }) => number)));
      return numbers.filter((number) => found.has(number)).length >= LEAST_SHARED * asked.size;
    });
}

/** Quotation → where it stands in these very words, however many passages have them oftener. */
export const exactStretches = (quote: string, indexed: Indexed): Stretch[] =>
  written(quote, indexed, CANDIDATES).map((passage) => stretchAround(passage, quote.length, indexed));

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

/** The words of a stretch, in order; those of headings are not among them. */
export function wordsOf({ article, passages }: Stretch): StretchWord[] {
  const sentences = passages.flatMap((passage) => passage.sentences);
  return sentences.flatMap((sentence, number) =>
    exactWords(slice(article.text, sentence), sentence.start).map((word) => ({ ...word, sentence: number })),
  );
}
