import {
  type Client,
  DiscordAPIError,
  Events,
  type Interaction,
  InteractionContextType,
  RESTJSONErrorCodes,
} from 'discord.js';
import { ThreadDied } from '../library/thread-death.ts';
import { readCustomId } from '../render/custom-id.ts';
import { choices } from './choices.ts';
import type { Bot, ButtonAction, Command } from './command.ts';
import { waitSentence } from './manners.ts';
import { tell } from './tell.ts';

/** All that people can use of the bot. */
export interface Offered {
  readonly commands: readonly Command[];
  readonly buttons: readonly ButtonAction[];
}

/** Hands each interaction that comes in to its handler. */
export function dispatch(client: Client, offered: Offered, bot: Bot): void {
  client.on(Events.InteractionCreate, (interaction) => void run(interaction, offered, bot));
}

async function run(interaction: Interaction, offered: Offered, bot: Bot): Promise<void> {
  const what = nameOf(interaction);
  const log = bot.log.child({ ...what, interaction: interaction.id });
  const started = performance.now();
  try {
    await handle(interaction, offered, { ...bot, log });
    log.debug({ ms: Math.round(performance.now() - started) }, 'answered');
  } catch (err) {
    const missed = err instanceof DiscordAPIError ? MISSED[err.code] : undefined;
    if (missed !== undefined) return log.warn({ ms: Date.now() - interaction.createdTimestamp }, missed);
    // The library logs once for all who wait that its thread died.
    const isDown = err instanceof ThreadDied;
    if (!isDown) log.error({ err }, 'an interaction failed');
    if (interaction.isRepliable())
      await tell(interaction, isDown ? RESTARTING : FAILED).catch((err) =>
        log.warn({ err }, 'nor could the user be told'),
      );
  }
}

async function handle(interaction: Interaction, { commands, buttons }: Offered, bot: Bot): Promise<void> {
  const { guildId, user, context } = interaction;
  const isShared = context === InteractionContextType.PrivateChannel;
  const refusal = await bot.whyNotHere({ userId: user.id, guildId, isShared });
  if (refusal !== null) return refuse(interaction, refusal);
  if (interaction.isButton()) {
    const { action, about } = readCustomId(interaction.customId);
    const button = buttons.find((button) => button.action === action);
    return button ? button.press(interaction, about, bot) : tell(interaction, OLD_BUTTON);
  }
  if (!interaction.isCommand() && !interaction.isAutocomplete()) return;
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  if (interaction.isAutocomplete()) {
    const found = command && 'suggest' in command ? await command.suggest?.(interaction, bot) : [];
    return interaction.respond(choices(found ?? []));
  }
  const wait = command?.isQuestion ? bot.mayAsk({ userId: user.id, guildId }, performance.now()) : null;
  if (wait) return tell(interaction, waitSentence(wait));
  if (interaction.isChatInputCommand() && command && 'handle' in command)
    return command.handle(interaction, bot);
  if (interaction.isMessageContextMenuCommand() && command && 'handleMessage' in command)
    return command.handleMessage(interaction, bot);
  await tell(interaction, OLD_COMMAND);
}

const refuse = async (interaction: Interaction, why: string): Promise<void> => {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else await tell(interaction, why);
};

const nameOf = (interaction: Interaction): object =>
  interaction.isButton()
    ? { button: readCustomId(interaction.customId).action }
    : 'commandName' in interaction
      ? { command: interaction.commandName }
      : {};

const OLD_COMMAND = 'This bot no longer has that command; restart Discord to see those it has.';
const OLD_BUTTON = 'This button is of an earlier version of the bot; ask again to get one that works.';
export const FAILED = 'Something went wrong here; the log of the bot says what.';
export const RESTARTING =
  'What reads the articles here has broken down and is being started again; ask again in a minute.';

/** Discord forgets an interaction that was not answered within 3 s, and one that was after 15 minutes. */
const TOO_LATE = 'the answer came too late';
const MISSED: Readonly<Record<number | string, string>> = {
  [RESTJSONErrorCodes.UnknownInteraction]: TOO_LATE,
  [RESTJSONErrorCodes.InvalidWebhookToken]: TOO_LATE,
  // It failed on Discord's side, was sent again, and was there already.
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]: 'Discord had the answer already',
  [RESTJSONErrorCodes.UnknownMessage]: 'the message has been deleted meanwhile',
};
