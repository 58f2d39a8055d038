import type { RepliableInteraction } from 'discord.js';
import type { Bot } from './command.ts';
import { askerOf } from './permissions.ts';
import { tell } from './tell.ts';

/** Whether somebody may change the corpus; where not they are told why, and it is logged. Asked at every step. */
export async function isModerator(
  interaction: RepliableInteraction,
  { whyNotChange, log }: Pick<Bot, 'whyNotChange' | 'log'>,
): Promise<boolean> {
  const refusal = await whyNotChange(askerOf(interaction));
  if (refusal === null) return true;
  log.warn({ user: interaction.user.id, server: interaction.guildId }, 'a change of the corpus was refused');
  await tell(interaction, refusal);
  return false;
}
