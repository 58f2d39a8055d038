import type { Article } from '../corpus/article.ts';
import { growBytes, taken } from '../packed/bytes.ts';
import { openStrings } from '../packed/strings.ts';
import { slice } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import { terms } from '../text/terms.ts';
import { openPassages, type PackedPassages, type PassageTerm, putPassage } from './packed-passages.ts';
import { isTitle, type Passage, passagesOf } from './passage.ts';
import { growIndex, type PackedIndex } from './passage-index.ts';

/** The passages of a corpus and their index, as data: it can be kept and moved as it is. */
export interface CorpusIndex {
  readonly passages: PackedPassages;
  readonly index: PackedIndex;
  /** For each term whether it is only ever written with a capital. */
  readonly isName: Uint8Array;
}

/** An article to be indexed, and where it stood among those that were indexed before; -1 where it is new. */
export interface Source {
  readonly article: Article;
  readonly was: number;
}

/** A passage as it goes into the index. */
interface Added {
  readonly passage: Passage;
  readonly terms: readonly PassageTerm[];
}

/** Articles → Passages → index, an article a step. What was indexed before is copied instead of read again. */
export function* indexing(sources: Iterable<Source>, before: CorpusIndex | null = null): Steps<CorpusIndex> {
  const index = growIndex();
  const copy = before && copying(before, index.number);
  const bytes = growBytes();
  const records: number[] = [];
  const firsts: number[] = [];
  const isName: number[] = [];
  for (const { article, was } of sources) {
    yield;
    firsts.push(records.length);
    for (const { passage, terms } of copy && was >= 0 ? copy(was) : read(article, index.number)) {
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

const read = (article: Article, number: (term: string) => number): Added[] =>
  passagesOf(article, 0).map((passage) => {
    const { heading } = passage;
    const spans = heading && !isTitle(article, heading) ? [heading, passage] : [passage];
    const found = spans.flatMap((span) => terms(slice(article.text, span), span.start));
    return { passage, terms: found.map(({ term, start, end }) => ({ number: number(term), start, end })) };
  });

function copying({ passages: packed, index }: CorpusIndex, number: (term: string) => number) {
  const passages = openPassages(packed);
  const strings = openStrings(index.terms);
  const numbers = new Map<number, number>();
  const renumbered = (old: number): number => {
    const known = numbers.get(old) ?? number(strings.at(old));
    numbers.set(old, known);
    return known;
  };
  return function* (article: number): Iterable<Added> {
    for (let at = passages.first(article); at < passages.first(article + 1); at++) {
      const { terms, ...passage } = passages.at(at);
      const same = terms.map((term) => ({ ...term, number: renumbered(term.number) }));
      yield { passage, terms: same };
    }
  };
}

const isCapital = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(text[at]!);
};
