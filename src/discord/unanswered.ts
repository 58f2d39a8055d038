import type { Message } from 'discord.js';
import { ThreadDied } from '../library/thread-death.ts';
import type { Log } from '../log.ts';
import { FAILED, RESTARTING } from './dispatch.ts';
import { isForbidden, isGone, tellPrivately } from './reply.ts';

/** What is done where a message could not be answered: it is logged, and told in private; nothing is thrown. */
export function unanswered(): (err: unknown, message: Message, log: Log) => Promise<void> {
  const closed = new Set<string>();
  return async (err, message, log) => {
    const { channelId: channel, guildId: server } = message;
    if (isGone(err)) return log.debug('the message has been deleted meanwhile');
    if (isForbidden(err)) {
      if (!closed.has(channel))
        log.warn(
          { err, channel, server },
          'the bot may not write here: it needs Send Messages, Read Message History and Add Reactions',
        );
      closed.add(channel);
      return;
    }
    // The library logs once for all who wait that its thread died.
    const isDown = err instanceof ThreadDied;
    if (!isDown) log.error({ err }, 'a message could not be answered');
    await tellPrivately(message, isDown ? '🔄' : '⚠️', isDown ? RESTARTING : FAILED).catch((err) =>
      log.warn({ err }, 'nor could its author be told'),
    );
  };
}
