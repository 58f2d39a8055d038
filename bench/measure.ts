import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { type Corpus, readCorpus } from './corpus.ts';
import { type Quantiles, quantiles } from './quantiles.ts';

/** A search engine, or ours, with a corpus to take in and to be asked. */
export interface System {
  build(corpus: Corpus): Promise<Built>;
  /** The numbers of the `k` best paragraphs, best first. */
  search(question: string, k: number): number[] | Promise<number[]>;
}

export interface Built {
  /** What the building took, in ms. */
  readonly took: number;
  /** The texts that are held in memory meanwhile, in bytes: they are not counted as the index. */
  readonly texts: number;
}

/** How a system did with a corpus. Times in ms, memory in bytes, shares from 0 to 1. */
export interface Figures {
  readonly size: number;
  readonly characters: number;
  readonly questions: number;
  readonly build: number;
  readonly memory: Memory;
  readonly times: Quantiles;
  /** By kind of question. */
  readonly kinds: Readonly<Record<string, Quantiles>>;
  /** Questions that get no answer at all. */
  readonly none: number;
  /** Of the questions whose paragraph is known: it is first, and it is among three. */
  readonly hits: readonly [first: number, three: number] | null;
}

/** `index` is all of the heap and of array buffers that was not there before, texts excepted. */
export interface Memory {
  readonly process: number;
  readonly peak: number;
  readonly heap: number;
  readonly buffers: number;
  readonly index: number;
}

const RESULTS = 10;
/** So long other questions are asked before the clock counts, in ms. */
const WARM_UP = 2_000;

/** corpus → build → questions → figures; the process must be a new one with `--expose-gc`. */
export async function measure(system: System, corpus: Corpus): Promise<Figures> {
  const before = await settled();
  const { took, texts } = await system.build(corpus);
  const { questions, size, characters } = corpus;
  await warmUp(system, corpus);
  const asked = await ask(system, corpus);
  const after = await settled();
  const known = asked.filter(({ paragraph }) => paragraph !== null);
  const among = (count: number) =>
    share(known, ({ paragraph, found }) => found.slice(0, count).includes(paragraph!));
  return {
    size,
    characters,
    questions: questions.length,
    build: took,
    memory: {
      process: after.rss,
      peak: process.resourceUsage().maxRSS * 1024,
      heap: after.heapUsed,
      buffers: after.external,
      index: after.heapUsed + after.external - before.heapUsed - before.external - texts,
    },
    times: quantiles(asked.map(({ time }) => time)),
    kinds: Object.fromEntries(
      [...new Set(questions.map(({ kind }) => kind))].map((kind) => [
        kind,
        quantiles(asked.filter((one) => one.kind === kind).map(({ time }) => time)),
      ]),
    ),
    none: share(asked, ({ found }) => found.length === 0),
    hits: known.length === 0 ? null : [among(1), among(3)],
  };
}

/** So often each question is asked to warm up, at most. */
const AGAIN = 100;

async function warmUp(system: System, { warmUp }: Corpus): Promise<void> {
  const until = performance.now() + WARM_UP;
  for (let at = 0; performance.now() < until && at < AGAIN * warmUp.length; at++) {
    await system.search(warmUp[at % warmUp.length]!, RESULTS);
    await turn();
  }
}

// Each question once: what was asked before may be remembered. Each in a turn of its own, as they come to a bot: in one
// turn the engine collects less.
async function ask(system: System, { questions }: Corpus) {
  const answered = [];
  for (const { q, kind, paragraph } of questions) {
    const started = performance.now();
    const searched = system.search(q, RESULTS);
    const found = searched instanceof Promise ? await searched : searched;
    answered.push({ kind, paragraph, found, time: performance.now() - started });
    await turn();
  }
  return answered;
}

const share = <T>(items: readonly T[], fits: (item: T) => boolean): number =>
  items.filter(fits).length / items.length;

/** So long the engine may take to give free pages back to the system, in ms. */
const GIVEN_BACK = 1_000;

// Twice: what one collection leaves behind, finalisers free for the next.
async function settled(): Promise<NodeJS.MemoryUsage> {
  for (let times = 0; times < 2; times++) {
    globalThis.gc!();
    await turn();
  }
  await pause(GIVEN_BACK);
  return process.memoryUsage();
}

/** What a string takes in memory: V8 holds two bytes a character where one has a code over 255. */
export const bytesOf = (text: string): number => text.length * (/[^\0-\xff]/.test(text) ? 2 : 1);

/** The program of a child process: measures the system on the corpus of its last argument, and prints the figures. */
export async function report(system: System): Promise<void> {
  process.stdout.write(JSON.stringify(await measure(system, readCorpus(process.argv.at(-1)!))));
}
