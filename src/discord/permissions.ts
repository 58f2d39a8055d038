import { PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import type { Settings } from '../settings.ts';

interface Asker {
  readonly guildId: string | null;
  /** As Discord sends them with the interaction. */
  readonly memberPermissions: Readonly<PermissionsBitField> | null;
}

/**
 * Why somebody may not change the corpus, in one sentence; null where they may.
 * `default_member_permissions` is not enough: a server's owner can give the command to anyone.
 */
export function whyNotChangeCorpus(
  asker: Asker,
  settings: Pick<Settings, 'DISCORD_GUILD_IDS'>,
): string | null {
  if (asker.guildId === null) return 'The corpus can be changed in a server only, not in a direct message.';
  if (settings.DISCORD_GUILD_IDS.length > 0 && !settings.DISCORD_GUILD_IDS.includes(asker.guildId))
    return 'The corpus cannot be changed from this server.';
  if (!asker.memberPermissions?.has(PermissionFlagsBits.ManageGuild))
    return 'To change the corpus you need the permission Manage Server, which you do not have here.';
  return null;
}
