import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UsageError } from '../src/cli/usage-error.ts';

export const EVAL_USAGE =
  'eval [--every | --questions FILE [--corpus DIR] | --squad FILE [--leave-out]] [--misses] [--save FILE] [--compare FILE]';

/** What is asked, and of what. */
export type Source =
  | { readonly kind: 'every' }
  | { readonly kind: 'questions'; readonly file: string; readonly corpus: string }
  | { readonly kind: 'squad'; readonly file: string; readonly leaveOut: boolean };

export interface EvalOptions {
  readonly source: Source;
  readonly misses: boolean;
  readonly save: string | null;
  readonly compare: string | null;
}

/** @throws UsageError, in one line */
export function evalOptions(args: readonly string[]): EvalOptions {
  const given = parse(args);
  const wrong = (message: string) => new UsageError(message, EVAL_USAGE);
  const sources = [
    given.every && '--every',
    given.questions && '--questions',
    given.squad && '--squad',
  ].filter((name) => typeof name === 'string');
  if (sources.length > 1) throw wrong(`${sources.join(' and ')} do not go together`);
  if (given.corpus !== undefined && given.questions === undefined)
    throw wrong('--corpus goes with --questions');
  if (given['leave-out'] && given.squad === undefined) throw wrong('--leave-out goes with --squad');
  for (const name of ['questions', 'squad', 'compare'] as const)
    if (given[name] !== undefined && !isFile(given[name])) throw wrong(`There is no file "${given[name]}"`);
  return {
    source: sourceOf(given),
    misses: given.misses,
    save: given.save ?? null,
    compare: given.compare ?? null,
  };
}

function sourceOf({ questions, corpus, squad, 'leave-out': leaveOut }: ReturnType<typeof parse>): Source {
  if (squad !== undefined) return { kind: 'squad', file: squad, leaveOut };
  if (questions !== undefined) return { kind: 'questions', file: questions, corpus: corpus ?? './seeds' };
  return { kind: 'every' };
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const value = { type: 'string' } as const;
  try {
    const options = {
      every: flag,
      questions: value,
      corpus: value,
      squad: value,
      'leave-out': flag,
      misses: flag,
      save: value,
      compare: value,
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message, EVAL_USAGE);
  }
}
