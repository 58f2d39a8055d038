import type { Article } from '../corpus/article.ts';
import { growBytes, taken } from '../packed/bytes.ts';
import { slice } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import { terms } from '../text/terms.ts';
import { type PackedPassages, type PassageTerm, putPassage } from './packed-passages.ts';
import { isTitle, type Passage, passagesOf } from './passage.ts';
import { growIndex, type PackedIndex } from './passage-index.ts';

/** The passages of a corpus and their index, as data: it can be kept and moved as it is. */
export interface CorpusIndex {
  readonly passages: PackedPassages;
  readonly index: PackedIndex;
  /** For each term whether it is only ever written with a capital. */
  readonly isName: Uint8Array;
}

/** A passage as it goes into the index. */
interface Added {
  readonly passage: Passage;
  readonly terms: readonly PassageTerm[];
}

/** Articles → Passages → index, an article a step. */
export function* indexing(articles: Iterable<Article>): Steps<CorpusIndex> {
  const index = growIndex();
  const bytes = growBytes();
  const records: number[] = [];
  const firsts: number[] = [];
  const isName: number[] = [];
  for (const article of articles) {
    yield;
    firsts.push(records.length);
    for (const { passage, terms } of read(article, firsts.length - 1, index.number)) {
      records.push(bytes.length);
      putPassage(bytes, passage, terms);
      index.add(terms.map(({ number }) => number));
      for (const { number, start } of terms)
        isName[number] = isCapital(article.text, start) && isName[number] !== 0 ? 1 : 0;
    }
  }
  firsts.push(records.length);
  return {
    passages: { bytes: taken(bytes), records: Uint32Array.from(records), articles: Uint32Array.from(firsts) },
    index: index.pack(),
    isName: Uint8Array.from(isName),
  };
}

const read = (article: Article, at: number, number: (term: string) => number): Added[] =>
  passagesOf(article, at).map((passage) => {
    const { heading } = passage;
    const spans = heading && !isTitle(article, heading) ? [heading, passage] : [passage];
    const found = spans.flatMap((span) => terms(slice(article.text, span), span.start));
    return { passage, terms: found.map(({ term, start, end }) => ({ number: number(term), start, end })) };
  });

const isCapital = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(text[at]!);
};
