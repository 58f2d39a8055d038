import { ApplicationCommandOptionType } from 'discord.js';
import { ANYWHERE } from '../src/discord/anywhere.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { quotes as quotesOf } from '../src/discord/quotes.ts';
import { show } from '../src/discord/show.ts';
import { suggestFor } from '../src/discord/suggest.ts';
import { LONGEST_CHOICE } from '../src/render/discord-limits.ts';

/** `/quotes speaker: [topic:]` shows what somebody says, article by article. */
export const quotes: SlashCommand = {
  isQuestion: true,
  data: {
    name: 'quotes',
    description: 'See what one person says in the articles, word for word, and where',
    ...ANYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        description: 'Who: a name, or an office such as “the mayor”',
        required: true,
        autocomplete: true,
        max_length: LONGEST_CHOICE,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'Only statements with these words',
        max_length: LONGEST_CHOICE,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Only you see the statements',
      },
    ],
  },
  suggest: suggestFor,

  async handle(interaction, bot) {
    const { options, user } = interaction;
    const topic = options.getString('topic') ?? '';
    const speaker = options.getString('speaker', true);
    // “👍” is no topic: nothing could be about it.
    const asked = { speaker, topic: /[\p{L}\p{N}]/u.test(topic) ? topic : '' };
    const isPrivate = options.getBoolean('private') ?? false;
    await show(interaction, quotesOf(bot, asked, { asker: user.id, isPrivate }), { isPrivate });
  },
};
