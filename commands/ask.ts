import { ApplicationCommandOptionType } from 'discord.js';
import { answer } from '../src/discord/answer.ts';
import { ANYWHERE } from '../src/discord/anywhere.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { show } from '../src/discord/show.ts';
import { suggestFor } from '../src/discord/suggest.ts';
import { LONGEST_CHOICE, LONGEST_QUESTION } from '../src/render/discord-limits.ts';
import { asQuestion } from '../src/render/discord-question.ts';

/** `/ask question:` answers in the articles' own words. */
export const ask: SlashCommand = {
  isQuestion: true,
  data: {
    name: 'ask',
    description: 'Ask what the articles say: you get their own words, and where they stand',
    ...ANYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'Your question in plain words: who said what, when, where, how many, why',
        required: true,
        autocomplete: true,
        max_length: LONGEST_QUESTION,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        description: 'Only what this person says',
        autocomplete: true,
        max_length: LONGEST_CHOICE,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'source',
        description: 'Only articles of this publisher',
        autocomplete: true,
        max_length: LONGEST_CHOICE,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Only you see the answer; you can share it afterwards',
      },
    ],
  },
  suggest: suggestFor,

  async handle(interaction, bot) {
    const { options, user, guildId } = interaction;
    const asked = {
      question: asQuestion(options.getString('question', true)),
      // Blank is unset: nobody is called so.
      speaker: options.getString('speaker')?.trim() || null,
      source: options.getString('source')?.trim() || null,
    };
    const isPrivate = options.getBoolean('private') ?? false;
    const isCounted = guildId !== null && !isPrivate;
    const shown = { asker: user.id, isPrivate };
    await show(interaction, answer(bot, asked, shown, { isCounted }), { isPrivate });
  },
};
