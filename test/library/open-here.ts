import type { LiveCorpus } from '../../src/library/live-corpus.ts';
import { built } from './built.ts';

const { openServing } = await built<typeof import('../../src/library/serving.ts')>('library/serving');
const { liveLookups, wrapped } =
  await built<typeof import('../../src/library/live-lookups.ts')>('library/live-lookups');
const { reportOf } =
  await built<typeof import('../../src/library/reload-report.ts')>('library/reload-report');

/**
 * A corpus as `openCorpus` serves it, but in this thread: for what is not about threads, each of which takes a second
 * to load and warm up the code.
 */
export async function openHere(folder: string, dataDir: string | null): Promise<LiveCorpus> {
  const open = (plan: Parameters<LiveCorpus['prepare']>[0], onShare?: (share: number) => void) =>
    openServing({ folder, dataDir, plan, ...(onShare && { onShare }) });
  const lookupsOf = (serving: Awaited<ReturnType<typeof open>>) =>
    wrapped(
      serving,
      (lookup) =>
        async (...args) =>
          lookup(...args),
    );
  let serving = await open(null);
  return {
    ...liveLookups(() => lookupsOf(serving)),
    quotes: (filter) => serving.quotes(filter),
    served: async () => serving.served(),
    counts: () => serving.counts(),
    files: async () => serving.files(),
    keepTexts: () => serving.keepTexts(),
    async prepare(plan, watch) {
      const next = await open(plan, watch);
      return {
        report: reportOf(serving.files(), next.files(), next.served().leftOut),
        ask: lookupsOf(next).ask,
        files: async () => next.files(),
        keepTexts: next.keepTexts,
        serve() {
          void serving.close();
          serving = next;
        },
        discard: next.close,
      };
    },
    close: () => void serving.close(),
  };
}
