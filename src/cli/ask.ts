import { createInterface } from 'node:readline';
import { setImmediate as turn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type EncoderProcess, openEncoderProcess } from '../library/encoder-process.ts';
import type { Serving } from '../library/serving.ts';
import { warmUp } from '../library/warm-up.ts';
import { renderJson } from '../render/json.ts';
import { renderTerminal } from '../render/terminal.ts';
import { environment, isMeaningOn } from '../settings.ts';
import { complain } from './complain.ts';
import { checkCorpusOption, open } from './open.ts';
import { showProgress } from './progress.ts';
import { styleFor } from './style.ts';
import { ASK_USAGE } from './usage.ts';
import { UsageError } from './usage-error.ts';

/**
 * Answers the question given, else every line of standard input in order, on standard output. Lines that nobody types
 * wait until the articles are read wholly, but for --now.
 * @throws UsageError on bad arguments, UnusableCorpus where there is nothing to ask.
 */
export async function ask(args: readonly string[]): Promise<void> {
  const options = parse(args);
  const encoder = isMeaningOn(environment()) ? openEncoderProcess(complainOf) : null;
  try {
    await answer(options, encoder);
  } finally {
    await encoder?.close();
  }
}

async function answer(
  { folder, json, explain, limit, now, question }: ReturnType<typeof parse>,
  encoder: EncoderProcess | null,
): Promise<void> {
  // Late in a batch a large corpus would answer otherwise than at its beginning.
  const isBatch = question === null && !now && !isChat();
  const corpus = await open(folder, { isWhole: isBatch, models: encoder });
  const isRead = encoder !== null && (await encoder.opened) === null;
  if (isBatch) {
    if (isRead) await meant(corpus);
    // The engine compiles what has been called some times, and does it while the next questions wait.
    for (let round = 0; round < 8; round++) await warmUp(corpus);
  }
  const style = styleFor(process.stdout);
  const answerOne = async (text: string) => {
    const received = performance.now();
    const answer = await corpus.ask(text, { limit });
    const tookMs = performance.now() - received;
    return json ? renderJson(answer, tookMs, explain) : renderTerminal(answer, style, explain);
  };
  if (question !== null) process.stdout.write(`${await answerOne(question)}\n`);
  else await answerLines(answerOne, json ? '' : '\n');
  await corpus.close();
}

const complainOf = (why: string | null): void => {
  if (why !== null) complain(`Answers come from words alone: ${why}`);
};

/** Waits until all sentences are read for their meaning. */
async function meant(corpus: Serving): Promise<void> {
  const progress = showProgress(process.stderr);
  const showing = setInterval(() => {
    const { known, size } = corpus.served().meaning!;
    progress.show(known / size);
  }, SHOWN_EVERY);
  await corpus.meant;
  clearInterval(showing);
  progress.end();
}
const SHOWN_EVERY = 250;

async function answerLines(answerOne: (text: string) => Promise<string>, gap: string): Promise<void> {
  const prompts = isChat();
  const lines = createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
    ...(prompts && { output: process.stdout, prompt: 'ask> ' }),
  });
  lines.prompt(prompts);
  for await (const line of lines) {
    process.stdout.write(`${await answerOne(line)}\n${gap}`);
    if (prompts) lines.prompt();
    await turn(); // what is read in the background goes on, however many lines there are
  }
}

const isChat = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

function parse(args: readonly string[]) {
  const { values, positionals } = parseOptions(args);
  checkCorpusOption(values.corpus, ASK_USAGE);
  if (values.limit !== undefined && !/^0*[1-9]\d*$/.test(values.limit))
    throw new UsageError(`--limit takes a whole number from 1, not "${values.limit}"`, ASK_USAGE);
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (values.now && positionals.length > 0)
    throw new UsageError('--now goes with questions on standard input: one alone never waits', ASK_USAGE);
  return {
    folder: values.corpus,
    json: values.json,
    explain: values.explain,
    now: values.now,
    limit,
    question: positionals.length > 0 ? positionals.join(' ') : null,
  };
}

function parseOptions(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        json: flag,
        explain: flag,
        now: flag,
        limit: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message, ASK_USAGE);
  }
}
