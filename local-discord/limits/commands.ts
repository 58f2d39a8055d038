import { ApplicationCommandType, ApplicationCommandOptionType as Kind } from 'discord.js';
import { z } from 'zod';
import { formProblem, list, text } from './form.ts';

/** Names of chat commands and options: 1 to 32 letters, digits, - and _, in lower case where there is one. */
const chatName = z.string().superRefine((name, context) => {
  if (/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(name) && name === name.toLowerCase()) return;
  formProblem(context, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
});
const localized = z.record(z.string(), z.string()).nullish();

/** One choice of an option or one suggestion of an autocomplete: its value fits the option's type. */
export const choice = z.looseObject({
  name: text(1, 100),
  name_localizations: localized,
  value: z.union([text(0, 100), z.number()]),
});

/** The suggestions of an autocomplete. */
export const autocompleteForm = z.looseObject({ choices: list(choice, 0, 25) });

const optionFields = {
  name: chatName,
  name_localizations: localized,
  description: text(1, 100),
  description_localizations: localized,
  required: z.boolean().nullish(),
  choices: list(choice, 0, 25).nullish(),
  autocomplete: z.boolean().nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  min_length: z.int().min(0).max(6000).nullish(),
  max_length: z.int().min(1).max(6000).nullish(),
  channel_types: z.array(z.int()).nullish(),
};
const plainKinds = [
  Kind.String,
  Kind.Integer,
  Kind.Boolean,
  Kind.User,
  Kind.Channel,
  Kind.Role,
  Kind.Mentionable,
  Kind.Number,
  Kind.Attachment,
] as const;
const plainOption = z
  .looseObject({ ...optionFields, type: z.literal([...plainKinds]) })
  .superRefine((it, context) => {
    if (it.autocomplete && it.choices?.length) {
      const message = 'An option with autocomplete cannot have choices.';
      formProblem(context, 'APPLICATION_COMMAND_OPTIONS_CHOICES_AND_AUTOCOMPLETE', message, ['autocomplete']);
    }
  });
const plainOptions = optionList(plainOption).nullish();
const subcommand = z.looseObject({
  ...optionFields,
  type: z.literal(Kind.Subcommand),
  options: plainOptions,
});
const group = z.looseObject({
  ...optionFields,
  type: z.literal(Kind.SubcommandGroup),
  options: optionList(z.discriminatedUnion('type', [subcommand])).nullish(),
});

/** Up to 25 options, each name once, those that are required first. */
function optionList<T extends z.ZodType<{ name: string; required?: boolean | null | undefined }>>(of: T) {
  return list(of, 0, 25).superRefine((options, context) => {
    options.forEach(({ name, required }, index) => {
      if (options.findIndex((other) => other.name === name) < index) {
        const message = 'Option names must be unique';
        formProblem(context, 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE', message, [index, 'name']);
      }
      if (required && options.slice(0, index).some((other) => !other.required)) {
        const message = 'Required options must be placed before non-required options';
        formProblem(context, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message, [index]);
      }
    });
  });
}

const common = {
  name_localizations: localized,
  default_member_permissions: z.union([z.string(), z.int()]).nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z.array(z.int().min(0).max(2)).nullish(),
  integration_types: z.array(z.int().min(0).max(1)).nullish(),
  nsfw: z.boolean().nullish(),
};
const chatCommand = z
  .looseObject({
    ...common,
    type: z.literal(ApplicationCommandType.ChatInput),
    name: chatName,
    description: text(1, 100),
    description_localizations: localized,
    options: optionList(z.discriminatedUnion('type', [plainOption, subcommand, group])).nullish(),
  })
  .superRefine((command, context) => {
    const size = characters(command);
    if (size > 8000) {
      const message = `Command exceeds maximum size (8000); it is ${size}.`;
      formProblem(context, 'APPLICATION_COMMAND_TOO_LARGE', message);
    }
    const kinds = (command.options ?? []).map(({ type }) => type as number);
    const nested = kinds.filter((kind) => kind === Kind.Subcommand || kind === Kind.SubcommandGroup);
    if (nested.length > 0 && nested.length < kinds.length) {
      const message = 'Sub-command and sub-command group option types are mutually exclusive to all others';
      formProblem(context, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message, ['options']);
    }
  });
const menuCommand = (type: ApplicationCommandType) =>
  z.looseObject({ ...common, type: z.literal(type), name: text(1, 32), description: text(0, 0).nullish() });

/** A command as the bot deploys it. Without a type it is a chat command. */
export const commandForm = z.preprocess(
  (command) =>
    typeof command === 'object' && command !== null && !('type' in command)
      ? { ...command, type: ApplicationCommandType.ChatInput }
      : command,
  z.discriminatedUnion('type', [
    chatCommand,
    menuCommand(ApplicationCommandType.User),
    menuCommand(ApplicationCommandType.Message),
  ]),
);

/** All commands of one place (global or one guild): at most 100 of the chat, 15 of each menu, no name twice. */
export const commandsForm = z.array(commandForm).superRefine((commands, context) => {
  commands.forEach((command, index) => {
    const before = commands.slice(0, index).filter((other) => other.type === command.type);
    if (before.some((other) => other.name === command.name)) {
      const message = 'Application command names must be unique';
      formProblem(context, 'APPLICATION_COMMANDS_DUPLICATE_NAME', message, [index]);
    }
    if (before.length === (command.type === ApplicationCommandType.ChatInput ? 100 : 15)) {
      formProblem(context, 'APPLICATION_COMMANDS_TOO_MANY', 'Maximum number of commands reached.', [index]);
    }
  });
});

/** What counts towards the 8,000 of a command: the names, descriptions and values in it. */
function characters(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, each) => sum + characters(each), 0);
  if (typeof node !== 'object' || node === null) return 0;
  const { name, description, value, options, choices } = node as Record<string, unknown>;
  const own = [name, description, value].filter((each) => typeof each === 'string');
  return own.reduce((sum, each) => sum + each.length, 0) + characters(options) + characters(choices);
}
