import {
  type APIApplicationCommandOption,
  type APIApplicationCommandOptionChoice,
  type APIRole,
  ApplicationCommandOptionType as Kind,
} from 'discord.js';
import { attachmentData, type FileInput, storeFile } from './files.ts';
import { channelData, invokingMember } from './gateway-data.ts';
import { type Person, userOf } from './people.ts';
import type { Channel, World } from './world.ts';

/** What a test gives for an option: the plain value, or the thing a user would pick. */
export type OptionValue = string | number | boolean | Person | Channel | APIRole | FileInput;

/** Options by name, as typed by the user. */
export type OptionValues = Record<string, OptionValue | undefined>;

export interface SentOption {
  name: string;
  type: Kind;
  value?: string | number | boolean;
  options?: SentOption[];
  focused?: boolean;
}

/** The things behind the ids of options, as an interaction carries them beside. */
export type Resolved = Record<string, Record<string, unknown>>;

/** The deployed definition as far as options are concerned. */
type Definition = APIApplicationCommandOption & {
  required?: boolean;
  autocomplete?: boolean;
  choices?: APIApplicationCommandOptionChoice[];
  options?: APIApplicationCommandOption[];
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
};

/**
 * Turns values into the options of an interaction: types from the deployed definition, files stored, things
 * replaced by their ids. Throws what Discord's client would not let a user send: an option that does not
 * exist, a required one missing, a value out of bounds. `focused` names the option being typed
 * (autocomplete); then nothing is required and that option may hold anything.
 */
export function sentOptions(
  world: World,
  command: string,
  definitions: readonly APIApplicationCommandOption[],
  values: OptionValues,
  channel: Channel,
  focused?: string,
): { options: SentOption[]; resolved: Resolved } {
  const resolved: Resolved = {};
  const given = Object.keys(values).filter((name) => values[name] !== undefined);
  const known = definitions.map(({ name }) => name);
  const unknown = [...given, ...(focused === undefined ? [] : [focused])].find(
    (name) => !known.includes(name),
  );
  if (unknown !== undefined) {
    throw new Error(`/${command} is deployed without an option "${unknown}"; it has: ${known.join(', ')}.`);
  }
  const options = (definitions as Definition[]).flatMap((definition): SentOption[] => {
    const { name, type } = definition;
    const value = values[name];
    const isFocused = name === focused;
    if (isFocused && !definition.autocomplete) {
      throw new Error(`"${name}" of /${command} is deployed without autocomplete.`);
    }
    if (value === undefined) {
      if (isFocused) return [{ name, type, value: '', focused: true }];
      if (!definition.required || focused !== undefined) return [];
      throw new Error(`/${command} is deployed with the required option "${name}"; give it a value.`);
    }
    if (isFocused) return [{ name, type, value: value as string, focused: true }];
    const problem = outOfBounds(definition, value);
    if (problem) throw new Error(`A user cannot send "${name}" of /${command} like this: ${problem}`);
    return [{ name, type, value: resolve(world, type, value, channel, resolved) }];
  });
  return { options, resolved };
}

/** Why Discord's client would not send a value, in words; undefined when it would. */
function outOfBounds(definition: Definition, value: OptionValue): string | undefined {
  const { type, choices, autocomplete } = definition;
  const expected =
    type === Kind.String
      ? 'string'
      : type === Kind.Integer || type === Kind.Number
        ? 'number'
        : type === Kind.Boolean
          ? 'boolean'
          : 'object';
  if (typeof value !== expected) return `its type is ${Kind[type]}, the value a ${typeof value}.`;
  if (type === Kind.Integer && !Number.isInteger(value)) return `${value} is no whole number.`;
  if (choices?.length && !autocomplete && !choices.some((each) => each.value === value)) {
    return `${JSON.stringify(value)} is none of its choices.`;
  }
  const [size, min, max] =
    typeof value === 'string'
      ? [value.length, definition.min_length ?? 0, definition.max_length ?? 6000]
      : [value as number, definition.min_value, definition.max_value];
  if (min !== undefined && size < min) return `it must be at least ${min}.`;
  if (max !== undefined && size > max) return `it must be at most ${max}.`;
  return undefined;
}

function resolve(
  world: World,
  type: Kind,
  value: OptionValue,
  channel: Channel,
  resolved: Resolved,
): string | number | boolean {
  if (typeof value !== 'object') return value;
  const keep = (kind: string, id: string, data: unknown) => {
    resolved[kind] = { ...resolved[kind], [id]: data };
    return id;
  };
  if (type === Kind.Attachment) {
    const file = storeFile(world, `ephemeral-attachments/${world.application.id}`, value as FileInput);
    return keep('attachments', file.id, { ...attachmentData(file), ephemeral: true });
  }
  if (type === Kind.Channel) {
    const picked = value as Channel;
    return keep('channels', picked.id, { ...channelData(picked), permissions: '0' });
  }
  if (type === Kind.Role || (type === Kind.Mentionable && 'permissions' in value && 'hoist' in value)) {
    return keep('roles', (value as APIRole).id, value);
  }
  return resolvePerson(world, value as Person, channel, keep);
}

/** Names a user, and its membership when it is in the guild of the channel. */
export function resolvePerson(
  world: World,
  person: Person,
  channel: Channel,
  keep: (kind: string, id: string, data: unknown) => string,
): string {
  const user = userOf(person);
  const guild = world.guilds.get(channel.guildId ?? '');
  const member = guild?.members.get(user.id);
  if (guild && member) {
    const { user: _, deaf: __, mute: ___, ...partial } = invokingMember(guild, member, channel);
    keep('members', user.id, partial);
  }
  return keep('users', user.id, user);
}
