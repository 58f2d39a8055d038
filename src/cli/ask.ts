import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

import { openCorpus } from '../library/live-corpus.ts';
import { renderJson } from '../render/json.ts';
import { renderTerminal } from '../render/terminal.ts';
import { styleFor } from './style.ts';
import { UsageError } from './usage-error.ts';

export const ASK_USAGE = 'ask [--corpus DIR] [--json] [--limit N] [QUESTION]';

/**
 * Answers the question given, else every line of standard input in order, on standard output.
 * @throws UsageError on bad arguments, UnusableCorpus where there is nothing to ask.
 */
export async function ask(args: readonly string[]): Promise<void> {
  const { folder, json, limit, question } = parse(args);
  const corpus = await openCorpus(folder);
  const style = styleFor(process.stdout);
  const answerOne = async (text: string) => {
    const received = performance.now();
    const answer = await corpus.ask(text, limit);
    return json ? renderJson(answer, performance.now() - received) : renderTerminal(answer, style);
  };
  if (question !== null) process.stdout.write(`${await answerOne(question)}\n`);
  else await answerLines(answerOne, json ? '' : '\n');
}

async function answerLines(answerOne: (text: string) => Promise<string>, gap: string): Promise<void> {
  const isChat = process.stdin.isTTY && process.stdout.isTTY;
  const lines = createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
    ...(isChat && { output: process.stdout, prompt: 'ask> ' }),
  });
  lines.prompt(isChat);
  for await (const line of lines) {
    process.stdout.write(`${await answerOne(line)}\n${gap}`);
    if (isChat) lines.prompt();
  }
}

function parse(args: readonly string[]) {
  const { values, positionals } = parseOptions(args);
  if (values.corpus === '') throw new UsageError('--corpus takes a folder, not ""', ASK_USAGE);
  if (values.limit !== undefined && !/^0*[1-9]\d*$/.test(values.limit))
    throw new UsageError(`--limit takes a whole number from 1, not "${values.limit}"`, ASK_USAGE);
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  return {
    folder: values.corpus ?? (process.env.CORPUS_DIR || './seeds'),
    json: values.json,
    limit,
    question: positionals.length > 0 ? positionals.join(' ') : null,
  };
}

function parseOptions(args: readonly string[]) {
  const json = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { corpus: { type: 'string' }, json, limit: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message, ASK_USAGE);
  }
}
