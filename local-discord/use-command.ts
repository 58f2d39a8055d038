import {
  type APIApplicationCommand,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionType,
} from 'discord.js';
import { ask, type Doing } from './ask.ts';
import type { Asked } from './asked.ts';
import {
  type OptionValues,
  type Resolved,
  resolvePerson,
  type SentOption,
  sentOptions,
} from './command-options.ts';
import { type Person, userOf } from './people.ts';
import { permissionsIn } from './permissions.ts';
import type { Channel, World } from './world.ts';

export interface SlashInput extends Doing {
  /** The deployed name, with its subcommands: `ask`, `corpus reload`. */
  command: string;
  options?: OptionValues;
}

/** Uses a chat command. Throws when it is not deployed there or the options do not fit its definition. */
export function slash(world: World, input: SlashInput): Asked {
  const { data } = chatData(world, input);
  return ask(world, InteractionType.ApplicationCommand, input, data);
}

export interface AutocompleteInput extends SlashInput {
  /** The option the user is typing; its text so far stands in `options`. */
  focused: string;
}

/** Types into an option. The suggestions are `(await asked.response()).choices`. */
export function autocomplete(world: World, input: AutocompleteInput): Asked {
  const { data } = chatData(world, input, input.focused);
  return ask(world, InteractionType.ApplicationCommandAutocomplete, input, data);
}

export interface ContextMenuInput extends Doing {
  command: string;
  /** What was right-clicked: a message, or somebody. */
  target: APIMessage | Person;
}

/** Uses a command of the menu on a message or on a user. */
export function contextMenu(world: World, { command: name, target, ...doing }: ContextMenuInput): Asked {
  const isMessage = 'channel_id' in target;
  const type = isMessage ? ApplicationCommandType.Message : ApplicationCommandType.User;
  const command = deployed(world, name, type, doing.channel);
  const resolved: Resolved = {};
  let targetId: string;
  if (isMessage) {
    targetId = target.id;
    resolved.messages = { [target.id]: target };
  } else {
    targetId = resolvePerson(world, target, doing.channel, (kind, id, data) => {
      resolved[kind] = { ...resolved[kind], [id]: data };
      return id;
    });
  }
  return ask(world, InteractionType.ApplicationCommand, doing, {
    ...head(command),
    target_id: targetId,
    resolved,
  });
}

function chatData(world: World, input: SlashInput, focused?: string): { data: unknown } {
  const [name = '', ...path] = input.command.trim().replace(/^\//, '').split(/\s+/);
  const command = deployed(world, name, ApplicationCommandType.ChatInput, input.channel);
  let definitions = command.options ?? [];
  const above: { name: string; type: ApplicationCommandOptionType }[] = [];
  for (const part of path) {
    const found = definitions.find((each) => each.name === part);
    if (!found || !('options' in found || isNested(found.type))) {
      const names = definitions.map((each) => each.name).join(', ');
      throw new Error(`/${name} is deployed without a subcommand "${part}"; it has: ${names}.`);
    }
    above.push({ name: part, type: found.type });
    definitions = ('options' in found ? found.options : undefined) ?? [];
  }
  if (definitions.some(({ type }) => isNested(type))) {
    const names = definitions.map((each) => `${input.command} ${each.name}`).join(', ');
    throw new Error(`/${input.command} cannot be used by itself; use one of: ${names}.`);
  }
  const { options, resolved } = sentOptions(
    world,
    input.command,
    definitions,
    input.options ?? {},
    input.channel,
    focused,
  );
  const nested = above.reduceRight<SentOption[]>((inner, each) => [{ ...each, options: inner }], options);
  return {
    data: {
      ...head(command),
      options: nested,
      ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
    },
  };
}

function isNested(type: ApplicationCommandOptionType): boolean {
  return (
    type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function head(command: APIApplicationCommand): Record<string, unknown> {
  const guild = command.guild_id === undefined ? {} : { guild_id: command.guild_id };
  return { id: command.id, name: command.name, type: command.type, ...guild };
}

/** The command a user would get: the guild's own before the global one. */
function deployed(
  world: World,
  name: string,
  type: ApplicationCommandType,
  channel: Channel,
): APIApplicationCommand {
  const here = [
    ...(world.commands.get(channel.guildId ?? '') ?? []),
    ...(world.commands.get('global') ?? []),
  ];
  const command = here.find((each) => each.name === name && each.type === type);
  if (command) return command;
  const names = here.map((each) => each.name).join(', ') || 'none';
  const kind = ApplicationCommandType[type];
  throw new Error(`No ${kind} command "${name}" is deployed there. Deployed: ${names}.`);
}

/** Whether people can install the command for themselves. */
const isOnesOwn = ({ integration_types: types }: APIApplicationCommand): boolean =>
  types?.includes(ApplicationIntegrationType.UserInstall) === true;

/**
 * Whether Discord's client would offer a command: by where the application is installed, taking somebody who has it
 * as an app of their own, by its contexts and by default_member_permissions.
 * `slash` does not ask this.
 */
export function offers(world: World, command: string, { member, channel }: Doing): boolean {
  const name = command.trim().replace(/^\//, '').split(/\s+/)[0]!;
  const found = deployed(world, name, ApplicationCommandType.ChatInput, channel);
  const guild = world.guilds.get(channel.guildId ?? '');
  if (channel.type === ChannelType.GroupDM) return isOnesOwn(found) && found.contexts?.includes(2) === true;
  if (!guild) return found.contexts ? found.contexts.includes(1) : found.dm_permission !== false;
  if (!guild.members.has(world.bot.id) && !isOnesOwn(found)) return false;
  if (found.contexts && !found.contexts.includes(0)) return false;
  const here = guild.members.get(userOf(member).id);
  if (!here || found.default_member_permissions === null) return here !== undefined;
  const needed = BigInt(found.default_member_permissions);
  const held = permissionsIn(guild, here, channel);
  // '0' means: nobody but administrators, who hold every permission there is.
  return needed === 0n ? (held & 8n) !== 0n : (held & needed) === needed;
}
