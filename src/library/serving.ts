import { setImmediate as turn } from 'node:timers/promises';
import { ROUNDS } from '../annotations/annotate.ts';
import type { LeftOut } from '../corpus/article.ts';
import { readFiles } from '../corpus/read-files.ts';
import { nothingUsable } from '../corpus/unusable-corpus.ts';
import { whyUnwritable } from '../desk/cannot-change.ts';
import { type Plan, readServed } from '../desk/read-served.ts';
import { keeping } from '../desk/texts.ts';
import { annotatingRead, type Kept, type Read, reading } from '../search/kept.ts';
import type { Library } from '../search/library.ts';
import type { Steps } from '../text/steps.ts';
import { type Read as MeaningRead, readMeaning } from './corpus-meaning.ts';
import type { Models } from './encoder-process.ts';
import { growingSuggestions } from './growing-suggestions.ts';
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
  /** How much there is of what is served. Waits until all of it is known. */
  counts(): Promise<Counts>;
  files(): ServedFiles;
  /** Keeps the text of every article for a version. @returns why that failed, else null */
  keepTexts(): Promise<string | null>;
  /** Resolves when the people and statements of every article are known; until then it answers without some. */
  readonly complete: Promise<void>;
  /**
   * Resolves when what was read is kept for the next start.
   * @returns why that has to read everything again; null where it could be kept, or is not to be
   */
  readonly kept: Promise<string | null>;
  /** Resolves when the meaning of every sentence is known; at once where there is no encoder. */
  readonly meant: Promise<void>;
  /** Resolves when nothing goes on in the background any more. */
  readonly settled: Promise<void>;
  /** Leaves off what goes on in the background: nothing more will be asked. Resolves when nothing is written any more. */
  close(): Promise<void>;
}

/** How many articles are served, and which files of the folder are not. */
export interface Served {
  readonly articles: number;
  readonly leftOut: readonly LeftOut[];
  /** Of how many of the articles people and statements are known. */
  readonly annotated: number;
  /** Of how many sentences the meaning is known; null where there is no encoder. */
  readonly meaning: MeaningRead | null;
}

export interface Counts {
  readonly passages: number;
  readonly statements: number;
  readonly people: number;
}

export interface Opening {
  readonly folder: string;
  /** Where the snapshot is kept, and what moderators added; null for the folder alone. */
  readonly dataDir: string | null;
  /** What is served of both; null, or where it is left out, for what the desk says. */
  readonly plan?: Plan | null;
  /** What reads for the meaning; null, or where it is left out, for answers from words alone. */
  readonly models?: Models | null;
  /** Is told each file that it turns to, by its path in the folder, and null when it turns to none. */
  readonly onFile?: (file: string | null) => void;
  /** Is told which share of the work is done, from 0 to 1. */
  readonly onShare?: (share: number) => void;
}

/** A corpus of at most so many characters is read whole before its first answer: it takes well under a second. */
const SMALL = 1_000_000;

/** @throws UnusableCorpus where the folder holds no article that can be served. */
export async function openServing({
  folder,
  dataDir,
  plan = null,
  models = null,
  onFile = () => {},
  onShare = () => {},
}: Opening): Promise<Serving> {
  const { files, leftOut } =
    dataDir === null
      ? readFiles(folder, onFile)
      : readServed({ folder, dataDir, proposed: plan ?? undefined }, onFile);
  onFile(null);
  const before = dataDir === null ? null : readSnapshot(dataDir);
  const work = files.length * (1 + ROUNDS);
  let indexing = 0;
  const noteIndexed = (file: string | null) => {
    onFile(file);
    onShare(indexing++ / work);
  };
  const read = await inTurns(reading(files, leftOut, before, noteIndexed));
  onFile(null);
  const { indexed, articles } = read;
  if (articles.length === 0) throw nothingUsable(folder, indexed.leftOut);
  let library: Library | null = null;
  let annotated = 0;
  let counts: Promise<Counts> | null = null;

  // Who said what in a large corpus is found out while its first questions are answered.
  const closing = new AbortController();
  const steps = noting(annotatingRead(read, before), read, (file, done, taken) => {
    onFile(file);
    onShare((articles.length + taken) / work);
    annotated = done;
  });
  const found = inTurns(steps, closing.signal).then((found) => {
    library = found.library;
    return found;
  });
  found.catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });
  const whole = found.then(({ library }) => library);
  const complete = whole.then(() => {});
  const isNew = dataDir !== null && read.index !== before?.index;
  const kept = found.then((found) => (isNew ? keep(dataDir, found.kept) : null));
  for (const promise of [complete, kept]) promise.catch(() => {}); // said above
  const isSmall = indexed.articles.reduce((sum, { text }) => sum + text.length, 0) <= SMALL;
  const suggestions = growingSuggestions(indexed, whole, isSmall, closing.signal);
  const hashes = articles.map(({ hash }) => hash);
  const meaning = models && readMeaning({ indexed, hashes, dataDir, models, signal: closing.signal });
  const meaningOf = async (question: string) => meaning?.of(question) ?? null;
  const beside = async (question: string, texts: readonly string[]) => models?.read(question, texts) ?? [];
  if (isSmall || read.index === before?.index) await complete;

  return {
    ...lookupsOf(() => ({ indexed, library, meaningOf, read: beside, suggestions: suggestions.known() })),
    quotes: async (filter = {}) => quotesOf(await whole, filter),
    served: () => ({
      articles: articles.length,
      leftOut: indexed.leftOut,
      annotated,
      meaning: meaning?.read() ?? null,
    }),
    counts: async () => {
      counts ??= inTurns(counting(await whole), closing.signal);
      return counts;
    },
    files: () => articles.map(({ file, hash }) => ({ file, hash })),
    keepTexts: async () => {
      if (dataDir === null) return null;
      const texts = articles.map(({ hash }, at) => ({ hash, text: indexed.articles[at]!.text }));
      return inTurns(keeping(dataDir, texts), closing.signal).then(() => null, whyUnwritable);
    },
    complete,
    kept,
    meant: meaning?.complete ?? Promise.resolve(),
    settled: suggestions.all,
    async close() {
      closing.abort();
      await kept.catch(() => {}); // left off before it was written
    },
  };
}

async function keep(folder: string, kept: Kept): Promise<string | null> {
  await turn(); // whoever waits for the corpus to be whole goes on first
  return writeSnapshot(folder, kept).then(
    () => null,
    (error: Error) => error.message,
  );
}

// Hundreds of thousands of statements are not counted in one go, while somebody may ask.
function* counting({ articles, passages, annotations }: Library): Steps<Counts> {
  let statements = 0;
  for (const article of articles) {
    statements += annotations.of(article).length;
    yield;
  }
  return { passages: passages.size, statements, people: annotations.people.size };
}

/** Notes which article the steps have turned to, and of how many the people and statements are known. */
function* noting<Result>(
  steps: Steps<Result, number>,
  { articles }: Read,
  note: (file: string | null, done: number, taken: number) => void,
): Steps<Result> {
  for (let taken = 0; ; ) {
    note(
      articles[taken % articles.length]!.file,
      Math.min(articles.length, Math.floor(taken / ROUNDS)),
      taken,
    );
    const { done, value } = steps.next();
    if (done) {
      note(null, articles.length, taken);
      return value;
    }
    taken += value;
    yield;
  }
}
