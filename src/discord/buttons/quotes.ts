import { readAskedQuotes } from '../../render/discord-quotes.ts';
import type { ButtonAction } from '../command.ts';
import { quotes as quotesOf } from '../quotes.ts';
import { turn } from '../turn.ts';

/** ◀ and ▶: another page of what somebody says. */
export const quotes: ButtonAction = {
  action: 'quotes',
  async press(interaction, [to, asker = ''], bot) {
    const asked = readAskedQuotes(interaction.message.components);
    await turn(interaction, asker, (reader) => quotesOf(bot, asked, reader, Number(to)));
  },
};
