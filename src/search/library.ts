import type { Annotations } from '../annotations/annotations.ts';
import type { Article, LeftOut } from '../corpus/article.ts';
import { listAt } from '../packed/lists.ts';
import { openStrings } from '../packed/strings.ts';
import { slice } from '../text/span.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { openPassages, type Passages } from './packed-passages.ts';
import { type OpenIndex, openIndex } from './passage-index.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A corpus that can be searched. */
export interface Indexed {
  readonly articles: readonly Article[];
  readonly leftOut: readonly LeftOut[];
  readonly passages: Passages;
  readonly index: OpenIndex;
  readonly vocabulary: Vocabulary;
  /** Where an article stands among the articles. */
  numberOf(article: Article): number;
  /** The terms of the title of an article, by their numbers in the index. */
  inTitle(article: number): Uint32Array;
}

/** A corpus made ready to be asked: it is known who is in it, and who said what. */
export interface Library extends Indexed {
  readonly annotations: Annotations;
}

/** What an article is beside its paragraphs, which stand in the index: as objects they would take too much memory. */
export type Lean = Omit<Article, 'paragraphs'>;

/** @param articles those that were indexed, in that order */
export function openIndexed(
  articles: readonly Lean[],
  leftOut: readonly LeftOut[],
  { passages: packed, index, small, titles }: CorpusIndex,
): Indexed {
  const passages = openPassages(packed);
  const served = articles.map((article, at) => whole(article, () => passages.paragraphs(at)));
  const terms = openStrings(index.terms);
  const numbers = new Map(served.map((article, at) => [article, at]));
  const opened = openIndex(index, terms);
  const written = (term: number): string => {
    let first: string | null = null;
    for (const at of opened.holding(term)) {
      const { article, terms } = passages.at(at);
      for (const found of terms) {
        if (found.number !== term) continue;
        const word = slice(served[article]!.text, found);
        if (small[term] === 0 || !found.capital) return word;
        first ??= word;
      }
    }
    return first ?? terms.at(term);
  };
  return {
    articles: served,
    leftOut,
    passages,
    index: opened,
    vocabulary: vocabularyOf(index, terms, small, titles.items, written),
    numberOf: (article) => numbers.get(article)!,
    inTitle: (article) => listAt(titles, article),
  };
}

/** An article that reads its paragraphs whenever it is asked for them. */
export const whole = (article: Lean, paragraphs: () => Article['paragraphs']): Article => ({
  ...article,
  get paragraphs() {
    return paragraphs();
  },
});
