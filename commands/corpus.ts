import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { UnusableCorpus } from '../src/corpus/unusable-corpus.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { whyNotChangeCorpus } from '../src/discord/permissions.ts';
import { failedReloadMessage, reportMessage } from '../src/render/discord-report.ts';

/** `/corpus reload` reads the folder of articles again, for moderators. */
export const corpus: SlashCommand = {
  data: {
    name: 'corpus',
    description: 'Look after the articles that the answers come from',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'reload',
        description: 'Read the folder of articles again, and say what has changed',
      },
    ],
  },

  async handle(interaction, { corpus, settings, log }) {
    const refusal = whyNotChangeCorpus(interaction, settings);
    if (refusal !== null) {
      log.warn({ user: interaction.user.id, server: interaction.guildId }, 'a reload was refused');
      await interaction.reply({ content: refusal, flags: MessageFlags.Ephemeral });
      return;
    }
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    try {
      const report = await corpus.reload();
      log.info({ user: interaction.user.id, report }, 'the corpus was reloaded');
      await interaction.editReply(reportMessage(report));
    } catch (err) {
      if (!(err instanceof UnusableCorpus)) throw err;
      log.warn({ err }, 'the corpus was not reloaded');
      await interaction.editReply(failedReloadMessage(err));
    }
  },
};
