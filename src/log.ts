import { type Logger, pino } from 'pino';
import type { Settings } from './settings.ts';

export type Log = Logger;

/** JSON lines from LOG_LEVEL up; `write` gets each line, with its line break. */
export function createLog(
  settings: Pick<Settings, 'LOG_LEVEL' | 'DISCORD_TOKEN'>,
  write: (line: string) => void = (line) => process.stdout.write(line),
): Log {
  const hide = secretHider(settings.DISCORD_TOKEN);
  return pino(
    { level: settings.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => write(hide(line)) },
  );
}

/**
 * Takes the bot's token, and the tokens in interaction addresses, out of a text.
 * Done on the finished line: a token can turn up anywhere, such as in the message or the address of an error.
 */
export const secretHider =
  (token: string) =>
  (text: string): string =>
    text.replaceAll(token, '[token]').replace(/(\/(?:interactions|webhooks)\/\d+\/)[\w.-]+/g, '$1[token]');
