import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Figures } from './measure.ts';

/** What is measured, each in a process of its own. */
export interface Measured {
  readonly name: string;
  /** The package that it is; null for ours. */
  readonly from: string | null;
  readonly program: string;
  readonly argument: string;
  /** It is measured on so many passages at most: beyond them it takes more time or memory than it is worth. */
  readonly most: number;
}

const MILLION = 1_000_000;
const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const ours = (name: string, argument: string): Measured => ({
  ...{ name, argument, from: null, most: MILLION },
  program: pathOf('./ours.js'),
});
const peer = (name: string, argument: string, from: string, most: number): Measured => ({
  ...{ name, argument, from, most },
  program: pathOf('../../bench/dist/bench/peers/measure.js'),
});

/** All that the bot does for a question, short of showing it; and its passage index asked for a question's terms. */
export const OURS = [ours('Verbatim, whole answer', 'answer'), ours('Verbatim, index alone', 'index')];

const PEERS = [
  peer('SQLite FTS5', 'fts5', 'better-sqlite3', MILLION),
  peer('MiniSearch', 'minisearch', 'minisearch', 100_000),
  peer('MiniSearch, tuned', 'minisearch-tuned', 'minisearch', 100_000),
  peer('FlexSearch', 'flexsearch', 'flexsearch', 100_000),
  peer('Orama', 'orama', '@orama/orama', 100_000),
  peer('wink BM25', 'wink', 'wink-bm25-text-search', 100_000),
  peer('lunr', 'lunr', 'lunr', 10_000),
];

/** The other search engines where they are installed. */
export const installedPeers = (): readonly Measured[] => (existsSync(PEERS[0]!.program) ? PEERS : []);

/** Measures a system on a corpus that was written to files. */
export function figuresOf({ name, program, argument }: Measured, corpus: string): Figures {
  const child = spawnSync(process.execPath, ['--expose-gc', program, argument, corpus], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (child.status !== 0)
    throw new Error(
      `${name} could not be measured on ${corpus}: it ended with ${child.signal ?? child.status}`,
    );
  return JSON.parse(child.stdout) as Figures;
}
