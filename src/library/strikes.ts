import { UnusableCorpus } from '../corpus/unusable-corpus.ts';
import type { Log } from '../log.ts';
import { ThreadDied } from './thread-death.ts';

/** One thread may die of bad luck, or of a moment without memory. Of two in a row, the corpus is the cause. */
export function strikesAgainst(folder: string, log: Log) {
  let isSecond = false;
  return {
    /** @throws UnusableCorpus at the second death in a row, and whatever is no death */
    strike(error: unknown): void {
      if (!(error instanceof ThreadDied)) throw error;
      if (isSecond) throw new UnusableCorpus(refusal(folder, error));
      isSecond = true;
      log.error({ err: error, file: error.file }, 'the thread of the library died; another takes its place');
    },
    clear(): void {
      isSecond = false;
    },
  };
}

const refusal = (folder: string, { message, file }: ThreadDied): string =>
  `The corpus folder ${folder} cannot be served: the thread that reads it died twice in a row (${message}); ` +
  (file === null
    ? 'it may be too large for this machine.'
    : 'take this file out, unless the whole corpus is too large for this machine.');
