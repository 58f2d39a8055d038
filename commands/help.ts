import { ANYWHERE } from '../src/discord/anywhere.ts';
import type { Bot, Command, SlashCommand } from '../src/discord/command.ts';
import { askerOf } from '../src/discord/permissions.ts';
import { show } from '../src/discord/show.ts';
import type { Suggested } from '../src/library/suggest.ts';
import { type Examples, helpMessage } from '../src/render/discord-help.ts';

/** `/help` tells what these commands are for. */
export const helpWith = (commands: readonly Command[]): SlashCommand => ({
  data: {
    name: 'help',
    description: 'See what you can ask here, with examples; only you see it',
    ...ANYWHERE,
  },

  async handle(interaction, bot) {
    const isModerator = (await bot.whyNotChange(askerOf(interaction))) === null;
    const offered = commands
      .map(({ data }) => data)
      .filter(({ default_member_permissions: needed }) => !needed || isModerator);
    await show(
      interaction,
      examples(bot).then((found) => helpMessage(offered, found)),
      { isPrivate: true },
    );
  },
});

async function examples({ corpus }: Bot): Promise<Examples> {
  const texts = async (what: Suggested) =>
    (await corpus.suggest(what, '')).filter((one) => typeof one === 'string' && one !== '') as string[];
  const [questions, speakers, sources, { articles }] = await Promise.all([
    texts('question'),
    texts('speaker'),
    texts('source'),
    corpus.served(),
  ]);
  return { questions, speakers, sources, articles };
}
