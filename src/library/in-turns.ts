import { setImmediate as turn } from 'node:timers/promises';
import type { Steps } from '../text/steps.ts';

/** Nobody waits longer than this for a turn, in ms, as long as no single step takes longer. */
const TURN = 10;

/**
 * Goes through steps in turns with whatever else the process has to do: answering, heartbeats.
 * @throws the signal's reason where that says to leave off
 */
export async function inTurns<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  for (let began = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < TURN) continue;
    await turn();
    signal?.throwIfAborted();
    began = performance.now();
  }
}
