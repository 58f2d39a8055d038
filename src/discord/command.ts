import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Gaps } from '../desk/gaps.ts';
import type { CorpusDesk } from '../library/corpus-desk.ts';
import type { LiveCorpus } from '../library/live-corpus.ts';
import type { Suggestion } from '../library/suggest.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import type { Audit } from './audit.ts';
import type { MayAsk } from './manners.ts';
import type { WhyNotChange } from './permissions.ts';
import type { WhyNotHere } from './where-allowed.ts';

/** What every handler is given. */
export interface Bot {
  readonly corpus: LiveCorpus;
  readonly desk: CorpusDesk;
  /** Questions without a good answer; null where none are to be counted. */
  readonly gaps: Gaps | null;
  readonly settings: Settings;
  readonly log: Log;
  readonly mayAsk: MayAsk;
  readonly whyNotHere: WhyNotHere;
  readonly whyNotChange: WhyNotChange;
  readonly audit: Audit;
  readonly about: About;
}

/** What of the bot itself can be seen. */
export interface About {
  readonly version: string;
  /** When it was started, in ms since 1970. */
  readonly started: number;
  /** Why answers come from words alone at this moment; null where sentences are read for their meaning. */
  readonly whyWords: () => string | null;
}

/** What Discord is told of a command, and what answers it. Whatever a handler throws is logged and told in a sentence. */
export type Command = SlashCommand | MessageCommand;

export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether it asks something of the articles, which one person may not do too often: see `manners`. */
  readonly isQuestion?: true;
  handle(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void>;
  /** What fits what has been typed so far into the option that has the focus. */
  suggest?(interaction: AutocompleteInteraction, bot: Bot): Promise<readonly Suggestion[]>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly isQuestion?: true;
  handleMessage(interaction: MessageContextMenuCommandInteraction, bot: Bot): Promise<void>;
}

export type CommandData = Command['data'];

/** What a button does, by the action of its custom id, see `customId`. */
export interface ButtonAction {
  readonly action: string;
  press(interaction: ButtonInteraction, about: readonly string[], bot: Bot): Promise<void>;
}
