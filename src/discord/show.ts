import { MessageFlags, type RepliableInteraction } from 'discord.js';
import type { DiscordMessage } from '../render/discord-message.ts';
import { firstSign } from './first-sign.ts';
import { isSlow } from './is-slow.ts';

/** Discord waits 3 s for a first sign: for a message that takes longer than this, in ms, it is given before. */
export const SLOW = 150;

/** Shows a message when it is there: at once if that is soon, else in place of “… is thinking”. */
export async function show(
  interaction: RepliableInteraction,
  message: Promise<DiscordMessage>,
  { isPrivate = false } = {},
): Promise<void> {
  if (await isSlow(message, SLOW))
    await firstSign(interaction, () =>
      interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
    );
  if (interaction.deferred) await interaction.editReply(await message);
  else await interaction.reply(isPrivate ? forOne(await message) : await message);
}

/** The message for nobody but the one who asked. */
const forOne = (message: DiscordMessage) =>
  ({ ...message, flags: message.flags | MessageFlags.Ephemeral }) as const;
