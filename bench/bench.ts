import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../src/cli/usage-error.ts';
import { UnusableCorpus } from '../src/corpus/unusable-corpus.ts';
import { type BenchOptions, benchOptions } from './bench-options.ts';
import { folderCorpus, newsCorpus, readCorpus, squadCorpus } from './corpus.ts';
import { plot } from './plot.ts';
import { WrongFile } from './question-set.ts';
import { panels, type Result, type Results } from './results.ts';
import { page } from './results-page.ts';
import { type StartUp, startUp } from './start-up.ts';
import { figuresOf, installedPeers, type Measured, OURS } from './systems.ts';

/** Measures the bot, and the other search engines where they are installed, on made-up news or on a folder given. */
function bench({ source, squad }: BenchOptions): void {
  const peers = installedPeers();
  if (peers.length === 0) console.error(INSTALL);
  const systems = [...OURS, ...peers];
  const speed: Result[] = [];
  const quality: Result[] = [];
  const startUps = new Map<number, StartUp>();
  const corpora = corporaOf(source);
  let onDiscord = '';
  for (const write of corpora)
    withCorpus(write, (path) => {
      const { size, folder, questions } = readCorpus(path);
      speed.push(...measured(systems, path));
      startUps.set(size, startUp(folder, questions[0]!.q));
      if (write === corpora.at(-1))
        onDiscord = discord(folder, 'corpus' in source ? source.questions : join(folder, 'questions.jsonl'));
    });
  const write = (work: string) => squadCorpus(work, squad!);
  if (squad) withCorpus(write, (path) => quality.push(...measured(systems, path)));
  const results: Results = { speed, quality, startUps, onDiscord };
  if ('corpus' in source) console.log(page(results, null));
  else {
    writeFileSync(pathOf('results.svg'), plot(panels(results)));
    writeFileSync(pathOf('RESULTS.md'), page(results, 'results.svg'));
    console.log(`The results are in ${pathOf('RESULTS.md')}`);
  }
}

const INSTALL =
  'Verbatim is measured alone: npm ci --prefix bench installs the other search engines, to be measured beside it.';

// The folder of this file's source: it lies in `dist/bench`.
const pathOf = (file: string): string => fileURLToPath(new URL(`../../bench/${file}`, import.meta.url));

/** Writes a corpus to a folder, and gives the path at which `readCorpus` reads it. */
type WriteCorpus = (work: string) => string;

function corporaOf(source: BenchOptions['source']): WriteCorpus[] {
  if ('corpus' in source) return [(work) => folderCorpus(work, source.corpus, source.questions)];
  const { passages } = source;
  const sizes = [...[1_000, 10_000, 100_000].filter((size) => size < passages), passages];
  return sizes.map((size) => (work) => newsCorpus(work, size));
}

/** The corpus is there as long as it is used. */
function withCorpus(write: WriteCorpus, use: (path: string) => void): void {
  const work = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  try {
    use(write(work));
  } finally {
    rmSync(work, { recursive: true });
  }
}

function measured(systems: readonly Measured[], path: string): Result[] {
  const { size } = readCorpus(path);
  return systems
    .filter(({ most }) => size <= most)
    .map((system) => {
      console.error(`${size.toLocaleString('en')} passages: ${system.name}`);
      return { system, figures: figuresOf(system, path) };
    });
}

/** What the benchmark of the bot on a Discord of this machine prints. */
function discord(corpus: string, questions: string): string {
  console.error('The bot on a Discord of this machine');
  const program = fileURLToPath(new URL('./discord.js', import.meta.url));
  const child = spawnSync(process.execPath, [program, '--corpus', corpus, '--questions', questions], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (child.status === 0) return child.stdout;
  // What was measured before is worth keeping.
  process.exitCode = 1;
  return `It could not be measured: ${basename(program)} ended with ${child.signal ?? child.status}.`;
}

try {
  bench(benchOptions(process.argv.slice(2)));
} catch (error) {
  if (![UsageError, UnusableCorpus, WrongFile].some((kind) => error instanceof kind)) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
