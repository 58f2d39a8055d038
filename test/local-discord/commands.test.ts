import { expect, test } from 'vitest';
import { login, start } from './connect.ts';

const reload = {
  name: 'corpus',
  description: 'The articles',
  default_member_permissions: '32',
  contexts: [0],
  options: [{ type: 1, name: 'reload', description: 'Reads them again' }],
};

test('deploying again keeps the id of a command and gives it a new version', async () => {
  const discord = await start();
  const client = await login(discord);
  await client.application.commands.set([reload]);
  const [before] = discord.commands();
  await client.application.commands.set([{ ...reload, description: 'All articles' }]);
  const [after] = discord.commands();
  expect(after).toMatchObject({
    id: before!.id,
    description: 'All articles',
    default_member_permissions: '32',
  });
  expect(after!.version).not.toBe(before!.version);
  expect((await client.application.commands.fetch()).get(before!.id)?.description).toBe('All articles');
});

test('commands of a guild stand beside the global ones', async () => {
  const discord = await start();
  const guild = discord.addGuild({ name: 'Newsroom' });
  const client = await login(discord);
  await client.application.commands.create(reload);
  await client.guilds.cache.get(guild.id)!.commands.set([{ name: 'here', description: 'Only here' }]);
  expect(discord.commands().map(({ name }) => name)).toEqual(['corpus']);
  expect(discord.commands(guild.id)).toMatchObject([{ name: 'here', guild_id: guild.id }]);
});

test.each([
  ['a name with a capital', { name: 'Ask', description: 'x' }],
  ['a description over 100 characters', { name: 'ask', description: 'x'.repeat(101) }],
  ['no description', { name: 'ask' }],
  [
    '26 choices',
    option({ choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) }),
  ],
  ['autocomplete beside choices', option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })],
  ['a subcommand beside an option', { ...reload, options: [...reload.options, ...option({}).options] }],
  [
    'a required option after one that is not',
    {
      name: 'ask',
      description: 'x',
      options: [...option({}).options, { type: 3, name: 'r', description: 'x', required: true }],
    },
  ],
])('a command with %s is refused with 50035', async (_, command) => {
  const discord = await start();
  const client = await login(discord);
  await expect(client.application.commands.set([command as never])).rejects.toMatchObject({ code: 50035 });
  expect(discord.commands()).toEqual([]);
});

test('a member without the permission is not offered the command, but can send it all the same', async () => {
  const discord = await start();
  const guild = discord.addGuild({ name: 'Newsroom' });
  const channel = discord.addChannel(guild, { name: 'general' });
  const reader = discord.addMember(guild, { name: 'reader' });
  const editor = discord.addMember(guild, { name: 'editor', permissions: ['ManageGuild'] });
  const client = await login(discord);
  await client.application.commands.set([reload]);
  client.on('interactionCreate', (each) => {
    if (each.isChatInputCommand()) each.reply(`${each.options.getSubcommand()}: no`);
  });
  expect(discord.offers('corpus reload', { member: editor, channel })).toBe(true);
  expect(discord.offers('corpus reload', { member: reader, channel })).toBe(false);
  expect(discord.offers('corpus reload', { member: editor, channel: discord.directMessages(editor) })).toBe(
    false,
  );
  const asked = discord.slash({ command: 'corpus reload', member: reader, channel });
  expect((await asked.message()).content).toBe('reload: no');
});

test('a command that is not deployed cannot be used, and the error says what is', async () => {
  const discord = await start();
  const guild = discord.addGuild({ name: 'Newsroom' });
  const channel = discord.addChannel(guild, { name: 'general' });
  const member = discord.addMember(guild, { name: 'ann' });
  const client = await login(discord);
  await client.application.commands.set([reload]);
  const use = (command: string) => () => discord.slash({ command, member, channel });
  expect(use('ask')).toThrow('No ChatInput command "ask" is deployed there. Deployed: corpus.');
  expect(use('corpus')).toThrow('use one of: corpus reload');
  expect(use('corpus drop')).toThrow('without a subcommand "drop"; it has: reload');
});

function option(fields: object) {
  return { name: 'ask', description: 'x', options: [{ type: 3, name: 'q', description: 'x', ...fields }] };
}
