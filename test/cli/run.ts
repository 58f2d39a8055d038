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

const CLI = new URL('../../dist/src/cli.js', import.meta.url);

/** The command line as its users have it: the built file in a process of its own, without a terminal. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd?: string) {
  return spawn(process.execPath, [fileURLToPath(CLI), ...args], { env: { ...inherited(), ...env }, cwd });
}

function inherited(): NodeJS.ProcessEnv {
  const { CORPUS_DIR, NO_COLOR, FORCE_COLOR, ...others } = process.env;
  return { MEANING: 'off', ...others }; // an encoder of their own would take most of their time
}

/** @param cwd where it is started: that decides which `.env` it reads and what `./seeds` is */
export const run = (
  args: readonly string[],
  input = '',
  env?: NodeJS.ProcessEnv,
  cwd?: string,
): Promise<Ran> => ended(start(args, env, cwd), input);

async function ended(child: ReturnType<typeof start>, input: string): Promise<Ran> {
  const closed = once(child, 'close');
  child.stdin.on('error', () => {}); // it need not read what it is given
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await closed) as [number | null];
  return { code, stdout, stderr };
}

// Each time the entry is another module to the engine, and runs anew, while all that it imports is there already.
const ONE_AFTER_ANOTHER = `
  const [node, entry, lines] = process.argv;
  for (const [at, args] of JSON.parse(lines).entries()) {
    process.argv = [node, entry, ...args];
    process.exitCode = 0;
    await import(entry + '?' + at);
    process.stdout.removeAllListeners('error');
    for (const stream of [process.stdout, process.stderr]) stream.write('\\0' + process.exitCode + '\\0');
  }
  process.exitCode = 0;`;

/**
 * Command lines without standard input, all in one process, which reads the code once.
 * @returns what each of them did; the process is started when that is wanted for the first time
 */
export function together<Name extends string>(
  lines: Readonly<Record<Name, readonly string[]>>,
  cwd?: string,
) {
  let ran: Promise<Readonly<Record<Name, Ran>>> | null = null;
  return () => (ran ??= runAll(lines, cwd));
}

async function runAll<Name extends string>(lines: Readonly<Record<Name, readonly string[]>>, cwd?: string) {
  const args = [
    '--input-type=module',
    '-e',
    ONE_AFTER_ANOTHER,
    CLI.href,
    JSON.stringify(Object.values(lines)),
  ];
  const all = await ended(spawn(process.execPath, args, { env: inherited(), cwd }), '');
  if (all.code !== 0) throw new Error(`exit ${all.code}: ${all.stderr}`);
  const [stdout, stderr] = [all.stdout.split('\0'), all.stderr.split('\0')];
  const ran = Object.keys(lines).map((name, at): [string, Ran] => [
    name,
    { code: Number(stdout[2 * at + 1]), stdout: stdout[2 * at]!, stderr: stderr[2 * at]! },
  ]);
  return Object.fromEntries(ran) as Record<Name, Ran>;
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
