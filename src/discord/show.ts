import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatInputCommandInteraction } from 'discord.js';
import type { DiscordMessage } from '../render/discord-message.ts';

/** Discord waits 3 s for a first sign: for a message that takes longer than this, in ms, it is given before. */
const SLOW = 150;

/** Shows a message when it is there: at once if that is soon, else in place of “… is thinking”. */
export async function show(
  interaction: ChatInputCommandInteraction,
  message: Promise<DiscordMessage>,
): Promise<void> {
  const isSlow = await Promise.race([message.then(() => false), sleep(SLOW, true, { ref: false })]);
  if (isSlow) await interaction.deferReply();
  if (interaction.deferred) await interaction.editReply(await message);
  else await interaction.reply(await message);
}
