import { getPriority, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { openEncoder, type Side } from '../search/meaning/encoder.ts';
import { openTokenizer } from '../search/meaning/model-files.ts';
import { NoEncoder } from '../search/meaning/no-encoder.ts';
import { openReader } from '../search/meaning/reader.ts';

/** What is to be read, one at a time: a text, for its vector, or a text beside a question, for a `Reading`. */
export type ToRead =
  | { readonly text: string; readonly side: Side }
  | { readonly text: string; readonly question: string };

/** What is sent first: whether anything can be read here, and else why not. */
export interface Opened {
  readonly unusable: string | null;
}

// Whoever talks to Discord, and whoever looks for words, goes first.
setPriority(Math.min(19, getPriority() + 12));

process.on('disconnect', () => process.exit()); // the bot has ended
try {
  // They lie beside `dist`, as they do beside `src`.
  const folder = (name: string) => fileURLToPath(new URL(`../../../models/${name}`, import.meta.url));
  const encoder = await openEncoder(folder('e5-small-v2'));
  const reader = await openReader(folder('reader'), openTokenizer(folder('e5-small-v2')));
  process.on('message', async (asked: ToRead) => {
    const read =
      'side' in asked ? encoder.encode(asked.text, asked.side) : reader.read(asked.question, asked.text);
    process.send!(await read);
  });
  process.send!({ unusable: null } satisfies Opened);
} catch (error) {
  if (!(error instanceof NoEncoder)) throw error;
  process.send!({ unusable: error.message } satisfies Opened);
}
