import {
  type APIOverwrite,
  type APIRole,
  type APIUser,
  ChannelType,
  GatewayIntentBits,
  OverwriteType,
  type RoleFlags,
} from 'discord.js';
import { timestamp } from './compose.ts';
import { dispatch } from './dispatch.ts';
import { channelData, guildCreateData, isThread, memberData } from './gateway-data.ts';
import { everyonesPermissions, type Permissions, permissionBits } from './permissions.ts';
import { type Channel, type Guild, type Member, newUser, type World } from './world.ts';

/** Someone on Discord: as a member of a guild, or as a user only. */
export type Person = Member | APIUser;

export function userOf(person: Person): APIUser {
  return 'user' in person ? person.user : person;
}

export interface GuildInput {
  name: string;
  /** Without one the guild is owned by a user of its own, "<name> owner". */
  owner?: Person;
  /** What the bot may do beside what everyone may. */
  botPermissions?: Permissions;
  /** The bot is no member; people who have installed it for themselves can use it there. */
  withoutBot?: boolean;
}

/** A guild with @everyone, its owner and, unless said otherwise, the bot in it, and no channel. A connected bot sees it appear. */
export function addGuild(world: World, input: GuildInput): Guild {
  const owner = input.owner ? userOf(input.owner) : addUser(world, `${input.name} owner`);
  const id = world.newId();
  const guild: Guild = {
    id,
    name: input.name,
    ownerId: owner.id,
    roles: [newRole(id, '@everyone', everyonesPermissions)],
    members: new Map(),
  };
  world.guilds.set(id, guild);
  join(world, guild, owner, []);
  if (input.withoutBot) return guild;
  const roles = input.botPermissions
    ? [newRole(world.newId(), world.bot.username, permissionBits(input.botPermissions))]
    : [];
  guild.roles.push(...roles);
  join(
    world,
    guild,
    world.bot,
    roles.map((role) => role.id),
  );
  dispatch(world, 'GUILD_CREATE', guildCreateData(world, guild), GatewayIntentBits.Guilds);
  return guild;
}

export interface ChannelInput {
  name: string;
  /** A text channel unless said otherwise. */
  type?: ChannelType;
  /** For a thread: the channel it hangs on. */
  parent?: Channel;
  /** What everyone, a member or a role may or may not do here, beside its roles. */
  overwrites?: { for: Guild | Member | APIRole; allow?: Permissions; deny?: Permissions }[];
}

export function addChannel(world: World, guild: Guild, input: ChannelInput): Channel {
  const channel: Channel = {
    id: world.newId(),
    type: input.type ?? ChannelType.GuildText,
    name: input.name,
    guildId: guild.id,
    overwrites: (input.overwrites ?? []).map(
      (each): APIOverwrite => ({
        id: 'user' in each.for ? each.for.user.id : each.for.id,
        type: 'user' in each.for ? OverwriteType.Member : OverwriteType.Role,
        allow: String(permissionBits(each.allow ?? 0n)),
        deny: String(permissionBits(each.deny ?? 0n)),
      }),
    ),
    ...(input.parent ? { parentId: input.parent.id } : {}),
  };
  world.channels.set(channel.id, channel);
  const event = isThread(channel) ? 'THREAD_CREATE' : 'CHANNEL_CREATE';
  dispatch(world, event, channelData(channel), GatewayIntentBits.Guilds);
  return channel;
}

export interface MemberInput {
  name: string;
  /** What it may do beside what everyone may; it gets a role of its own for that. */
  permissions?: Permissions;
  /** An existing user; without one a new one of that name is made. */
  user?: APIUser;
}

export function addMember(world: World, guild: Guild, input: MemberInput): Member {
  const user = input.user ?? addUser(world, input.name);
  const roleIds: string[] = [];
  if (input.permissions) {
    const role = newRole(world.newId(), `for ${input.name}`, permissionBits(input.permissions));
    guild.roles.push(role);
    roleIds.push(role.id);
    dispatch(world, 'GUILD_ROLE_CREATE', { guild_id: guild.id, role }, GatewayIntentBits.Guilds);
  }
  const member = join(world, guild, user, roleIds);
  const data = { ...memberData(member), guild_id: guild.id };
  dispatch(world, 'GUILD_MEMBER_ADD', data, GatewayIntentBits.GuildMembers);
  return member;
}

export function addUser(world: World, name: string): APIUser {
  const user = newUser(world.newId(), name);
  world.users.set(user.id, user);
  return user;
}

/** The direct messages between a user and the bot; opened when there are none yet. */
export function directChannel(world: World, recipient: APIUser): Channel {
  const open = [...world.channels.values()].find((each) => each.recipient?.id === recipient.id);
  if (open) return open;
  const channel: Channel = {
    id: world.newId(),
    type: ChannelType.DM,
    name: null,
    overwrites: [],
    recipient,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** A group of people without the bot, who may use it there if they have installed it for themselves. */
export function addGroup(world: World, name: string): Channel {
  const channel: Channel = { id: world.newId(), type: ChannelType.GroupDM, name, overwrites: [] };
  world.channels.set(channel.id, channel);
  return channel;
}

function join(world: World, guild: Guild, user: APIUser, roleIds: string[]): Member {
  const member = { guildId: guild.id, user, nick: null, roleIds, joinedAt: timestamp(world) };
  guild.members.set(user.id, member);
  return member;
}

function newRole(id: string, name: string, permissions: bigint): APIRole {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: String(permissions),
    managed: false,
    mentionable: false,
    flags: 0 as RoleFlags,
  };
}
