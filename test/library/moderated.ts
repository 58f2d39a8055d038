import { onTestFinished } from 'vitest';
import { createLog } from '../../src/log.ts';
import { type Files, tempFolder } from '../temp-folder.ts';

// Of the built files, with the errors that they throw: see built.ts.
const built = (file: string): Promise<unknown> =>
  import(new URL(`../../dist/src/${file}.js`, import.meta.url).href);
const { openCorpus } = (await built(
  'library/live-corpus',
)) as typeof import('../../src/library/live-corpus.ts');
const { openCorpusDesk } = (await built(
  'library/corpus-desk',
)) as typeof import('../../src/library/corpus-desk.ts');
const { openDesk } = (await built('desk/desk')) as typeof import('../../src/desk/desk.ts');
export const { CannotChange } = (await built(
  'desk/cannot-change',
)) as typeof import('../../src/desk/cannot-change.ts');
export const { importApart } = (await built(
  'library/import-thread',
)) as typeof import('../../src/library/import-thread.ts');

/** A corpus that is served, with its desk, of real folders and threads. */
export async function moderated(files: Files, dataDir = tempFolder()) {
  const folder = tempFolder(files);
  return { folder, dataDir, ...(await started(folder, dataDir)) };
}

/** The same again, after a restart. */
export async function started(folder: string, dataDir: string) {
  const log = createLog({ LOG_LEVEL: 'silent', DISCORD_TOKEN: 'token' });
  const warnings: string[] = [];
  const kept = await openDesk(dataDir, (why) => warnings.push(why));
  const corpus = await openCorpus(folder, { dataDir }, log, () => {});
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
    /** Adds a file as a moderator would. */
    async add(name: string, text: string) {
      const { id } = await desk.preview({ name, bytes: Buffer.from(text) }, {}, 'ann');
      return desk.add(id!, 'ann');
    },
  };
}
