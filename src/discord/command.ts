import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { LiveCorpus } from '../library/live-corpus.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';

/** What every handler is given. */
export interface Bot {
  readonly corpus: LiveCorpus;
  readonly settings: Settings;
  readonly log: Log;
}

/** What Discord is told of a command, and what answers it. Whatever a handler throws is logged and told in a sentence. */
export type Command = SlashCommand | MessageCommand;

export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  handle(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void>;
  /** What fits what has been typed so far into the option that has the focus. */
  suggest?(interaction: AutocompleteInteraction, bot: Bot): Promise<readonly string[]>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  handleMessage(interaction: MessageContextMenuCommandInteraction, bot: Bot): Promise<void>;
}

export type CommandData = Command['data'];

/** What a button does, by the action of its custom id, see `customId`. */
export interface ButtonAction {
  readonly action: string;
  press(interaction: ButtonInteraction, about: readonly string[], bot: Bot): Promise<void>;
}
