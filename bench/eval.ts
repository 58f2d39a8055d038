import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { UsageError } from '../src/cli/usage-error.ts';
import { UnusableCorpus } from '../src/corpus/unusable-corpus.ts';
import { openEncoderProcess } from '../src/library/encoder-process.ts';
import { isMeaningOn } from '../src/settings.ts';
import { type EvalOptions, evalOptions, type Source } from './eval-options.ts';
import { figuresOf } from './figures.ts';
import type { Verdict } from './judge.ts';
import { everySet, type QuestionSet, readSet, WrongFile } from './question-set.ts';
import { readJson } from './read-json.ts';
import { compare, line, lines, type Saved, table } from './report.ts';
import { runSet } from './run-set.ts';
import { writeSquad } from './squad.ts';

/** Asks the questions of a set, or of every set, and prints how the answers did. */
async function evaluate({ source, misses, save, compare: earlier }: EvalOptions): Promise<void> {
  const before = earlier === null ? null : readSaved(earlier);
  const done = await run(source);
  const all = done.flatMap(({ verdicts }) => verdicts);
  if (source.kind === 'every') {
    const rows = [...done, { name: 'all', verdicts: all }];
    print(table(rows.map(({ name, verdicts }) => ({ name, figures: figuresOf(verdicts) }))));
  } else print(lines(figuresOf(all)));
  if (misses) print(['', ...all.filter(({ good }) => !good).map(line)]);
  if (before) print(['', ...compare(before, all)]);
  if (save !== null) writeFileSync(save, JSON.stringify(all));
}

async function run(source: Source): Promise<{ name: string; verdicts: Verdict[] }[]> {
  const work = mkdtempSync(join(tmpdir(), 'verbatim-eval-'));
  const encoder = isMeaningOn(process.env) ? openEncoderProcess(() => {}) : null;
  try {
    const why = await encoder?.opened;
    if (why) throw new WrongFile(why);
    const done = [];
    for (const set of setsOf(source, work))
      done.push({ name: set.name, verdicts: await runSet(set, encoder) });
    return done;
  } finally {
    await encoder?.close();
    rmSync(work, { recursive: true });
  }
}

function setsOf(source: Source, work: string): QuestionSet[] {
  if (source.kind === 'every') return everySet();
  if (source.kind === 'squad') return [writeSquad(source.file, source.leaveOut, work)];
  return [readSet(source.file, source.corpus)];
}

function readSaved(file: string): Saved[] {
  const saved = z.array(z.object({ id: z.string(), good: z.boolean() })).safeParse(readJson(file));
  if (!saved.success) throw new WrongFile(`${file} was not written by --save`);
  return saved.data;
}

const print = (text: readonly string[]): void => console.log(text.join('\n'));

/** The command; what it cannot work with, it says in one line, and ends with exit code 2. */
export async function main(args: readonly string[]): Promise<0 | 2> {
  try {
    await evaluate(evalOptions(args));
    return 0;
  } catch (error) {
    if (![UsageError, UnusableCorpus, WrongFile].some((kind) => error instanceof kind)) throw error;
    console.error((error as Error).message);
    return 2;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(process.argv.slice(2));
