import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { openDesk } from '../../src/desk/desk.ts';
import { readServed } from '../../src/desk/read-served.ts';
import type { State } from '../../src/desk/state.ts';
import { type Said, said } from './said.ts';
import { wholeness } from './whole.ts';

export interface Places {
  /** `moderate.js`, which can be run. */
  readonly program: string;
  readonly folder: string;
  readonly dataDir: string;
}

/**
 * Kills a moderator in the middle of a change.
 * @param change which one, counted from 1
 * @param wait lets some of that change happen
 * @returns what is wrong after the next start, in a sentence each
 */
export async function kill(
  { program, folder, dataDir }: Places,
  { seed, change, wait }: { seed: number; change: number; wait?: () => Promise<unknown> },
): Promise<string[]> {
  const child = spawn(process.execPath, [program, folder, dataDir, String(seed), '1000000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const heard: string[] = [];
  let tried = 0;
  for await (const line of createInterface(child.stdout)) {
    heard.push(line);
    if (!line.startsWith('{"trying"') || ++tried !== change) continue;
    void (wait?.() ?? Promise.resolve()).then(() => child.kill('SIGKILL'));
  }
  const lines = said(heard);
  const [, signal] = await ended;
  return [
    ...(signal === 'SIGKILL' ? [] : ['The moderator ended before the kill.']),
    ...lines.flatMap((line) => ('refused' in line ? line.lost : [])),
    ...(await faultsAfter({ folder, dataDir }, lines)),
  ];
}

/** Starts anew, and looks whether that is the state before the kill or the one that was being made. */
async function faultsAfter(
  { folder, dataDir }: Omit<Places, 'program'>,
  lines: readonly Said[],
): Promise<string[]> {
  const faults: string[] = [];
  const desk = await openDesk(dataDir, (why) => faults.push(why));
  const done = lines.findLast((line) => 'done' in line)?.done;
  const trying = lines.findLast((line) => 'trying' in line)?.trying;
  if (![done, trying].some((state) => state && isSame(state, desk.state)))
    faults.push('The desk is neither in the state before nor in the one after.');
  const { lost, leftOver } = wholeness(dataDir, desk.state);
  faults.push(...lost, ...leftOver.map((file) => `${file} was left over.`));
  faults.push(...readServed({ folder, dataDir }).leftOut.map(({ file, reason }) => `${file} ${reason}.`));
  await desk.close();
  return faults;
}

const isSame = (a: State, b: State): boolean =>
  JSON.stringify([a.added, a.hidden, a.isRolledBack]) === JSON.stringify([b.added, b.hidden, b.isRolledBack]);
