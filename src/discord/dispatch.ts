import {
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  Events,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import { ThreadDied } from '../library/thread-death.ts';
import type { Bot, Command } from './command.ts';

/** Hands each slash command that comes in to its handler. */
export function dispatch(client: Client, commands: readonly Command[], bot: Bot): void {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void run(interaction, commands, bot);
  });
}

async function run(
  interaction: ChatInputCommandInteraction,
  commands: readonly Command[],
  bot: Bot,
): Promise<void> {
  const log = bot.log.child({ command: interaction.commandName, interaction: interaction.id });
  const started = performance.now();
  try {
    const command = commands.find(({ data }) => data.name === interaction.commandName);
    if (!command)
      return await tell(
        interaction,
        'This bot no longer has that command; restart Discord to see those it has.',
      );
    await command.handle(interaction, { ...bot, log });
    log.debug({ ms: Math.round(performance.now() - started) }, 'command answered');
  } catch (err) {
    if (isTooLate(err))
      return log.warn({ ms: Date.now() - interaction.createdTimestamp }, 'the answer came too late');
    // The library logs once for all who wait that its thread died.
    const isDown = err instanceof ThreadDied;
    if (!isDown) log.error({ err }, 'a command failed');
    await tell(interaction, isDown ? RESTARTING : FAILED).catch((err) =>
      log.warn({ err }, 'nor could the user be told'),
    );
  }
}

const FAILED = 'Something went wrong here; the log of the bot says what.';
const RESTARTING =
  'What reads the articles here has broken down and is being started again; ask again in a minute.';

/** Tells one person one sentence, whether or not the command has begun to answer. */
async function tell(interaction: ChatInputCommandInteraction, content: string): Promise<void> {
  if (interaction.deferred && !interaction.replied) await interaction.editReply({ content });
  else if (interaction.replied) await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
  else await interaction.reply({ content, flags: MessageFlags.Ephemeral });
}

/** Discord forgets an interaction that was not answered within 3 s. */
const isTooLate = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction;
