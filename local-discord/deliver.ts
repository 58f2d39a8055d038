import { type APIMessage, GatewayIntentBits, MessageFlags } from 'discord.js';
import { dispatch } from './dispatch.ts';
import { memberData } from './gateway-data.ts';
import type { Session, StoredMessage, World } from './world.ts';

/** Puts a message into its channel and tells the bot. */
export function post(world: World, stored: StoredMessage): StoredMessage {
  world.messages.set(stored.message.id, stored);
  announce(world, 'MESSAGE_CREATE', stored);
  return stored;
}

/** Tells the bot of a message that is new or changed, as far as its intents go. */
export function announce(
  world: World,
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  stored: StoredMessage,
): void {
  dispatch(world, event, null, messageIntent(stored), (session) => readable(world, session, stored));
}

export function remove(world: World, stored: StoredMessage): void {
  const { message } = stored;
  world.messages.delete(message.id);
  const data = { id: message.id, channel_id: message.channel_id, ...place(stored) };
  dispatch(world, 'MESSAGE_DELETE', data, messageIntent(stored));
}

/** Ephemeral messages come without a guild, even in one, and so under the intent of direct messages. */
function messageIntent(stored: StoredMessage): number {
  return stored.guildId !== undefined && stored.onlyFor === undefined
    ? GatewayIntentBits.GuildMessages
    : GatewayIntentBits.DirectMessages;
}

function place(stored: StoredMessage): { guild_id?: string } {
  return stored.guildId !== undefined && stored.onlyFor === undefined ? { guild_id: stored.guildId } : {};
}

/** The event's data for one session: with the member who wrote it, and blank where the bot may not read. */
function readable(world: World, session: Session, stored: StoredMessage): unknown {
  const guild = stored.guildId === undefined ? undefined : world.guilds.get(stored.guildId);
  const author = stored.onlyFor === undefined ? guild?.members.get(stored.message.author.id) : undefined;
  return {
    ...readableBy(world, session.intents, stored),
    ...place(stored),
    channel_type: world.channels.get(stored.message.channel_id)?.type,
    ...(author ? { member: { ...memberData(author), user: undefined } } : {}),
  };
}

/** A message as the bot may read it: without the MESSAGE_CONTENT intent others' text in a guild is blank. */
export function readableBy(world: World, intents: number, stored: StoredMessage): APIMessage {
  const mayReadAll = stored.guildId === undefined || (intents & GatewayIntentBits.MessageContent) !== 0;
  const { referenced_message: referenced, ...message } = stored.message;
  const shown = (each: APIMessage) =>
    mayReadAll || concernsBot(world, each) ? each : { ...each, ...nothingToRead };
  return { ...shown(message), ...(referenced ? { referenced_message: shown(referenced) } : {}) };
}

/** Its own messages and those that ping it a bot reads in any case. */
function concernsBot(world: World, message: APIMessage): boolean {
  return message.author.id === world.bot.id || message.mentions.some(({ id }) => id === world.bot.id);
}

const nothingToRead = { content: '', embeds: [], attachments: [], components: [] };

/** Whether a user sees a message; without a user, whether everybody in the channel does. */
export function isVisible(stored: StoredMessage, userId: string | undefined): boolean {
  return stored.onlyFor === undefined || stored.onlyFor === userId;
}

export function isLoading(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
}
