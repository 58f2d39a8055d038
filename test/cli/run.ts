import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { AnswerRecord, QuoteRecord } from '../../src/render/json.ts';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const cli = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));

/** The command line as its users have it: the built file in a process of its own, without a terminal. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd?: string) {
  const { CORPUS_DIR, NO_COLOR, FORCE_COLOR, ...inherited } = process.env;
  return spawn(process.execPath, [cli, ...args], { env: { ...inherited, ...env }, cwd });
}

/** @param cwd where it is started: that decides which `.env` it reads and what `./seeds` is */
export async function run(
  args: readonly string[],
  input = '',
  env?: NodeJS.ProcessEnv,
  cwd?: string,
): Promise<Ran> {
  const child = start(args, env, cwd);
  const ended = once(child, 'close');
  child.stdin.on('error', () => {}); // it need not read what it is given
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await ended) as [number | null];
  return { code, stdout, stderr };
}

/** The answers of `ask --json`: one object a line, each of the form that is promised, and nothing else. */
export const records = (ran: Ran): AnswerRecord[] => parsed(ran, AnswerRecord);

/** The statements of `quotes --json`, likewise. */
export const quoteRecords = (ran: Ran): QuoteRecord[] => parsed(ran, QuoteRecord);

function parsed<T>({ code, stdout, stderr }: Ran, record: z.ZodType<T>): T[] {
  if (code !== 0 || stderr !== '') throw new Error(`exit ${code}: ${stderr}`);
  if (stdout === '') return [];
  if (!stdout.endsWith('\n')) throw new Error('the last line has no end');
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => record.parse(JSON.parse(line)));
}
