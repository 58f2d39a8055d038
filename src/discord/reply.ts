import { DiscordAPIError, type Message, type MessageReplyOptions, RESTJSONErrorCodes } from 'discord.js';
import type { DiscordMessage } from '../render/discord-message.ts';
import { isSlow } from './is-slow.ts';

/** For an answer that takes longer than this, in ms, the bot is seen to type. */
const SLOW = 300;

/** Waits for something while the bot is seen to type where the message was written. */
export async function whileTyping<Found>(
  { channel }: Pick<Message, 'channel'>,
  found: Promise<Found>,
): Promise<Found> {
  // Where it may not be shown, nor may the answer be: that fails, and is logged.
  if ((await isSlow(found, SLOW)) && channel.isSendable()) channel.sendTyping().catch(() => {});
  return found;
}

/**
 * Replies for all to see, and pings nobody. The message may be gone by then. The library sends again what Discord has
 * answered with an error, and the nonce keeps that from being posted twice.
 */
export const reply = (message: Message, what: DiscordMessage | { content: string }): Promise<Message> =>
  message.reply({
    ...(what as MessageReplyOptions),
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    nonce: message.id,
    enforceNonce: true,
  });

/** Tells one person something: in a channel by a reaction, or where it may not react by a direct message. */
export async function tellPrivately(message: Message, reaction: string, sentence: string): Promise<void> {
  if (message.guildId === null) return void (await reply(message, { content: sentence }));
  try {
    await message.react(reaction);
  } catch (err) {
    if (!isForbidden(err)) throw err;
    await message.author.send({ content: sentence, allowedMentions: { parse: [] } });
  }
}

/** Whether Discord does not let the bot do it there, which nothing but a permission changes. */
export const isForbidden = (error: unknown): boolean =>
  error instanceof DiscordAPIError && FORBIDDEN.includes(error.code);

/** Whether the message that was to be answered is no longer there. */
export const isGone = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;

const FORBIDDEN: readonly (string | number)[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
];
