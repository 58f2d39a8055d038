import { ROUNDS } from '../annotations/annotate.ts';
import type { LeftOut } from '../corpus/article.ts';
import { readFiles } from '../corpus/read-files.ts';
import { nothingUsable } from '../corpus/unusable-corpus.ts';
import { annotatingRead, type Kept, type Read, reading } from '../search/kept.ts';
import type { Library } from '../search/library.ts';
import type { Steps } from '../text/steps.ts';
import { inTurns } from './in-turns.ts';
import { type Lookups, lookupsOf } from './lookups.ts';
import { type QuoteFilter, type Quotes, quotesOf } from './quotes.ts';
import type { ServedFiles } from './reload-report.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

/** One corpus, opened and served in this thread. What it gives is plain data, which can be sent to another thread. */
export interface Serving extends Lookups {
  /** Who said what, in the order of the files: everything, or what the filter wants. Waits until all of it is known. */
  quotes(filter?: QuoteFilter): Promise<Quotes>;
  /** What is served at this moment, and what is not. */
  served(): Served;
  files(): ServedFiles;
  /** Resolves when the people and statements of every article are known; until then it answers without some. */
  readonly complete: Promise<void>;
  /** Leaves off what goes on in the background: nothing more will be asked. */
  close(): void;
}

/** How many articles are served, and which files of the folder are not. */
export interface Served {
  readonly articles: number;
  readonly leftOut: readonly LeftOut[];
  /** Of how many of the articles people and statements are known. */
  readonly annotated: number;
  /** Why the next start has to read everything again; null where what was read could be kept, or is not to be. */
  readonly unkept: string | null;
}

export interface Opening {
  readonly folder: string;
  /** Where the snapshot is kept; null for none. */
  readonly dataDir: string | null;
  /** Is told each file that it turns to, by its path in the folder, and null when it turns to none. */
  readonly onFile?: (file: string | null) => void;
}

/** A corpus of at most so many characters is read whole before its first answer: it takes well under a second. */
const SMALL = 1_000_000;

/** @throws UnusableCorpus where the folder holds no article that can be served. */
export async function openServing({ folder, dataDir, onFile = () => {} }: Opening): Promise<Serving> {
  const { files, leftOut } = readFiles(folder, onFile);
  onFile(null);
  const before = dataDir === null ? null : readSnapshot(dataDir);
  const read = await inTurns(reading(files, leftOut, before, onFile));
  onFile(null);
  const { indexed, articles } = read;
  if (articles.length === 0) throw nothingUsable(folder, indexed.leftOut);
  let library: Library | null = null;
  let annotated = 0;
  let unkept: string | null = null;

  // Who said what in a large corpus is found out while its first questions are answered.
  const closing = new AbortController();
  const steps = noting(annotatingRead(read, before), read, (file, done) => {
    onFile(file);
    annotated = done;
  });
  const whole = inTurns(steps, closing.signal).then((found) => {
    library = found.library;
    if (dataDir !== null && read.index !== before?.index) unkept = keep(dataDir, found.kept);
    return found.library;
  });
  whole.catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });
  const complete = whole.then(() => {});
  complete.catch(() => {}); // said above
  const isSmall = indexed.articles.reduce((sum, { text }) => sum + text.length, 0) <= SMALL;
  if (isSmall || read.index === before?.index) await complete;

  return {
    ...lookupsOf(() => ({ indexed, library })),
    quotes: async (filter = {}) => quotesOf(await whole, filter),
    served: () => ({ articles: articles.length, leftOut: indexed.leftOut, annotated, unkept }),
    files: () => articles.map(({ file, hash }) => ({ file, hash })),
    complete,
    close: () => closing.abort(),
  };
}

function keep(folder: string, kept: Kept): string | null {
  try {
    writeSnapshot(folder, kept);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Notes which article the steps have turned to, and of how many the people and statements are known. */
function* noting<Result>(
  steps: Steps<Result>,
  { articles }: Read,
  note: (file: string | null, done: number) => void,
): Steps<Result> {
  for (let taken = 0; ; taken++) {
    note(articles[taken % articles.length]!.file, Math.min(articles.length, Math.floor(taken / ROUNDS)));
    const { done, value } = steps.next();
    if (done) {
      note(null, articles.length);
      return value;
    }
    yield;
  }
}
