import { type Message, MessageType } from 'discord.js';
import { withoutMarks } from '../render/discord-question.ts';

/**
 * What a message says to the bot, in words; null where it does not speak to it. A message does by
 * mentioning the bot itself (a role or @everyone do not), by a reply that pings it, or in a direct message. A reply
 * whose ping is switched off comes without its text.
 */
export function addressed(message: Message, botId: string): string | null {
  const { author, type, webhookId, guildId, mentions, content } = message;
  if (author.bot || author.id === botId || webhookId !== null) return null;
  if (type !== MessageType.Default && type !== MessageType.Reply) return null;
  if (guildId !== null && !mentions.users.has(botId)) return null;
  return withoutMarks(content).replace(/\s+/g, ' ').trim();
}
