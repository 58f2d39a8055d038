import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UsageError } from '../src/cli/usage-error.ts';

export const BENCH_USAGE = 'bench [--passages N | --corpus DIR --questions FILE] [--squad FILE]';

export interface BenchOptions {
  /** Made-up news of up to so many passages, or a folder and a file of questions to it. */
  readonly source: { readonly passages: number } | { readonly corpus: string; readonly questions: string };
  readonly squad: string | null;
}

/** @throws UsageError, in one line */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { passages, corpus, questions, squad } = parse(args);
  const wrong = (message: string) => new UsageError(message, BENCH_USAGE);
  if ((corpus === undefined) !== (questions === undefined))
    throw wrong('--corpus and --questions go together');
  if (corpus !== undefined && passages !== undefined)
    throw wrong('--passages and --corpus do not go together');
  if (passages !== undefined && !/^[1-9]\d*$/.test(passages))
    throw wrong(`--passages takes a whole number from 1, not "${passages}"`);
  for (const file of [questions, squad])
    if (file !== undefined && !statSync(file, { throwIfNoEntry: false })?.isFile())
      throw wrong(`There is no file "${file}"`);
  const source =
    corpus !== undefined && questions !== undefined
      ? { corpus, questions }
      : { passages: Number(passages ?? 100_000) };
  return { source, squad: squad ?? null };
}

function parse(args: readonly string[]) {
  const value = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { passages: value, corpus: value, questions: value, squad: value },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message, BENCH_USAGE);
  }
}
