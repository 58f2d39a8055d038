import { ApplicationCommandOptionType } from 'discord.js';
import { ANYWHERE } from '../src/discord/anywhere.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { show } from '../src/discord/show.ts';
import { LONGEST_QUOTE } from '../src/render/discord-limits.ts';
import { verifyMessage } from '../src/render/discord-verify.ts';

/** `/verify quote:` tells whether a quotation is in the articles, and shows their own wording. */
export const verify: SlashCommand = {
  isQuestion: true,
  data: {
    name: 'verify',
    description:
      'Check a quotation: do the articles have it word for word, cut short, altered or not at all?',
    ...ANYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'quote',
        description: 'The words to look for, with or without quotation marks',
        required: true,
        max_length: LONGEST_QUOTE,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Only you see the result',
      },
    ],
  },

  async handle(interaction, { corpus }) {
    const quote = interaction.options.getString('quote', true);
    const isPrivate = interaction.options.getBoolean('private') ?? false;
    const shown = { asker: interaction.user.id, isPrivate };
    await show(
      interaction,
      corpus.verify(quote).then((verification) => verifyMessage(verification, shown)),
      { isPrivate },
    );
  },
};
