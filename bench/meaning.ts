import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { type Models, openEncoderProcess } from '../src/library/encoder-process.ts';
import { openServing, type Serving } from '../src/library/serving.ts';
import { warmUp } from '../src/library/warm-up.ts';
import { WIDTH } from '../src/search/meaning/vector.ts';
import { quantiles } from './quantiles.ts';

// node --expose-gc dist/bench/meaning.js DIR QUESTIONS
//
// What the encoder and the reader cost on a large corpus, short of Discord: the ms of whole answers to the questions of a
// file, one a line, from words alone, with the vectors of all sentences, with the reader too, and of the first ones after a
// start that knows nothing; and the memory of both processes; and how soon the sample articles are read. To read 100,000
// passages takes hours: the vectors of the sentences are made up here, one of each text, while those of the questions are
// real. Sentences near to a question are then found all over the corpus, which takes no less than where they stand together.

const [folder, file] = process.argv.slice(2);
if (!folder || !file) throw new Error('Name the folder of the articles and the file of the questions.');
const questions = readFileSync(file, 'utf8').split('\n').filter(Boolean);
const FIRST = 50;

const encoder = openEncoderProcess((why) => why !== null && console.log(why));
const why = await encoder.opened;
if (why !== null) throw new Error(`There is nothing to measure: ${why}.`);

/** About as long as a real one, and always the same of the same text. */
function madeUp(text: string): Int8Array {
  const bytes = Buffer.concat([...Array(WIDTH / 32).keys()].map((at) => sha256(`${at}${text}`)));
  return Int8Array.from(bytes, (byte) => Math.round((byte - 128) / 7));
}
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

await sampleArticles();
await fromTheStart();
const alone = await asked('from words alone', null);
const withVectors: Models = {
  encode: async (text, side) => (side === 'query' ? encoder.encode(text, side) : madeUp(text)),
  read: async () => [],
};
const { held, size } = await asked('with vectors, the reader left out', withVectors);
await asked('with vectors and the reader', { ...withVectors, read: encoder.read });
const own = encoderMemory();
console.log(
  `${size} sentences; memory added ${mb(held - alone.held + own)} MB, ${mb(own)} of it by the encoder's process ` +
    `(asked: at most ${mb(250e6 + 400 * size)})`,
);
encoder.close();

/** How long it takes until all of them is read, and how long where it is kept. */
async function sampleArticles(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  for (const start of ['the first start', 'the next']) {
    const began = performance.now();
    const serving = await openServing({ folder: './seeds', dataDir, models: encoder });
    await serving.meant;
    console.log(
      `the sample articles are read ${((performance.now() - began) / 1_000).toFixed(1)} s after ${start}`,
    );
    await serving.close();
  }
  rmSync(dataDir, { recursive: true, force: true });
}

async function fromTheStart(): Promise<void> {
  const serving = await openServing({ folder: folder!, dataDir: null, models: encoder });
  await warmUp(serving); // as the bot does before it serves
  console.log(`the first ${FIRST} after a cold start  ${await timesOf(serving, questions.slice(0, FIRST))}`);
  await serving.close();
}

/** @returns what is held in memory when all is read, in bytes, and how many sentences there are */
async function asked(name: string, models: Models | null): Promise<{ held: number; size: number }> {
  const serving = await openServing({ folder: folder!, dataDir: null, models });
  await Promise.all([serving.complete, serving.meant]);
  await serving.settled;
  const held = await memory();
  for (let round = 0; round < 3; round++) await warmUp(serving);
  console.log(`${name}  ${await timesOf(serving, questions)}`);
  await serving.close();
  return { held, size: serving.served().meaning?.size ?? 0 };
}

async function timesOf({ ask }: Serving, asked: readonly string[]): Promise<string> {
  const times: number[] = [];
  for (const question of asked) {
    const started = performance.now();
    await ask(question);
    times.push(performance.now() - started);
    await turn();
  }
  const { p50, p99 } = quantiles(times);
  return `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
}

/** What is held after a collection, in bytes; what is free in the heap is not counted. */
async function memory(): Promise<number> {
  for (let times = 0; times < 2; times++) {
    globalThis.gc!();
    await turn();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The resident memory of the child, in bytes, where the system tells it. */
function encoderMemory(): number {
  const [child] = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
  const [, kb = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child}/status`, 'utf8')) ?? [];
  return Number(kb) * 1024;
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
