import { type Annotated, annotating } from '../annotations/annotate.ts';
import { openAnnotations } from '../annotations/annotations.ts';
import type { LeftOut } from '../corpus/article.ts';
import { parseArticle } from '../corpus/parse-article.ts';
import type { SourceFile } from '../corpus/read-files.ts';
import type { Steps } from '../text/steps.ts';
import { type CorpusIndex, indexing, type Source } from './corpus-index.ts';
import { type Indexed, type Lean, type Library, openIndexed, whole } from './library.ts';
import { openPassages } from './packed-passages.ts';

/** A corpus as data, texts left out: what takes long to find out of them. */
export interface Kept extends Annotated {
  readonly articles: readonly KeptArticle[];
  /** Files that can be read and are no article. */
  readonly refused: readonly (LeftOut & { readonly hash: string })[];
  readonly index: CorpusIndex;
}

type KeptArticle = Omit<Lean, 'text'> & { readonly hash: string };

/** A corpus that was read from files, before it is known who said what. */
export interface Read extends Pick<Kept, 'articles' | 'refused' | 'index'> {
  readonly indexed: Indexed;
  /** For each article its number among those that were kept before; -1 where it is new. */
  readonly was: readonly number[];
}

/**
 * files → Articles → Passages → index, a file a step. A file that was kept is not read again.
 * @param onFile is told each file before it is read
 */
export function* reading(
  files: readonly SourceFile[],
  unreadable: readonly LeftOut[],
  before: Kept | null,
  onFile: (file: string) => void = () => {},
): Steps<Read> {
  const known = new Map(before?.articles.map((one, number) => [nameOf(one), number]));
  const refusals = new Map(before?.refused.map((one) => [nameOf(one), one]));
  const passages = before && openPassages(before.index.passages);
  const articles: KeptArticle[] = [];
  const refused: Kept['refused'][number][] = [];
  const served: Lean[] = [];
  const was: number[] = [];
  const add = (article: KeptArticle, text: string, number: number): Lean => {
    articles.push(article);
    was.push(number);
    served.push({ ...article, text });
    return served.at(-1)!;
  };
  function* sources(): Iterable<Source> {
    for (const file of files) {
      const { text, hash } = file;
      onFile(file.file);
      const number = known.get(nameOf(file)) ?? -1;
      if (number >= 0) {
        const article = add(before!.articles[number]!, text, number);
        // Only where so much has changed that all is indexed anew is it looked at again.
        yield {
          was: number,
          get article() {
            return whole(article, () => passages!.paragraphs(number));
          },
        };
        continue;
      }
      const read = refusals.get(nameOf(file)) ?? parseArticle(file.file, text);
      if ('reason' in read) refused.push({ file: read.file, reason: read.reason, hash });
      else {
        const { paragraphs: _, text: __, ...article } = read;
        add({ ...article, hash }, text, -1);
        yield { article: read, was: -1 };
      }
    }
  }
  const isNew = (file: SourceFile) => !known.has(nameOf(file)) && !refusals.has(nameOf(file));
  const same = before && files.length === known.size + refusals.size && !files.some(isNew) ? before : null;
  const index = same ? copied(sources(), same.index) : yield* indexing(sources(), before?.index);
  const leftOut = [...unreadable, ...refused.map(({ file, reason }) => ({ file, reason }))];
  leftOut.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { indexed: openIndexed(served, leftOut, index), index, articles, refused, was };
}

const nameOf = ({ file, hash }: { readonly file: string; readonly hash: string }): string =>
  `${hash} ${file}`;

// Where all files are those that were kept, so is their index.
function copied(sources: Iterable<Source>, index: CorpusIndex): CorpusIndex {
  for (const _ of sources);
  return index;
}

/** What was read → people and statements, as a library and as data to keep; see `annotating` for its steps. */
export function* annotatingRead(
  { indexed, index, articles, refused, was }: Read,
  before: Kept | null,
): Steps<{ library: Library; kept: Kept }, number> {
  const { annotations, evidence } =
    before?.index === index ? before : yield* annotating(indexed.articles, before, was);
  const library = { ...indexed, annotations: openAnnotations(indexed.articles, annotations) };
  return { library, kept: { articles, refused, index, annotations, evidence } };
}
