import { ASK_USAGE, ask } from './cli/ask.ts';
import { UsageError } from './cli/usage-error.ts';
import { UnusableCorpus } from './corpus/read-folder.ts';

const COMMANDS: ReadonlyMap<string, (args: readonly string[]) => Promise<void>> = new Map([['ask', ask]]);

// A reader that has seen enough (`… | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS.get(name);
  if (!command) throw new UsageError(`There is no command "${name}"`, ASK_USAGE);
  await command(args);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof UnusableCorpus)) throw error;
  process.stderr.write(`${error.message.replace(/\p{Cc}+/gu, ' ')}\n`); // one line, whatever a file is called
  process.exitCode = 2;
}
