import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.ts';
import { show } from '../src/discord/show.ts';
import { answerMessage } from '../src/render/discord-answer.ts';
import { LONGEST_QUESTION, MOST_EXCERPTS } from '../src/render/discord-limits.ts';

/** `/ask question:` answers in the articles' own words. */
export const ask: SlashCommand = {
  data: {
    name: 'ask',
    description: 'Ask what the articles say: you get their own words, and where they stand',
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'Your question in plain words: who said what, when, where, how many, why',
        required: true,
        max_length: LONGEST_QUESTION,
      },
    ],
  },

  async handle(interaction, { corpus }) {
    const question = interaction.options.getString('question', true);
    await show(interaction, corpus.ask(question, { limit: MOST_EXCERPTS }).then(answerMessage));
  },
};
