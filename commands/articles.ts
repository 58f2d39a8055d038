import { ApplicationCommandOptionType } from 'discord.js';
import { ANYWHERE } from '../src/discord/anywhere.ts';
import type { Bot, SlashCommand } from '../src/discord/command.ts';
import { show } from '../src/discord/show.ts';
import { suggestFor } from '../src/discord/suggest.ts';
import { articleMessage, articlesMessage } from '../src/render/discord-articles.ts';
import { LONGEST_CHOICE } from '../src/render/discord-limits.ts';
import type { DiscordMessage } from '../src/render/discord-message.ts';

/** `/articles [search:]` lists the articles, and shows one that was picked. */
export const articles: SlashCommand = {
  data: {
    name: 'articles',
    description: 'See which articles there are, and read them; only you see it',
    ...ANYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'search',
        description: 'A title, a publisher, or words of the text',
        autocomplete: true,
        max_length: LONGEST_CHOICE,
      },
    ],
  },
  suggest: suggestFor,

  async handle(interaction, bot) {
    const search = interaction.options.getString('search') ?? '';
    await show(interaction, found(search, bot), { isPrivate: true });
  },
};

/** An article where its id was picked among the suggestions, else a list. */
async function found(search: string, { corpus }: Bot): Promise<DiscordMessage> {
  const article = await corpus.articlePage(search, 0);
  return article ? articleMessage(article) : articlesMessage(await corpus.articleList(search, 0), search);
}
