import type { Models } from '../library/encoder-process.ts';
import { openServing, type Serving } from '../library/serving.ts';
import { corpusFolder, environment } from '../settings.ts';
import { complain } from './complain.ts';
import { showProgress } from './progress.ts';
import { UsageError } from './usage-error.ts';

const MOST_NAMED = 5;

/** @throws UsageError for a folder without a name. */
export function checkCorpusOption(folder: string | undefined, usage: string): void {
  if (folder === '') throw new UsageError('--corpus takes a folder, not ""', usage);
}

/**
 * Opens the folder that was given, else CORPUS_DIR of the environment or `.env`, else the articles that come along.
 * `isWhole` waits until it is known who said what in all of it. One line on standard error names the files that are left out.
 * @throws UnusableCorpus where there is nothing to ask, WrongSettings where `.env` cannot be read.
 */
export async function open(
  folder: string | undefined,
  { isWhole, models = null }: { isWhole: boolean; models?: Models | null },
): Promise<Serving> {
  const progress = showProgress(process.stderr);
  const corpus = await openServing({
    folder: folder ?? corpusFolder(environment()),
    dataDir: null,
    models,
    onShare: progress.show,
  });
  if (isWhole) await corpus.complete;
  progress.end();
  const { leftOut } = corpus.served();
  if (leftOut.length > 0) {
    const named = leftOut.slice(0, MOST_NAMED).map(({ file, reason }) => `${file} ${reason}`);
    const more = leftOut.length - named.length;
    complain(`Left out: ${[...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')}.`);
  }
  return corpus;
}
