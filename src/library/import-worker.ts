import { getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { importFile } from '../import/import-file.ts';
import type { ImportOrder, Looked } from './import-thread.ts';
import { MOST_PREVIEWED, previewed } from './preview.ts';

// The thread that talks to Discord goes first, see corpus-worker.ts.
if (process.platform === 'linux') setPriority(Math.min(19, getPriority() + 10));

const { given, says } = workerData as ImportOrder;
const imported = await importFile(given, says);
parentPort!.postMessage({
  ...imported,
  first: imported.articles.slice(0, MOST_PREVIEWED).map(previewed),
} satisfies Looked);
