import { ChannelType, OverwriteType, PermissionFlagsBits, type PermissionsString } from 'discord.js';
import type { Channel, Guild, Member, World } from './world.ts';

/** Permissions by name (`['ManageGuild']`) or as Discord's bit field. */
export type Permissions = PermissionsString[] | bigint;

export function permissionBits(permissions: Permissions): bigint {
  if (typeof permissions === 'bigint') return permissions;
  return permissions.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

const everything = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What @everyone may do in a new guild. */
export const everyonesPermissions = permissionBits([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'ReadMessageHistory',
  'AddReactions',
  'EmbedLinks',
  'AttachFiles',
  'UseExternalEmojis',
  'CreatePublicThreads',
  'ChangeNickname',
  'UseApplicationCommands',
]);

/** What everyone may do in a direct message: what a guild's @everyone may, plus pinging. */
const directMessagePermissions = everyonesPermissions | PermissionFlagsBits.MentionEveryone;

/**
 * What a member may do in a channel, by Discord's own algorithm: roles, then the channel's overwrites for
 * @everyone, for the roles, and for the member. Owners and administrators may do everything.
 */
export function permissionsIn(guild: Guild, member: Member, channel?: Channel): bigint {
  if (member.user.id === guild.ownerId) return everything;
  const held = new Set([guild.id, ...member.roleIds]);
  let bits = guild.roles
    .filter((role) => held.has(role.id))
    .reduce((all, role) => all | BigInt(role.permissions), 0n);
  if ((bits & PermissionFlagsBits.Administrator) !== 0n) return everything;

  const overwrites = channel?.overwrites ?? [];
  const ofEveryone = overwrites.filter((each) => each.id === guild.id);
  const ofRoles = overwrites.filter(
    (each) => each.type === OverwriteType.Role && each.id !== guild.id && held.has(each.id),
  );
  const ofMember = overwrites.filter(
    (each) => each.type === OverwriteType.Member && each.id === member.user.id,
  );
  for (const step of [ofEveryone, ofRoles, ofMember]) {
    for (const each of step) bits &= ~BigInt(each.deny);
    for (const each of step) bits |= BigInt(each.allow);
  }
  return bits;
}

/** What the bot may do in a channel (`app_permissions` of an interaction). */
export function botPermissionsIn(world: World, channel: Channel): bigint {
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  if (!guild) return directMessagePermissions;
  const member = guild.members.get(world.bot.id);
  return member ? permissionsIn(guild, member, channel) : 0n;
}

/** The permission needed to write in a channel: threads have their own. */
export function writingPermission(channel: Channel): bigint {
  const threads: ChannelType[] = [
    ChannelType.PublicThread,
    ChannelType.PrivateThread,
    ChannelType.AnnouncementThread,
  ];
  return threads.includes(channel.type)
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
}
