import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Side } from '../search/meaning/encoder.ts';
import type { Opened, ToEncode } from './encoder-child.ts';

/** A text → its vector; null where it cannot be had, or not in time. */
export type Encode = (text: string, side: Side) => Promise<Int8Array | null>;

/**
 * The encoder in a process of its own: a thread that is ended while the native library computes takes the whole bot with
 * it. It can be lacking, late or dead: whoever asks it goes on from words alone.
 */
export interface EncoderProcess {
  readonly encode: Encode;
  /** Resolves when it reads, or is known not to: why not, else null. */
  readonly opened: Promise<string | null>;
  close(): void;
}

/** A question waits so long for its turn at most, in ms: then it is answered from words. */
const PATIENCE = 300;
/** A process that died is started again after so many ms, twice as many each time it dies before it has read anything. */
const AGAIN = 500;
const LONGEST = 60_000;

interface Waiting extends ToEncode {
  resolve(vector: Int8Array | null): void;
}

/** @param noted is told in a sentence why nothing is read from now on, and null when it is again */
export function openEncoderProcess(noted: (why: string | null) => void): EncoderProcess {
  const waiting: Readonly<Record<Side, Waiting[]>> = { query: [], passage: [] };
  let reading: Waiting | null = null;
  let reader: ChildProcess | null = null;
  let running: ChildProcess | null = null;
  let isClosed = false;
  let deaths = 0;

  // One text at a time, and questions first: of what waits in the process itself nothing can be taken back.
  function next(): void {
    if (reader === null || reading !== null) return;
    reading = waiting.query.shift() ?? waiting.passage.shift() ?? null;
    if (reading) reader.send({ text: reading.text, side: reading.side } satisfies ToEncode);
  }

  function read(vector: Int8Array): void {
    reading?.resolve(vector);
    reading = null;
    deaths = 0;
    next();
  }

  function giveUp(): void {
    const all = [reading, ...waiting.query.splice(0), ...waiting.passage.splice(0)];
    reading = null;
    for (const one of all) one?.resolve(null);
  }

  function start(): Promise<string | null> {
    const child = fork(PROGRAM, { serialization: 'advanced', execArgv: [] });
    running = child;
    return new Promise((resolve) => {
      child.once('message', ({ unusable }: Opened) => {
        resolve(unusable);
        if (unusable === null) {
          reader = child;
          child.on('message', read);
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

  return {
    encode: (text, side) =>
      new Promise((resolve) => {
        if (isClosed || (reader === null && side === 'query')) return resolve(null);
        const one = { text, side, resolve };
        waiting[side].push(one);
        if (side === 'query') setTimeout(() => leaveOut(waiting.query, one), PATIENCE).unref();
        next();
      }),
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
