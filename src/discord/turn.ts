import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { DiscordMessage } from '../render/discord-message.ts';
import type { Shown } from '../render/discord-shown.ts';
import { firstSign } from './first-sign.ts';
import { isSlow } from './is-slow.ts';
import { SLOW, show } from './show.ts';

/**
 * Turns a page: whoever asked sees it in place of the one before, anybody else in a message of their own, so that
 * nobody turns the pages of others.
 */
export async function turn(
  interaction: ButtonInteraction,
  asker: string,
  page: (reader: Shown) => Promise<DiscordMessage>,
): Promise<void> {
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  if (interaction.user.id !== asker)
    return show(interaction, page({ asker: interaction.user.id, isPrivate: true }), { isPrivate: true });
  const message = page({ asker, isPrivate });
  if (await isSlow(message, SLOW)) await firstSign(interaction, () => interaction.deferUpdate());
  if (interaction.deferred) await interaction.editReply(await message);
  else await interaction.update(await message);
}
