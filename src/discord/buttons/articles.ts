import { articlesMessage, readSearch } from '../../render/discord-articles.ts';
import type { ButtonAction } from '../command.ts';
import { turn } from '../turn.ts';

/** ◀ and ▶: another page of a list of articles, which is for one person only. */
export const articles: ButtonAction = {
  action: 'articles',
  async press(interaction, [to], { corpus }) {
    const search = readSearch(interaction.message.components);
    const list = async () => articlesMessage(await corpus.articleList(search, Number(to)), search);
    await turn(interaction, interaction.user.id, list);
  },
};
