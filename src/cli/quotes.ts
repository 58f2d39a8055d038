import { parseArgs } from 'node:util';
import { renderQuoteJson } from '../render/json.ts';
import { renderQuotes } from '../render/terminal-quotes.ts';
import { complain } from './complain.ts';
import { checkCorpusOption, open } from './open.ts';
import { styleFor } from './style.ts';
import { QUOTES_USAGE } from './usage.ts';
import { UsageError } from './usage-error.ts';

/**
 * Who said what in the articles, on standard output: grouped by speaker, or one object a line in the order of the files.
 * @throws UsageError on bad arguments, UnusableCorpus where there are no articles.
 */
export async function quotes(args: readonly string[]): Promise<void> {
  const { corpus: folder, json, speaker, topic } = parse(args);
  const corpus = await open(folder, { isWhole: true });
  const { speakers, quotes } = await corpus.quotes({ speaker, topic });
  if (json) for (const quote of quotes) process.stdout.write(`${renderQuoteJson(quote)}\n`);
  else if (quotes.length > 0) process.stdout.write(`${renderQuotes(quotes, styleFor(process.stdout))}\n`);
  else if (speakers?.length === 0) complain(`Nobody in the articles is called “${speaker}”.`);
  else complain(`The articles report no words${by(speakers)}${topic === undefined ? '' : ` on “${topic}”`}.`);
}

const by = (speakers: readonly string[] | null): string => (speakers ? ` of ${speakers.join(', ')}` : '');

function parse(args: readonly string[]) {
  const { values } = parseOptions(args);
  checkCorpusOption(values.corpus, QUOTES_USAGE);
  for (const name of ['speaker', 'topic'] as const)
    if (values[name]?.trim() === '') throw new UsageError(`--${name} takes words, not ""`, QUOTES_USAGE);
  return values;
}

function parseOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const json = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args: [...args], options: { corpus: text, json, speaker: text, topic: text } });
  } catch (error) {
    throw new UsageError((error as Error).message, QUOTES_USAGE);
  }
}
