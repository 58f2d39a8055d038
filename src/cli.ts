import { ASK_USAGE, ask } from './cli/ask.ts';
import { IMPORT_USAGE, importFiles } from './cli/import.ts';
import { complain } from './cli/open.ts';
import { QUOTES_USAGE, quotes } from './cli/quotes.ts';
import { UsageError } from './cli/usage-error.ts';
import { UnusableCorpus } from './corpus/unusable-corpus.ts';
import { WrongSettings } from './settings.ts';

const USAGE = `${ASK_USAGE} or ${QUOTES_USAGE} or ${IMPORT_USAGE}`;

const COMMANDS: ReadonlyMap<string, (args: readonly string[]) => Promise<void>> = new Map([
  ['ask', ask],
  ['quotes', quotes],
  ['import', importFiles],
]);

// A reader that has seen enough (`… | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS.get(name);
  if (!command) throw new UsageError(`There is no command "${name}"`, USAGE);
  await command(args);
} catch (error) {
  if (![UsageError, UnusableCorpus, WrongSettings].some((kind) => error instanceof kind)) throw error;
  complain((error as Error).message);
  process.exitCode = 2;
}
