import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openServing } from '../src/library/serving.ts';

const program = fileURLToPath(import.meta.url);

/** From the start of a process to its first answer, in ms. */
export interface StartUp {
  /** Where nothing was kept; people and statements of a large corpus are read after the answer. */
  readonly anew: number;
  /** From a snapshot, and how large that is, in bytes. */
  readonly kept: number;
  readonly snapshot: number;
}

/** One start that keeps a snapshot, and the middle of three starts from it. */
export function startUp(folder: string, question: string): StartUp {
  const data = mkdtempSync(join(tmpdir(), 'verbatim-start-up-'));
  const start = () => Number(execFileSync(process.execPath, [program, folder, data, question]));
  try {
    const anew = start();
    const kept = [start(), start(), start()].sort((a, b) => a - b)[1]!;
    const snapshot = readdirSync(data).reduce((sum, file) => sum + statSync(join(data, file)).size, 0);
    return { anew, kept, snapshot };
  } finally {
    rmSync(data, { recursive: true });
  }
}

// node dist/bench/start-up.js CORPUS DATA QUESTION: prints the time since the process began
if (process.argv[1] === program) {
  const [folder, dataDir, question] = process.argv.slice(2) as [string, string, string];
  const serving = await openServing({ folder, dataDir });
  serving.ask(question);
  process.stdout.write(String(performance.now()));
  await serving.complete;
  const { unkept } = serving.served();
  if (unkept !== null) throw new Error(`No snapshot could be kept in ${dataDir}: ${unkept}`);
}
