import { type Client, Events, OAuth2Scopes, PermissionFlagsBits } from 'discord.js';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';

/** No more than is used: it answers where it is written to, in threads too, and reacts where it must not speak. */
const PERMISSIONS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.ReadMessageHistory,
  PermissionFlagsBits.AddReactions,
];

/** Logs the link that adds the bot to a server, where it is in none, or not in each that it is to serve. */
export function inviteWhereMissing(client: Client, { DISCORD_GUILD_IDS: wanted }: Settings, log: Log): void {
  client.once(Events.ClientReady, (client) => {
    const joined = client.guilds.cache;
    const isMissed = wanted.length > 0 ? wanted.some((id) => !joined.has(id)) : joined.size === 0;
    if (!isMissed) return;
    const invite = client.generateInvite({
      scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
      permissions: PERMISSIONS,
    });
    log.warn({ invite }, 'the bot is not in a server that it is to serve: add it with this link');
  });
}
