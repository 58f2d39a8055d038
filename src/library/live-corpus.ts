import type { Answer } from '../answer/answer.ts';
import { answerQuestion, answerUnannotated } from '../answer/answer-question.ts';
import type { LeftOut } from '../corpus/article.ts';
import { readFolder } from '../corpus/read-folder.ts';
import { annotated, type Library, opening } from '../search/library.ts';
import { inTurns } from './in-turns.ts';
import { type QuoteFilter, type Quotes, quotesOf } from './quotes.ts';
import { type ReloadReport, reportOf } from './reload-report.ts';

/** The corpus as it is served now: asked by everyone, reloaded by moderators. */
export interface LiveCorpus {
  /** @param limit how many excerpts at most */
  ask(question: string, limit?: number): Promise<Answer>;
  /** Who said what, in the order of the files: everything, or what the filter wants. */
  quotes(filter?: QuoteFilter): Promise<Quotes>;
  /** What is served now, and what is not. */
  served(): Served;
  /**
   * Builds the folder's library aside and swaps it in at once; asking goes on meanwhile, and a reload asked for
   * during a reload joins it.
   * @throws UnusableCorpus where nothing can be served: the old library goes on serving.
   */
  reload(): Promise<ReloadReport>;
  /** Leaves off what goes on in the background: nothing more will be asked. */
  close(): void;
}

/** How many articles are served, and which files of the folder are not. */
export interface Served {
  readonly articles: number;
  readonly leftOut: readonly LeftOut[];
}

/** A corpus of at most so many characters is read whole before its first answer: it takes well under a second. */
const SMALL = 1_000_000;

/** @throws UnusableCorpus where the folder holds no article that can be served. */
export async function openCorpus(folder: string): Promise<LiveCorpus> {
  const indexed = await inTurns(opening(await readFolder(folder)));
  const isSmall = indexed.articles.reduce((sum, { text }) => sum + text.length, 0) <= SMALL;
  let serving: Library | null = null;
  let reloading: Promise<ReloadReport> | null = null;

  // Who said what in a large corpus is found out while its first questions are answered.
  const closing = new AbortController();
  const whole = inTurns(annotated(indexed), closing.signal).then((library): Library => {
    serving ??= library;
    return serving;
  });
  whole.catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });
  if (isSmall) await whole;

  async function reload(): Promise<ReloadReport> {
    const next = await inTurns(opening(await readFolder(folder)));
    const library = await inTurns(annotated(next));
    const report = reportOf(serving ?? indexed, next);
    serving = library;
    return report;
  }

  return {
    ask: async (question, limit) =>
      serving ? answerQuestion(serving, question, limit) : answerUnannotated(indexed, question, limit),
    quotes: async (filter = {}) => quotesOf(serving ?? (await whole), filter),
    served: () => {
      const { articles, leftOut } = serving ?? indexed;
      return { articles: articles.length, leftOut };
    },
    reload: () => {
      reloading ??= reload().finally(() => {
        reloading = null;
      });
      return reloading;
    },
    close: () => closing.abort(),
  };
}
