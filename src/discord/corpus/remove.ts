import type { ChatInputCommandInteraction } from 'discord.js';
import { NO_SUCH_ARTICLE, removeMessage } from '../../render/discord-remove.ts';
import type { Bot } from '../command.ts';
import { show } from '../show.ts';

/** `/corpus remove`: shows the article that was picked, or the only one that is called so, and asks again. */
export async function remove(interaction: ChatInputCommandInteraction, { corpus }: Bot): Promise<void> {
  const named = interaction.options.getString('article', true);
  const message = async () => {
    const picked = (await corpus.articlePage(named, 0))?.article;
    const { articles, total } = picked
      ? { articles: [picked], total: 1 }
      : await corpus.articleList(named, 0);
    return total === 1 ? removeMessage(articles[0]!) : NO_SUCH_ARTICLE;
  };
  await show(interaction, message(), { isPrivate: true });
}
