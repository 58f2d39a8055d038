import type { Answer } from '../answer/answer.ts';
import { answerQuestion } from '../answer/answer-question.ts';
import type { LeftOut } from '../corpus/article.ts';
import { readFolder } from '../corpus/read-folder.ts';
import { buildLibrary, type Library } from '../search/library.ts';
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
}

/** How many articles are served, and which files of the folder are not. */
export interface Served {
  readonly articles: number;
  readonly leftOut: readonly LeftOut[];
}

/** @throws UnusableCorpus where the folder holds no article that can be served. */
export async function openCorpus(folder: string): Promise<LiveCorpus> {
  let serving = buildLibrary(await readFolder(folder));
  let reloading: Promise<ReloadReport> | null = null;

  async function reload(): Promise<ReloadReport> {
    const next: Library = buildLibrary(await readFolder(folder));
    const report = reportOf(serving, next);
    serving = next;
    return report;
  }

  return {
    ask: async (question, limit) => answerQuestion(serving, question, limit),
    quotes: async (filter = {}) => quotesOf(serving, filter),
    served: () => ({ articles: serving.articles.length, leftOut: serving.leftOut }),
    reload: () => {
      reloading ??= reload().finally(() => {
        reloading = null;
      });
      return reloading;
    },
  };
}
