import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { changeCorpus } from '../src/discord/change-corpus.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { add } from '../src/discord/corpus/add.ts';
import { remove } from '../src/discord/corpus/remove.ts';
import { status } from '../src/discord/corpus/status.ts';
import { isModerator } from '../src/discord/moderators.ts';
import { askerOf } from '../src/discord/permissions.ts';
import { show } from '../src/discord/show.ts';
import { suggestFor } from '../src/discord/suggest.ts';
import { gapsMessage } from '../src/render/discord-gaps.ts';
import { LONGEST_CHOICE, LONGEST_LINK, MOST_GAPS } from '../src/render/discord-limits.ts';

const { Subcommand, Attachment, String: Text } = ApplicationCommandOptionType;

const HANDLERS: Readonly<Record<string, SlashCommand['handle']>> = {
  status,
  add,
  remove,
  reload: (interaction, bot) =>
    changeCorpus(
      interaction,
      { kind: 'reload', what: 'reload', make: (watch) => bot.desk.reload(interaction.user.id, watch) },
      bot,
    ),
  rollback: (interaction, bot) =>
    changeCorpus(
      interaction,
      { kind: 'rollback', what: 'rollback', make: (watch) => bot.desk.rollBack(interaction.user.id, watch) },
      bot,
    ),
  gaps: (interaction, { gaps }) =>
    show(interaction, Promise.resolve(gapsMessage(gaps?.commonest(MOST_GAPS) ?? null)), { isPrivate: true }),
};

/** `/corpus …` is for moderators, who look after the articles. */
export const corpus: SlashCommand = {
  data: {
    name: 'corpus',
    description: 'Look after the articles that the answers come from',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: Subcommand,
        name: 'status',
        description: 'See what is served, since when, and what is left out',
      },
      {
        type: Subcommand,
        name: 'reload',
        description: 'Read the folder of articles again, and say what has changed',
      },
      {
        type: Subcommand,
        name: 'rollback',
        description: 'Serve the articles as they were before the last change',
      },
      {
        type: Subcommand,
        name: 'add',
        description: 'Add an article: you see it before it is served',
        options: [
          {
            type: Attachment,
            name: 'file',
            description: '.txt, .md, .html, .pdf or .jsonl; several at once as a .zip',
            required: true,
          },
          { type: Text, name: 'title', description: 'Instead of its own title', max_length: LONGEST_CHOICE },
          { type: Text, name: 'source', description: 'Who published it', max_length: LONGEST_CHOICE },
          {
            type: Text,
            name: 'date',
            description: 'When it was published, such as 2024-05-31',
            max_length: LONGEST_CHOICE,
          },
          { type: Text, name: 'url', description: 'Where it can be read', max_length: LONGEST_LINK },
        ],
      },
      {
        type: Subcommand,
        name: 'remove',
        description: 'Take an article out of what is served',
        options: [
          {
            type: Text,
            name: 'article',
            description: 'Its title',
            required: true,
            autocomplete: true,
            max_length: LONGEST_CHOICE,
          },
        ],
      },
      {
        type: Subcommand,
        name: 'gaps',
        description: 'See which questions have no answer here, or a wrong one',
      },
    ],
  },

  async suggest(interaction, bot) {
    const refusal = await bot.whyNotChange(askerOf(interaction));
    return refusal === null ? suggestFor(interaction, bot) : [];
  },

  async handle(interaction, bot) {
    if (await isModerator(interaction, bot))
      await HANDLERS[interaction.options.getSubcommand()]!(interaction, bot);
  },
};
