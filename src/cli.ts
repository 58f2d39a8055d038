import { complain } from './cli/complain.ts';
import { ASK_USAGE, IMPORT_USAGE, QUOTES_USAGE } from './cli/usage.ts';
import { UsageError } from './cli/usage-error.ts';
import { UnusableCorpus } from './corpus/unusable-corpus.ts';
import { WrongSettings } from './settings.ts';

const USAGE = `${ASK_USAGE} or ${QUOTES_USAGE} or ${IMPORT_USAGE}`;

// Each reads its own code only: that of the import alone takes as long as an answer.
const COMMANDS = new Map<string, (args: readonly string[]) => Promise<void>>([
  ['ask', async (args) => (await import('./cli/ask.ts')).ask(args)],
  ['quotes', async (args) => (await import('./cli/quotes.ts')).quotes(args)],
  ['import', async (args) => (await import('./cli/import.ts')).importFiles(args)],
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
