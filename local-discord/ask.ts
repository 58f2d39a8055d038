import { randomBytes } from 'node:crypto';
import { type APIMessage, ChannelType, type InteractionType } from 'discord.js';
import { type Asked, askedFor } from './asked.ts';
import { dispatch } from './dispatch.ts';
import { channelData, invokingMember } from './gateway-data.ts';
import { type Person, userOf } from './people.ts';
import { botPermissionsIn } from './permissions.ts';
import type { Channel, StoredInteraction, World } from './world.ts';

/** Who does something, and where. In a direct message a member acts as the user it is. */
export interface Doing {
  member: Person;
  channel: Channel;
}

/**
 * Sends an interaction to the bot, with ids and a token of its own, and returns what is to be asked of it.
 * Nothing is held back for want of permission: a hostile client sends what it likes, so must a test.
 */
export function ask(
  world: World,
  kind: InteractionType,
  { member, channel }: Doing,
  data: unknown,
  source?: APIMessage,
): Asked {
  if (![...world.sessions.values()].some((session) => session.ready)) {
    throw new Error('No bot is connected to the local Discord. Await discord.ready() before you ask.');
  }
  const user = userOf(member);
  const interaction: StoredInteraction = {
    id: world.newId(),
    token: randomBytes(60).toString('base64url'),
    kind,
    payload: {},
    dispatchedAt: world.clock.now(),
    user,
    channel,
    edits: 0,
    followUpIds: [],
    ...(source ? { sourceId: source.id } : {}),
  };
  interaction.payload = {
    id: interaction.id,
    application_id: world.application.id,
    type: kind,
    token: interaction.token,
    version: 1,
    ...(data === undefined ? {} : { data }),
    ...(source ? { message: source } : {}),
    ...place(world, member, channel),
    channel_id: channel.id,
    channel: channelData(channel),
    app_permissions: String(botPermissionsIn(world, channel)),
    locale: 'en-US',
    entitlements: [],
    attachment_size_limit: 10_485_760,
  };
  world.interactions.set(interaction.token, interaction);
  dispatch(world, 'INTERACTION_CREATE', interaction.payload);
  return askedFor(world, interaction);
}

/** The fields that tell a guild from a direct message. */
function place(world: World, member: Person, channel: Channel): Record<string, unknown> {
  const user = userOf(member);
  if (channel.type === ChannelType.GroupDM) {
    return { user, context: 2, authorizing_integration_owners: { '1': user.id } };
  }
  if (channel.guildId === undefined) {
    return { user, context: 1, authorizing_integration_owners: { '0': '0' } };
  }
  const guild = world.guilds.get(channel.guildId)!;
  const here = guild.members.get(user.id);
  if (!here) {
    throw new Error(`${user.username} is no member of ${guild.name}. Add it: discord.addMember(guild, {…}).`);
  }
  return {
    member: invokingMember(guild, here, channel),
    guild_id: guild.id,
    guild: { id: guild.id, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    context: 0,
    authorizing_integration_owners: guild.members.has(world.bot.id) ? { '0': guild.id } : { '1': user.id },
  };
}
