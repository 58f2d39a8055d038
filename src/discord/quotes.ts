import type { DiscordMessage } from '../render/discord-message.ts';
import { type AskedQuotes, notYetMessage, quotesMessage } from '../render/discord-quotes.ts';
import type { Shown } from '../render/discord-shown.ts';
import type { Bot } from './command.ts';

/** Looks up what somebody says, and gives a page of it as a message. */
export async function quotes(
  { corpus }: Pick<Bot, 'corpus'>,
  asked: AskedQuotes,
  shown: Shown,
  page = 0,
): Promise<DiscordMessage> {
  const found = await corpus.quotePage(asked.speaker, asked.topic, page);
  return found === null ? notYetMessage(await corpus.served(), shown) : quotesMessage(found, asked, shown);
}
