import { type Annotations, annotating } from '../annotations/annotate.ts';
import type { Article, LeftOut } from '../corpus/article.ts';
import type { Folder } from '../corpus/read-folder.ts';
import { slice } from '../text/span.ts';
import { finish, type Steps } from '../text/steps.ts';
import { type Term, terms } from '../text/terms.ts';
import { type Passage, passagesOf } from './passage.ts';
import { growIndex, type PassageIndex } from './passage-index.ts';
import { countTerms, type Vocabulary } from './vocabulary.ts';

/** A corpus that can be searched. */
export interface Indexed {
  readonly articles: readonly Article[];
  readonly leftOut: readonly LeftOut[];
  readonly passages: readonly Passage[];
  /** The terms of each passage in the order of its text, those of its heading first. */
  readonly terms: readonly (readonly Term[])[];
  readonly index: PassageIndex;
  readonly vocabulary: Vocabulary;
  /** The passage that holds an offset of an article. */
  passageAt(article: Article, offset: number): number;
}

/** A corpus made ready to be asked: it is known who is in it, and who said what. */
export interface Library extends Indexed {
  readonly annotations: Annotations;
}

/** Article → Passages → index, and people and statements. */
export function buildLibrary(folder: Folder): Library {
  const indexed = finish(indexing(folder));
  return { ...indexed, annotations: finish(annotating(folder.articles)) };
}

/** Article → Passages → index, a passage a step. */
export function* indexing({ articles, leftOut }: Folder): Steps<Indexed> {
  const passages = passagesOf(articles);
  const counter = countTerms();
  const { add, index } = growIndex();
  const read: Term[][] = [];
  for (const passage of passages) {
    yield;
    const terms = termsOf(passage, articles[passage.article]!, counter.count);
    read.push(terms);
    add(terms);
  }
  const first = new Map<Article, number>();
  for (const [at, { article }] of passages.entries())
    if (!first.has(articles[article]!)) first.set(articles[article]!, at);
  const passageAt = (article: Article, offset: number) => passageFrom(passages, first.get(article)!, offset);
  return { articles, leftOut, passages, terms: read, index, vocabulary: counter.vocabulary(), passageAt };
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
