import { PermissionFlagsBits } from 'discord.js';
import type { ButtonAction } from '../command.ts';
import { tell } from '../tell.ts';

/** Delete: whoever asked takes the message away, or somebody who may delete any message there. */
export const deletion: ButtonAction = {
  action: 'delete',
  async press(interaction, [asker]) {
    const mayDelete =
      interaction.user.id === asker || interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages);
    if (!mayDelete) return tell(interaction, 'Only who asked, or a moderator, can delete this message.');
    await interaction.deferUpdate();
    await interaction.deleteReply();
  },
};
