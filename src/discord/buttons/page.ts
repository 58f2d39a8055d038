import { BLANK, readAsked } from '../../render/discord-question.ts';
import { answer } from '../answer.ts';
import type { ButtonAction } from '../command.ts';
import { turn } from '../turn.ts';

/** ◀ and ▶: another page of an answer. */
export const page: ButtonAction = {
  action: 'page',
  async press(interaction, [to, asker = '', was = ''], bot) {
    const asked = readAsked(interaction.message.components) ?? BLANK;
    await turn(interaction, asker, (reader) =>
      answer(bot, asked, reader, { turned: { page: Number(to), was } }),
    );
  },
};
