import {
  type APIApplication,
  type Interaction,
  PermissionFlagsBits,
  type PermissionsBitField,
  type REST,
  Routes,
  TeamMemberMembershipState,
  TeamMemberRole,
} from 'discord.js';
import type { Settings } from '../settings.ts';
import type { CommandData } from './command.ts';

interface Asker {
  readonly userId: string;
  readonly guildId: string | null;
  /** As Discord sends them with the interaction. */
  readonly permissions: Readonly<PermissionsBitField> | null;
  readonly roleIds: readonly string[];
}

/** Why somebody may not change the corpus, in one sentence; null where they may. Rejects where Discord does not say. */
export type WhyNotChange = (asker: Asker) => Promise<string | null>;

type Named = Pick<Settings, 'DISCORD_GUILD_IDS' | 'MODERATOR_ROLE_IDS'>;

/**
 * Moderators of the named servers may change the corpus; where no server is named, anybody could invite the bot into
 * one of their own, so only its owners may. `default_member_permissions` is not enough: a server's owner can give the
 * command to anyone.
 */
export function whoMayChange(
  { DISCORD_GUILD_IDS: servers, MODERATOR_ROLE_IDS: roles }: Named,
  owners: () => Promise<ReadonlySet<string>>,
): WhyNotChange {
  return async ({ userId, guildId, permissions, roleIds }) => {
    if (servers.length === 0) return (await owners()).has(userId) ? null : OWNERS_ONLY;
    if (guildId === null) return 'The corpus can be changed in a server only, not in a direct message.';
    if (!servers.includes(guildId)) return 'The corpus cannot be changed from this server.';
    const may = permissions?.has(PermissionFlagsBits.ManageGuild) || roles.some((id) => roleIds.includes(id));
    return may ? null : roles.length > 0 ? NO_ROLE : NO_PERMISSION;
  };
}

const OWNERS_ONLY =
  'Only the owner of this bot may change the corpus, as long as DISCORD_GUILD_IDS names no server whose moderators may.';
const NO_PERMISSION =
  'To change the corpus you need the permission Manage Server, which you do not have here.';
const NO_ROLE =
  'To change the corpus you need the permission Manage Server or a role that may change it, which you do not have here.';

/** Who asks, as Discord says with an interaction. */
export function askerOf({ user, guildId, memberPermissions, member }: Interaction): Asker {
  const roles = member?.roles ?? [];
  const roleIds = 'cache' in roles ? [...roles.cache.keys()] : roles;
  return { userId: user.id, guildId, permissions: memberPermissions, roleIds };
}

/** The ids of the application's owner, or of its team but for those who may only read; asked for once. */
export function ownersByRest(rest: REST): () => Promise<ReadonlySet<string>> {
  let owners: Promise<ReadonlySet<string>> | null = null;
  return () => {
    owners ??= fetchOwners(rest).catch((error: unknown) => {
      owners = null;
      throw error;
    });
    return owners;
  };
}

async function fetchOwners(rest: REST): Promise<ReadonlySet<string>> {
  const { owner, team } = (await rest.get(Routes.currentApplication())) as APIApplication;
  if (!team) return new Set(owner ? [owner.id] : []);
  const members = team.members.filter(
    ({ membership_state: state, role }) =>
      state === TeamMemberMembershipState.Accepted && role !== TeamMemberRole.ReadOnly,
  );
  return new Set([team.owner_user_id, ...members.map(({ user }) => user.id)]);
}

/**
 * The definition of a command as it is registered. Discord hides a command from whoever lacks its default permission,
 * whatever their roles: where roles are named, everybody sees it and it is we who refuse.
 */
export const registered = <Data extends CommandData>(
  data: Data,
  { MODERATOR_ROLE_IDS }: Pick<Settings, 'MODERATOR_ROLE_IDS'>,
): Data =>
  MODERATOR_ROLE_IDS.length > 0 && data.default_member_permissions
    ? { ...data, default_member_permissions: null }
    : data;
