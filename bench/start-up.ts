import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFiles } from '../src/corpus/read-files.ts';
import { openServing } from '../src/library/serving.ts';

const program = fileURLToPath(import.meta.url);

/** From the start of a process, in ms. */
export interface StartUp {
  /** To the first answer where nothing was kept; people and statements of a large corpus are read after it. */
  readonly anew: number;
  /** Until they are known too. */
  readonly whole: number;
  /** To the first answer from a snapshot, and how large that is, in bytes. */
  readonly kept: number;
  readonly snapshot: number;
  /** Until all is known where ten articles have changed since the snapshot, nobody asking: as long as a reload takes. */
  readonly changed: number;
}

const CHANGED = 10;

/** One start that keeps a snapshot, the middle of three starts from it, and that of three after a change. */
export function startUp(corpus: string, question: string): StartUp {
  const work = mkdtempSync(join(tmpdir(), 'verbatim-start-up-'));
  const [folder, data] = [join(work, 'articles'), join(work, 'data')];
  const start = (asked = question): { answered: number; complete: number } =>
    JSON.parse(execFileSync(process.execPath, [program, folder, data, asked], { encoding: 'utf8' }));
  try {
    cpSync(corpus, folder, { recursive: true });
    const { answered: anew, complete: whole } = start();
    const kept = middle(() => start().answered);
    const snapshot = readdirSync(data).reduce((sum, file) => sum + statSync(join(data, file)).size, 0);
    const changed = middle(() => {
      change(folder);
      return start('').complete;
    });
    return { anew, whole, kept, snapshot, changed };
  } finally {
    rmSync(work, { recursive: true });
  }
}

const middle = (measure: () => number): number => [measure(), measure(), measure()].sort((a, b) => a - b)[1]!;

// As far from one another as can be.
function change(folder: string): void {
  const { files } = readFiles(folder);
  for (let at = 0; at < Math.min(CHANGED, files.length); at++) {
    const { file } = files[Math.floor((at * files.length) / CHANGED)]!;
    appendFileSync(
      join(folder, file),
      '\n\nMayor Ana Silva said on Monday that the bridge would stay shut.\n',
    );
  }
}

// node dist/bench/start-up.js CORPUS DATA QUESTION|'': prints the times since the process began
if (process.argv[1] === program) {
  const [folder, dataDir, question] = process.argv.slice(2) as [string, string, string];
  const serving = await openServing({ folder, dataDir });
  if (question !== '') await serving.ask(question);
  const answered = performance.now();
  await serving.complete;
  console.log(JSON.stringify({ answered, complete: performance.now() }));
  const unkept = await serving.kept;
  if (unkept !== null) throw new Error(`No snapshot could be kept in ${dataDir}: ${unkept}`);
}
