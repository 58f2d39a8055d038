import type { Article } from '../corpus/article.ts';
import { growBytes, putBytes, taken } from '../packed/bytes.ts';
import { listAt, type PackedLists, packLists } from '../packed/lists.ts';
import { slice } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import { terms } from '../text/terms.ts';
import { growIndex } from './grow-index.ts';
import { openPassages, type PackedPassages, type PassageTerm, putPassage } from './packed-passages.ts';
import { isTitle, type Passage, passagesOf } from './passage.ts';
import type { PackedIndex } from './passage-index.ts';

/** The passages of a corpus and their index, as data: it can be kept and moved as it is. */
export interface CorpusIndex {
  readonly passages: PackedPassages;
  readonly index: PackedIndex;
  /** For each term how often it is written without a capital: a name never is. */
  readonly small: Uint32Array;
  /** For each article the terms of its title, those too that no passage has. */
  readonly titles: PackedLists;
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

/**
 * Articles → Passages → index, an article a step.
 * @param before what was indexed before: articles that were in it are copied, and its terms keep their numbers
 */
export function* indexing(sources: Iterable<Source>, before: CorpusIndex | null = null): Steps<CorpusIndex> {
  const old = before && !isWorn(before) ? before : null;
  const index = growIndex(old?.index);
  const bytes = growBytes(old?.passages.bytes.length);
  const records: number[] = [];
  const firsts: number[] = [];
  const titles: ArrayLike<number>[] = [];
  const small: number[] = Array.from(old?.small ?? []);
  const gone = new Set(old?.passages.articles.subarray(0, -1).keys());
  for (const source of sources) {
    yield;
    const { was } = source;
    firsts.push(records.length);
    if (old && was >= 0) {
      gone.delete(was);
      titles.push(listAt(old.titles, was));
      const { bytes: read, records: starts, articles } = old.passages;
      const [from, to] = [articles[was]!, articles[was + 1]!];
      for (let at = from; at < to; at++) {
        records.push(bytes.length + starts[at]! - starts[from]!);
        index.copy(at);
      }
      putBytes(bytes, read.subarray(starts[from], starts[to] ?? read.length));
      continue;
    }
    const { article } = source;
    titles.push(terms(article.title).map(({ term }) => index.number(term)));
    for (const { passage, terms } of read(article, index.number)) {
      records.push(bytes.length);
      putPassage(bytes, passage, terms);
      index.add(terms.map(({ number }) => number));
      for (const { number, capital } of terms) small[number] = (small[number] ?? 0) + (capital ? 0 : 1);
    }
  }
  firsts.push(records.length);
  if (old) for (const number of smallIn(old.passages, gone)) small[number]!--;
  return {
    passages: { bytes: taken(bytes), records: new Uint32Array(records), articles: new Uint32Array(firsts) },
    index: index.pack(),
    small: new Uint32Array(small),
    titles: packLists(titles),
  };
}

// After many changes half of the terms are of articles that are gone.
const isWorn = ({ index: { starts }, titles }: CorpusIndex): boolean => {
  const inTitle = new Uint8Array(starts.length);
  for (const term of titles.items) inTitle[term] = 1;
  let unheld = 0;
  for (let term = 0; term + 1 < starts.length; term++)
    if (starts[term] === starts[term + 1] && inTitle[term] === 0) unheld++;
  return unheld > starts.length / 2;
};

const read = (article: Article, number: (term: string) => number): Added[] =>
  passagesOf(article, 0).map((passage) => {
    const { heading } = passage;
    const spans = heading && !isTitle(article, heading) ? [heading, passage] : [passage];
    const found = spans.flatMap((span) => terms(slice(article.text, span), span.start));
    return {
      passage,
      terms: found.map(({ term, start, end }) => {
        return { number: number(term), start, end, capital: isCapital(article.text, start) };
      }),
    };
  });

/** The terms that are written in small letters in these articles, each as often as it is. */
function* smallIn(packed: PackedPassages, articles: Iterable<number>): Iterable<number> {
  const passages = openPassages(packed);
  for (const article of articles)
    for (let at = passages.first(article); at < passages.first(article + 1); at++)
      for (const { number, capital } of passages.at(at).terms) if (!capital) yield number;
}

const isCapital = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(text.slice(at, at + 2));
};
