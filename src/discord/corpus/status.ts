import type { ChatInputCommandInteraction } from 'discord.js';
import { statusMessage } from '../../render/discord-status.ts';
import type { Bot } from '../command.ts';
import { show } from '../show.ts';

/** `/corpus status` */
export async function status(
  interaction: ChatInputCommandInteraction,
  { corpus, desk, about }: Bot,
): Promise<void> {
  const message = async () => {
    const served = await corpus.served();
    // What is still being read of a large corpus can take minutes.
    const counts = served.annotated < served.articles ? null : await corpus.counts();
    const { state, tookMs } = desk;
    return statusMessage({
      ...{ served, counts, state, tookMs },
      whyWords: about.whyWords(),
      bot: { ...about, memory: process.memoryUsage().rss },
    });
  };
  await show(interaction, message(), { isPrivate: true });
}
