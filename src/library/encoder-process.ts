import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Side } from '../search/meaning/encoder.ts';
import type { Reading } from '../search/meaning/reader.ts';
import type { Opened, ToRead } from './encoder-child.ts';

/** What the models tell of a text. */
export interface Models {
  /** Its vector; null where it cannot be had, or not in time. */
  encode(text: string, side: Side): Promise<Int8Array | null>;
  /**
   * What each text says beside a question, in their order: of as many as there is time for. Of none where somebody else
   * waits: this is what is left out first.
   */
  read(question: string, texts: readonly string[]): Promise<Reading[]>;
}

/** Nothing can be read. */
export const NO_MODELS: Models = { encode: async () => null, read: async () => [] };

/**
 * The encoder in a process of its own: a thread that is ended while the native library computes takes the whole bot with
 * it. It can be lacking, late or dead: whoever asks it goes on from words alone.
 */
export interface EncoderProcess extends Models {
  /** Resolves when it reads, or is known not to: why not, else null. */
  readonly opened: Promise<string | null>;
  close(): void;
}

/** A question waits so long for its turn at most, in ms: then it is answered from words. */
const PATIENCE = 300;
/** And so long for what is read beside it: then it is answered from what has been read. */
const READING = 200;
/** A process that died is started again after so many ms, twice as many each time it dies before it has read anything. */
const AGAIN = 500;
const LONGEST = 60_000;

interface Waiting {
  readonly asked: ToRead;
  resolve(read: Int8Array | Reading | null): void;
}

/** A question waits for its vector before others are read beside theirs, and those before what is read ahead. */
const TURNS = ['query', 'beside', 'passage'] as const;

/** @param noted is told in a sentence why nothing is read from now on, and null when it is again */
export function openEncoderProcess(noted: (why: string | null) => void): EncoderProcess {
  const waiting: Readonly<Record<(typeof TURNS)[number], Waiting[]>> = { query: [], beside: [], passage: [] };
  let reading: Waiting | null = null;
  let reader: ChildProcess | null = null;
  let running: ChildProcess | null = null;
  let isClosed = false;
  let deaths = 0;

  // One text at a time, and questions first: of what waits in the process itself nothing can be taken back.
  function next(): void {
    if (reader === null || reading !== null) return;
    reading =
      TURNS.map((turn) => waiting[turn])
        .find((queue) => queue.length > 0)
        ?.shift() ?? null;
    if (reading) reader.send(reading.asked);
  }

  function hear(read: Int8Array | Reading): void {
    reading?.resolve(read);
    reading = null;
    deaths = 0;
    next();
  }

  function giveUp(): void {
    const all = [reading, ...TURNS.flatMap((turn) => waiting[turn].splice(0))];
    reading = null;
    for (const one of all) one?.resolve(null);
  }

  function start(): Promise<string | null> {
    const child = fork(PROGRAM, { serialization: 'advanced', execArgv: [] });
    running = child;
    return new Promise((resolve) => {
      child.once('message', ({ unusable }: Opened) => {
        resolve(unusable);
        if (isClosed) return;
        if (unusable === null) {
          reader = child;
          child.on('message', hear);
        } else close();
        noted(unusable);
        next();
      });
      child.once('error', () => {}); // it ends with it
      child.once('close', (code, signal) => {
        const why = `its process ended with ${signal ?? `exit code ${code}`}`;
        resolve(why);
        reader = null;
        giveUp();
        if (isClosed) return;
        noted(`${why}, and is started again`);
        setTimeout(() => isClosed || start(), Math.min(LONGEST, AGAIN * 2 ** deaths++)).unref();
      });
    });
  }

  function close(): void {
    isClosed = true;
    giveUp();
    running?.kill();
  }

  /** @param patience in ms; null for as long as it takes */
  function inTurn<Read extends Int8Array | Reading>(
    turn: (typeof TURNS)[number],
    asked: ToRead,
    patience: number | null,
  ): Promise<Read | null> {
    return new Promise((resolve) => {
      if (isClosed || (reader === null && patience !== null)) return resolve(null);
      const one: Waiting = { asked, resolve: resolve as Waiting['resolve'] };
      waiting[turn].push(one);
      if (patience !== null) setTimeout(() => leaveOut(waiting[turn], one), patience).unref();
      next();
    });
  }

  return {
    encode: (text, side) => inTurn(side, { text, side }, side === 'query' ? PATIENCE : null),
    async read(question, texts) {
      if (waiting.query.length > 0 || waiting.beside.length > 0) return [];
      const all = texts.map((text) => inTurn<Reading>('beside', { question, text }, READING));
      const read = await Promise.all(all);
      const unread = read.indexOf(null);
      return (unread < 0 ? read : read.slice(0, unread)) as Reading[];
    },
    opened: start(),
    close,
  };
}

const PROGRAM = fileURLToPath(new URL('./encoder-child.js', import.meta.url));

/** Whoever has not had their turn by now. */
function leaveOut(queue: Waiting[], one: Waiting): void {
  const at = queue.indexOf(one);
  if (at >= 0) queue.splice(at, 1);
  one.resolve(null);
}
