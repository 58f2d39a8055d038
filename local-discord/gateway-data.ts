import { ChannelType } from 'discord.js';
import { permissionsIn } from './permissions.ts';
import { hears } from './shards.ts';
import type { Channel, Guild, Member, Session, World } from './world.ts';

/** A member as Discord sends it, inside a guild or beside an interaction. */
export function memberData(member: Member): Record<string, unknown> {
  return {
    user: member.user,
    nick: member.nick,
    avatar: null,
    roles: member.roleIds,
    joined_at: member.joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

/** A member with what it may do in a channel, as interactions carry it. */
export function invokingMember(guild: Guild, member: Member, channel: Channel): Record<string, unknown> {
  return { ...memberData(member), permissions: String(permissionsIn(guild, member, channel)) };
}

export function channelData(channel: Channel): Record<string, unknown> {
  if (channel.recipient) {
    return { id: channel.id, type: channel.type, recipients: [channel.recipient], last_message_id: null };
  }
  if (channel.guildId === undefined) {
    return { id: channel.id, type: channel.type, name: channel.name, recipients: [], last_message_id: null };
  }
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    permission_overwrites: channel.overwrites,
    parent_id: channel.parentId ?? null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    ...(isThread(channel) ? { thread_metadata: openThread, owner_id: null } : {}),
  };
}

const openThread = {
  archived: false,
  locked: false,
  auto_archive_duration: 1440,
  archive_timestamp: '2024-01-01T00:00:00.000000+00:00',
};

export function isThread(channel: Channel): boolean {
  return (
    channel.type === ChannelType.PublicThread ||
    channel.type === ChannelType.PrivateThread ||
    channel.type === ChannelType.AnnouncementThread
  );
}

/** What REST answers for a guild. */
export function guildData(guild: Guild): Record<string, unknown> {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: guild.roles,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    nsfw: false,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    application_id: null,
  };
}

/** What GUILD_CREATE carries. Without the GUILD_MEMBERS intent Discord names the bot's own member only. */
export function guildCreateData(world: World, guild: Guild): Record<string, unknown> {
  const channels = [...world.channels.values()].filter((each) => each.guildId === guild.id);
  const bot = guild.members.get(world.bot.id);
  return {
    ...guildData(guild),
    joined_at: bot?.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: bot ? [memberData(bot)] : [],
    channels: channels.filter((each) => !isThread(each)).map(channelData),
    threads: channels.filter(isThread).map(channelData),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** What READY carries. The guilds follow by themselves. */
export function readyData(world: World, session: Session): Record<string, unknown> {
  const guilds = [...world.guilds.keys()].filter((id) => hears(world, session, id));
  return {
    v: 10,
    user: world.bot,
    guilds: guilds.map((id) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: gatewayUrl(world),
    shard: session.shard,
    application: { id: world.application.id, flags: 0 },
    private_channels: [],
    relationships: [],
    user_settings: {},
    presences: [],
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    auth: {},
  };
}

export function gatewayUrl(world: World): string {
  return `${world.origin.replace('http', 'ws')}/gateway`;
}
