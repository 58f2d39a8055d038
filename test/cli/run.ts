import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { AnswerRecord } from '../../src/render/json.ts';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as its users have it: the built file in a process of its own, without a terminal. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { CORPUS_DIR, NO_COLOR, FORCE_COLOR, ...inherited } = process.env;
  return spawn(process.execPath, ['dist/src/cli.js', ...args], { env: { ...inherited, ...env } });
}

export async function run(args: readonly string[], input = '', env?: NodeJS.ProcessEnv): Promise<Ran> {
  const child = start(args, env);
  const ended = once(child, 'close');
  child.stdin.on('error', () => {}); // it need not read what it is given
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await ended) as [number | null];
  return { code, stdout, stderr };
}

/** The answers of `ask --json`: one object a line, each of the form that is promised, and nothing else. */
export function records({ code, stdout, stderr }: Ran): AnswerRecord[] {
  if (code !== 0 || stderr !== '') throw new Error(`exit ${code}: ${stderr}`);
  if (!stdout.endsWith('\n')) throw new Error('the last line has no end');
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => AnswerRecord.parse(JSON.parse(line)));
}
