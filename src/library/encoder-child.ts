import { getPriority, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { openEncoder, type Side } from '../search/meaning/encoder.ts';
import { NoEncoder } from '../search/meaning/no-encoder.ts';

/** A text to be read, one at a time; what comes back for it is its vector. */
export interface ToEncode {
  readonly text: string;
  readonly side: Side;
}

/** What is sent first: whether anything can be read here, and else why not. */
export interface Opened {
  readonly unusable: string | null;
}

// Whoever talks to Discord, and whoever looks for words, goes first.
setPriority(Math.min(19, getPriority() + 12));

process.on('disconnect', () => process.exit()); // the bot has ended
try {
  // It lies beside `dist`, as it does beside `src`.
  const encoder = await openEncoder(fileURLToPath(new URL('../../../models/e5-small-v2', import.meta.url)));
  process.on('message', async ({ text, side }: ToEncode) => process.send!(await encoder.encode(text, side)));
  process.send!({ unusable: null } satisfies Opened);
} catch (error) {
  if (!(error instanceof NoEncoder)) throw error;
  process.send!({ unusable: error.message } satisfies Opened);
}
