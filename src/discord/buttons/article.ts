import { articleMessage } from '../../render/discord-articles.ts';
import type { ButtonAction } from '../command.ts';
import { show } from '../show.ts';
import { turn } from '../turn.ts';

/** Read: an article, for the one who wants to read it; and ◀ and ▶: another page of it. */
export const article: ButtonAction = {
  action: 'article',
  async press(interaction, [id = '', to, was], { corpus }) {
    const page = async () => articleMessage(await corpus.articlePage(id, Number(to ?? 0)), was);
    if (to === undefined) await show(interaction, page(), { isPrivate: true });
    else await turn(interaction, interaction.user.id, page);
  },
};
