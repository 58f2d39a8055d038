import { BLANK, readAsked } from '../../render/discord-question.ts';
import { answer } from '../answer.ts';
import type { ButtonAction } from '../command.ts';
import { show } from '../show.ts';

/** Share: the page of a private answer, for all in the channel. */
export const share: ButtonAction = {
  action: 'share',
  async press(interaction, [page, asker = '', was = ''], bot) {
    const asked = readAsked(interaction.message.components) ?? BLANK;
    await show(
      interaction,
      answer(bot, asked, { asker, isPrivate: false }, { turned: { page: Number(page), was } }),
    );
  },
};
