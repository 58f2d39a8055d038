import { ApplicationCommandType, MessageFlags } from 'discord.js';
import { answer } from '../src/discord/answer.ts';
import { ANYWHERE } from '../src/discord/anywhere.ts';
import { claimIn } from '../src/discord/claim.ts';
import type { MessageCommand } from '../src/discord/command.ts';
import { show } from '../src/discord/show.ts';
import { tell } from '../src/discord/tell.ts';
import { MOST_QUOTATIONS } from '../src/render/discord-limits.ts';
import { quotationsMessage } from '../src/render/discord-verify.ts';

/** “Find sources” in the menu of a message: what it quotes is verified, and what it claims is looked for. */
export const findSources: MessageCommand = {
  isQuestion: true,
  data: { type: ApplicationCommandType.Message, name: 'Find sources', ...ANYWHERE },

  async handleMessage(interaction, bot) {
    const { targetMessage, user } = interaction;
    const claim = claimIn(targetMessage.content);
    if (claim === null) return tell(interaction, targetMessage.content === '' ? WORDLESS : TOO_SHORT);
    const quotations = claim.quotations.slice(0, MOST_QUOTATIONS);
    const found = answer(bot, { question: claim.question }, { asker: user.id, isPrivate: true });
    if (quotations.length === 0) return show(interaction, found, { isPrivate: true });
    const verified = Promise.all(quotations.map((quote) => bot.corpus.verify(quote)));
    const both = Promise.all([verified.then(quotationsMessage), found]);
    await show(
      interaction,
      both.then(([message]) => message),
      { isPrivate: true },
    );
    const [, message] = await both;
    await interaction.followUp({ ...message, flags: message.flags | MessageFlags.Ephemeral });
  },
};

const WORDLESS = 'That message has no text of its own, so there is nothing to find the sources of.';
const TOO_SHORT =
  'That message is too short to find the sources of: it takes a few words that claim something.';
