import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Proposal } from '../../src/desk/changes.ts';
import { type Desk, openDesk } from '../../src/desk/desk.ts';
import { readServed } from '../../src/desk/read-served.ts';
import { keeping } from '../../src/desk/texts.ts';
import { finish } from '../../src/text/steps.ts';
import { type Files, tempFolder } from '../temp-folder.ts';

/** A moderator at a desk of real folders, which does with a proposal what the bot does: read it, keep it, commit it. */
export async function moderator(
  files: Files,
  dataDir = tempFolder(),
  now: () => Date = () => new Date(),
): Promise<Moderator> {
  const folder = tempFolder(files);
  const warnings: string[] = [];
  let desk = await openDesk(dataDir, (why) => warnings.push(why), now);
  onTestFinished(() => desk.close());
  const served = () => textsOf(readServed({ folder, dataDir }).files);

  async function change(proposal: Proposal, what = 'a test'): Promise<void> {
    const read = readServed({ folder, dataDir, proposed: proposal.plan });
    finish(keeping(dataDir, read.files));
    await desk.commit(proposal, read.files, { by: 'ann', what });
  }
  const stage = (file: string, text: string) => desk.stage([{ file, text, original: null }], 'ann');
  return {
    folder,
    dataDir,
    warnings,
    get desk() {
      return desk;
    },
    served,
    change,
    start: () => change(desk.asItIs(), 'start'),
    reload: () => change(desk.reloading(), 'reload'),
    stage,
    add: async (name, text) => change(desk.adding(await stage(name, text)), 'add'),
    remove: async (file) => change(desk.removing(file), 'remove'),
    rollBack: async () => change(desk.rollingBack(), 'rollback'),
    async restart() {
      await desk.close();
      desk = await openDesk(dataDir, (why) => warnings.push(why), now);
    },
  };
}

export interface Moderator {
  readonly folder: string;
  readonly dataDir: string;
  readonly warnings: readonly string[];
  readonly desk: Desk;
  /** The texts that a start serves, by their files. */
  served(): Record<string, string>;
  change(proposal: Proposal, what?: string): Promise<void>;
  start(): Promise<void>;
  reload(): Promise<void>;
  stage(name: string, text: string): Promise<string>;
  add(name: string, text: string): Promise<void>;
  remove(file: string): Promise<void>;
  rollBack(): Promise<void>;
  restart(): Promise<void>;
}

export const textsOf = (files: readonly { file: string; text: string }[]): Record<string, string> =>
  Object.fromEntries(files.map(({ file, text }) => [file, text]));

/** The files of a folder and its sub-folders. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
