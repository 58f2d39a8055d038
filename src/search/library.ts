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
  const index = indexPassages(read(articles, passages, counter.count));
  const first = new Map<Article, number>();
  for (const [at, { article }] of passages.entries())
    if (!first.has(articles[article]!)) first.set(articles[article]!, at);
  return {
    articles,
    leftOut,
    passages,
    index,
    vocabulary: counter.vocabulary(),
    annotations: annotate(articles),
    passageAt: (article, offset) => passageFrom(passages, first.get(article)!, offset),
  };
}

// Terms are made one passage at a time: those of a large corpus would not fit in memory together.
function* read(
  articles: readonly Article[],
  passages: readonly Passage[],
  count: (article: Article, terms: readonly Term[]) => void,
): Iterable<readonly Term[]> {
  for (const passage of passages) {
    const article = articles[passage.article]!;
    const found = terms(slice(article.text, passage), passage.start);
    count(article, found);
    yield found;
  }
}

function passageFrom(passages: readonly Passage[], first: number, offset: number): number {
  let at = first;
  while (passages[at + 1]?.article === passages[first]!.article && passages[at + 1]!.start <= offset) at++;
  return at;
}
