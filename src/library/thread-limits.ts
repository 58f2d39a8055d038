import { totalmem } from 'node:os';

/** What a thread may use up before it is taken for broken. */
export interface ThreadLimits {
  /** The heap of its objects, in MB; arrays of numbers and files' bytes lie outside of it. */
  readonly heapMb: number;
  /** For so many ms a question may wait without any being answered. */
  readonly answerMs: number;
}

/**
 * Two threads share the machine while a corpus is reloaded, so each may fill two fifths of it. V8 by itself gives a
 * thread at most a quarter of a small machine and never more than 4 GB of a large one, and a million passages can
 * want more than that. Less than 256 MB would not hold a small corpus and the code.
 */
export function limitsHere(): ThreadLimits {
  // In a container the machine is as large as the container may be; without one that number is enormous.
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return { heapMb: Math.max(256, Math.floor((memory * 0.4) / 2 ** 20)), answerMs: 60_000 };
}
