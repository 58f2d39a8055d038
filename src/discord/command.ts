import type {
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
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

/** A slash command: what Discord is told of it, and what answers it. */
export interface Command {
  readonly data: CommandData;
  /** Whatever it throws is logged in full and told to the user in one plain sentence. */
  handle(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void>;
}

export type CommandData = RESTPostAPIChatInputApplicationCommandsJSONBody;
