import { type Annotations, annotate } from '../annotations/annotate.ts';
import type { Article, LeftOut } from '../corpus/article.ts';
import type { Folder } from '../corpus/read-folder.ts';
import { slice } from '../text/span.ts';
import { type Term, terms } from '../text/terms.ts';
import { type Passage, passagesOf } from './passage.ts';
import { indexPassages, type PassageIndex } from './passage-index.ts';
import { countTerms, type Vocabulary } from './vocabulary.ts';

/** A corpus made ready to be asked. */
export interface Library {
  readonly articles: readonly Article[];
  readonly leftOut: readonly LeftOut[];
  readonly passages: readonly Passage[];
  /** The terms of each passage in the order of its text, those of its heading first. */
  readonly terms: readonly (readonly Term[])[];
  readonly index: PassageIndex;
  readonly vocabulary: Vocabulary;
  readonly annotations: Annotations;
  /** The passage that holds an offset of an article. */
  passageAt(article: Article, offset: number): number;
}

/** Article → Passages → index. */
export function buildLibrary({ articles, leftOut }: Folder): Library {
  const passages = passagesOf(articles);
  const counter = countTerms();
  const read = passages.map((passage) => termsOf(passage, articles[passage.article]!, counter.count));
  const first = new Map<Article, number>();
  for (const [at, { article }] of passages.entries())
    if (!first.has(articles[article]!)) first.set(articles[article]!, at);
  return {
    articles,
    leftOut,
    passages,
    terms: read,
    index: indexPassages(read),
    vocabulary: counter.vocabulary(),
    annotations: annotate(articles),
    passageAt: (article, offset) => passageFrom(passages, first.get(article)!, offset),
  };
}

function termsOf(
  passage: Passage,
  article: Article,
  count: (article: Article, terms: readonly Term[]) => void,
): Term[] {
  const { heading } = passage;
  const found = terms(slice(article.text, passage), passage.start);
  if (heading) found.unshift(...terms(slice(article.text, heading), heading.start));
  count(article, found);
  return found;
}

function passageFrom(passages: readonly Passage[], first: number, offset: number): number {
  let at = first;
  while (passages[at + 1]?.article === passages[first]!.article && passages[at + 1]!.start <= offset) at++;
  return at;
}
