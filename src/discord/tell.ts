import { MessageFlags, type RepliableInteraction } from 'discord.js';

/** Tells one person one sentence, whether or not the interaction has begun to be answered. */
export async function tell(interaction: RepliableInteraction, content: string): Promise<void> {
  if (interaction.deferred && !interaction.replied && !interaction.isButton())
    await interaction.editReply({ content });
  else if (interaction.replied || interaction.deferred)
    await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
  else await interaction.reply({ content, flags: MessageFlags.Ephemeral });
}
