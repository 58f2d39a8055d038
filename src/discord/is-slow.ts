import { setTimeout as sleep } from 'node:timers/promises';

/** Whether something is not there within so many ms; what it fails of, this fails of too. */
export const isSlow = (found: Promise<unknown>, ms: number): Promise<boolean> =>
  Promise.race([found.then(() => false), sleep(ms, true, { ref: false })]);
