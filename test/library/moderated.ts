import { onTestFinished } from 'vitest';
import type { LiveCorpus } from '../../src/library/live-corpus.ts';
import { createLog } from '../../src/log.ts';
import { type Files, tempFolder } from '../temp-folder.ts';
import { built } from './built.ts';
import { openHere } from './open-here.ts';

const { openCorpus } = await built<typeof import('../../src/library/live-corpus.ts')>('library/live-corpus');
const { openCorpusDesk } =
  await built<typeof import('../../src/library/corpus-desk.ts')>('library/corpus-desk');
const { openDesk } = await built<typeof import('../../src/desk/desk.ts')>('desk/desk');
const { importFile } = await built<typeof import('../../src/import/import-file.ts')>('import/import-file');
export const { CannotChange } =
  await built<typeof import('../../src/desk/cannot-change.ts')>('desk/cannot-change');
export const { importApart } =
  await built<typeof import('../../src/library/import-thread.ts')>('library/import-thread');

type Open = (folder: string, dataDir: string) => Promise<LiveCorpus>;

/** On threads of its own, as the bot serves it. */
export const onThreads: Open = (folder, dataDir) =>
  openCorpus(folder, { dataDir }, createLog({ LOG_LEVEL: 'silent', DISCORD_TOKEN: 'token' }), () => {});

/** A corpus that is served, in this thread unless it is told otherwise, with its desk, of real folders. */
export async function moderated(files: Files, { dataDir = tempFolder(), open = openHere as Open } = {}) {
  const folder = tempFolder(files);
  return { folder, dataDir, ...(await started(folder, dataDir, open)) };
}

/** The same again, after a restart. */
export async function started(folder: string, dataDir: string, open: Open = openHere) {
  const warnings: string[] = [];
  const kept = await openDesk(dataDir, (why) => warnings.push(why));
  const corpus = await open(folder, dataDir);
  let served = 0;
  const desk = openCorpusDesk({ folder, openedMs: 1 }, corpus, kept, () => {
    served++;
  });
  await desk.keepAsItIs().catch((error: Error) => warnings.push(error.message));
  async function stop(): Promise<void> {
    corpus.close();
    await kept.close();
  }
  onTestFinished(stop);
  return {
    corpus,
    desk,
    warnings,
    stop,
    /** How often a change has come into service. */
    changes: () => served,
    /** The files from which the corpus is served. */
    files: async () => (await corpus.files()).map(({ file }) => file),
    /** Adds a file as a moderator would, but for the thread on which it is read. */
    async add(name: string, text: string) {
      const { articles } = await importFile({ name, bytes: Buffer.from(text) });
      return desk.add(await kept.stage(articles, 'ann'), 'ann');
    },
  };
}
