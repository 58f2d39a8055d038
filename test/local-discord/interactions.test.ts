import { existsSync } from 'node:fs';
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  ComponentType,
  Events,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { expect, test } from 'vitest';
import type { MovableClock } from '../../local-discord/clock.ts';
import { login, openapi, start } from './connect.ts';

const ask = {
  name: 'ask',
  description: 'Asks a question',
  options: [
    { type: 3, name: 'question', description: 'What to ask', required: true, autocomplete: true },
    { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 5 },
    { type: 6, name: 'person', description: 'Whom' },
    { type: 11, name: 'file', description: 'A file' },
  ],
};

/** A guild with one member and the bot, which knows /ask and does `handle` with every interaction. */
async function answering(handle: (interaction: Interaction, clock: MovableClock) => unknown) {
  const discord = await start(existsSync(openapi) ? { openapi } : {});
  const guild = discord.addGuild({ name: 'Newsroom' });
  const channel = discord.addChannel(guild, { name: 'general' });
  const member = discord.addMember(guild, { name: 'ann', permissions: ['ManageMessages'] });
  const client = await login(discord);
  await client.application.commands.set([ask]);
  let settle: { resolve(value: unknown): void; reject(error: unknown): void };
  /** What `handle` came to; rejects with what it threw. */
  const handled = new Promise<unknown>((resolve, reject) => {
    settle = { resolve, reject };
  });
  handled.catch(() => undefined);
  client.on(Events.InteractionCreate, async (interaction) => {
    try {
      settle.resolve(await handle(interaction, discord.clock));
    } catch (error) {
      settle.reject(error);
    }
  });
  const slash = (options: object = { question: 'why' }) =>
    discord.slash({ command: 'ask', options: options as never, member, channel });
  return { discord, guild, channel, member, client, handled, slash };
}

const chat =
  (handle: (interaction: ChatInputCommandInteraction, clock: MovableClock) => unknown) =>
  (each: Interaction, clock: MovableClock) =>
    each.isChatInputCommand() ? handle(each, clock) : undefined;

test('a slash command arrives with its options, its member and permissions, and its answer is seen', async () => {
  const { discord, member, slash, handled } = await answering(
    chat(async (interaction) => {
      await interaction.reply(`You asked: ${interaction.options.getString('question')}`);
      return [
        interaction.options.getInteger('count'),
        interaction.options.getUser('person')?.username,
        interaction.memberPermissions?.has('ManageMessages'),
        interaction.memberPermissions?.has('ManageGuild'),
        interaction.guild?.name,
      ];
    }),
  );
  const asked = slash({ question: 'why', count: 2, person: member });
  expect((await asked.message()).content).toBe('You asked: why');
  expect((await asked.response()).type).toBe(4);
  expect(await handled).toEqual([2, 'ann', true, false, 'Newsroom']);
  expect(discord.requests.flatMap(({ problems }) => problems)).toEqual([]);
});

test('a file given as an option can be fetched by the bot', async () => {
  const { slash, handled } = await answering(
    chat(async (interaction) => {
      await interaction.deferReply();
      const file = interaction.options.getAttachment('file', true);
      return [file.name, file.size, await (await fetch(file.url)).text()];
    }),
  );
  slash({ question: 'why', file: { name: 'a b.md', data: 'Zażółć' } });
  expect(await handled).toEqual(['a b.md', 10, 'Zażółć']);
});

test('a deferred answer is "thinking" until it is edited', async () => {
  const { discord, channel, slash } = await answering(
    chat(async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply('Here it is');
    }),
  );
  const asked = slash();
  const first = await asked.response();
  expect([first.type, first.message?.content, first.message?.flags]).toEqual([5, '', MessageFlags.Loading]);
  expect((await asked.message()).content).toBe('Here it is');
  expect(discord.messages(channel)).toHaveLength(1);
});

test('the first follow-up after a deferral becomes the answer, and stays private if that was', async () => {
  const { discord, channel, member, slash, handled } = await answering(
    chat(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp('For you only');
    }),
  );
  const asked = slash();
  await handled;
  expect((await asked.message()).content).toBe('For you only');
  expect(asked.followUps).toEqual([]);
  expect(discord.messages(channel)).toEqual([]);
  expect(discord.messages(channel, { as: member })).toHaveLength(1);
});

test.each<[string, number, (interaction: ChatInputCommandInteraction, clock: MovableClock) => unknown]>([
  [
    'a first answer later than 3 s',
    10062,
    (interaction, clock) => {
      clock.advance(3001);
      return interaction.reply('late');
    },
  ],
  [
    'a second first answer',
    40060,
    async (interaction) => {
      await interaction.reply('once');
      interaction.replied = false;
      await interaction.reply('twice');
    },
  ],
  [
    'a follow-up before the first answer',
    10015,
    (interaction) => interaction.webhook.send('nothing is acknowledged yet'),
  ],
  [
    'an edit more than 15 min after the dispatch',
    50027,
    async (interaction, clock) => {
      await interaction.deferReply();
      clock.advance(15 * 60_000 + 1);
      await interaction.editReply('late');
    },
  ],
  [
    'an edit of an answer that was deleted',
    10008,
    async (interaction) => {
      await interaction.reply('soon gone');
      await interaction.deleteReply();
      await interaction.editReply('gone');
    },
  ],
  ['an answer over 2,000 characters', 50035, (interaction) => interaction.reply('x'.repeat(2001))],
  ['an answer with nothing in it', 50006, (interaction) => interaction.reply({ content: ' ' })],
])('%s fails in the client with code %i', async (_, code, handle) => {
  const { slash, handled } = await answering(chat(handle));
  slash();
  await expect(handled).rejects.toMatchObject({ name: `DiscordAPIError[${code}]`, code });
});

test('an answer after exactly 3 s is in time', async () => {
  const { slash } = await answering(
    chat((interaction, clock) => {
      clock.advance(3000);
      return interaction.reply('just so');
    }),
  );
  expect((await slash().response()).afterMs).toBe(3000);
});

test('a private follow-up is seen by the one who asked, and by nobody else', async () => {
  const { discord, guild, channel, member, slash } = await answering(
    chat(async (interaction) => {
      await interaction.reply('For all');
      await interaction.followUp({ content: 'For you', flags: MessageFlags.Ephemeral });
    }),
  );
  const other = discord.addMember(guild, { name: 'bob' });
  const asked = slash();
  const secret = await asked.followUp(0);
  const seenBy = (as: typeof member) => discord.messages(channel, { as }).map(({ content }) => content);
  expect(seenBy(member)).toEqual(['For all', 'For you']);
  expect(seenBy(other)).toEqual(['For all']);
  expect(discord.messages(channel).map(({ content }) => content)).toEqual(['For all']);
  expect(() => discord.press(secret, 'any', other)).toThrow('bob does not see message');
});

test('an autocomplete gives what is typed and gets the suggestions back', async () => {
  const { discord, channel, member } = await answering((interaction) => {
    if (!interaction.isAutocomplete()) return;
    const { name, value } = interaction.options.getFocused(true);
    return interaction.respond([{ name: `${name}: ${value}`, value }]);
  });
  const asked = discord.autocomplete({
    command: 'ask',
    options: { question: 'Lav' },
    focused: 'question',
    member,
    channel,
  });
  expect((await asked.response()).choices).toEqual([{ name: 'question: Lav', value: 'Lav' }]);
});

test('an option deployed without autocomplete asks for no suggestions', async () => {
  const { discord, channel, member } = await answering(() => undefined);
  const typing = () => discord.autocomplete({ command: 'ask', focused: 'count', member, channel });
  expect(typing).toThrow('"count" of /ask is deployed without autocomplete.');
});

test('26 suggestions are too many', async () => {
  const { discord, channel, member, handled } = await answering((interaction) =>
    interaction.isAutocomplete()
      ? interaction.respond(
          Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` })),
        )
      : undefined,
  );
  discord.autocomplete({ command: 'ask', focused: 'question', member, channel });
  await expect(handled).rejects.toMatchObject({ code: 50035 });
});

const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
  new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Primary).setDisabled(true),
);
const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
  new StringSelectMenuBuilder()
    .setCustomId('pick')
    .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' }),
);

test('a button changes its message, and a menu carries what was picked', async () => {
  const { discord, member, slash } = await answering(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: 'page 1', components: [buttons, menu] });
    if (interaction.isButton()) await interaction.update(`${interaction.message.content}, then 2`);
    if (interaction.isStringSelectMenu()) {
      await interaction.deferUpdate();
      await interaction.editReply(`picked ${interaction.values.join()}`);
    }
  });
  const message = await slash().message();
  const pressed = discord.press(message, 'more', member);
  expect((await pressed.message()).content).toBe('page 1, then 2');
  expect((await pressed.response()).type).toBe(7);
  expect((await discord.select(message, 'pick', ['2'], member).message()).content).toBe('picked 2');
  expect(() => discord.press(message, 'off', member)).toThrow('nothing to use as "off"; it has: more, pick');
  expect(() => discord.select(message, 'pick', ['3'], member)).toThrow('it offers: 1, 2');
});

test('a form opens, is filled in and arrives', async () => {
  const { discord, slash } = await answering(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const input = new TextInputBuilder().setCustomId('why').setLabel('Why?').setStyle(TextInputStyle.Short);
      const row = new ActionRowBuilder<TextInputBuilder>().addComponents(input);
      await interaction.showModal(new ModalBuilder().setCustomId('form').setTitle('Form').addComponents(row));
    }
    if (interaction.isModalSubmit()) {
      await interaction.reply(`because ${interaction.fields.getTextInputValue('why')}`);
    }
  });
  const submitted = await discord.submitModal(slash(), { why: 'of the rain' });
  expect((await submitted.message()).content).toBe('because of the rain');
});

test('a command of the menu on a message arrives with that message, text and all', async () => {
  const { discord, client, channel, member } = await answering((interaction) =>
    interaction.isMessageContextMenuCommand()
      ? interaction.reply(`It says: ${interaction.targetMessage.content}`)
      : undefined,
  );
  await client.application.commands.set([{ name: 'Find sources', type: 3 }]);
  const target = discord.say({ channel, author: member, text: 'Rain is coming' });
  const asked = discord.contextMenu({ command: 'Find sources', target, member, channel });
  expect((await asked.message()).content).toBe('It says: Rain is coming');
});

test('in direct messages an interaction names a user and no guild', async () => {
  const { discord, member, handled } = await answering(
    chat((interaction) => [interaction.inGuild(), interaction.user.username]),
  );
  const channel = discord.directMessages(member);
  discord.slash({ command: 'ask', options: { question: 'why' }, member, channel });
  expect(await handled).toEqual([false, 'ann']);
});

test('a layout of Components V2 is shown with its numbers', async () => {
  const { slash } = await answering(
    chat((interaction) =>
      interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        components: [
          {
            type: ComponentType.Container,
            components: [{ type: ComponentType.TextDisplay, content: 'Hello' }],
          },
        ],
      }),
    ),
  );
  const { components } = await slash().message();
  expect(components).toEqual([{ type: 17, id: 1, components: [{ type: 10, id: 2, content: 'Hello' }] }]);
});

test.each([
  [
    'an option that is not deployed',
    { question: 'why', q: 1 },
    'without an option "q"; it has: question, count',
  ],
  ['no value for a required option', {}, 'with the required option "question"'],
  ['a value out of bounds', { question: 'why', count: 9 }, 'it must be at most 5'],
  ['a value of another type', { question: 5 }, 'its type is String, the value a number'],
])('a user cannot send %s', async (_, options, sentence) => {
  const { slash } = await answering(() => undefined);
  expect(() => slash(options)).toThrow(sentence);
});

test('waiting for a bot that does not answer ends with a sentence that says so', async () => {
  const { slash } = await answering(() => undefined);
  await expect(slash().message(20)).rejects.toThrow(
    'Waited 20 ms for the bot to show a message for ApplicationCommand /ask (no answer so far).',
  );
});
