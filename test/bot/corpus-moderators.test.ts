import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import {
  botInServer,
  deployed,
  eventually,
  localDiscord,
  outcomeOf,
  problems,
  runBot,
  TOKEN,
  tempFolder,
  textOf,
} from './bot.ts';
import { corpus, press, status } from './moderating.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot({ onlyThere: true });

const harbour = { name: 'harbour.md', data: '# Harbour\n\nMayor Ana Silva opened the port of Zyxburg.\n' };

test('without Manage Server nothing of it can be used, even though the command was sent', async () => {
  const scene = place();
  const { discord, channel, reader, bot } = scene;
  expect(discord.offers('corpus', { member: reader, channel })).toBe(false);
  const uses: [string, { file?: typeof harbour; article?: string }?][] = [
    ['status'],
    ['reload'],
    ['rollback'],
    ['add', { file: harbour }],
    ['remove', { article: 'x' }],
    ['gaps'],
  ];
  for (const [use, options] of uses)
    expect(textOf(await corpus(scene, use, options, reader))).toMatch(/^To change the corpus you need/);
  expect(bot.output()).not.toContain('a change of the corpus"');
});

test('where no server is named, only the owner of the bot may', async () => {
  const scene = await botInServer();
  const { discord, guild } = scene;
  const boss = discord.addMember(guild, { name: 'boss', permissions: ['Administrator'] });
  expect(textOf(await corpus(scene, 'reload', {}, boss))).toMatch(/^Only the owner of this bot may change/);
  expect(textOf(await corpus(scene, 'reload'))).toContain('No file has changed.');
  expect(problems(discord)).toEqual([]);
});

test('whoever is no moderator any more is refused at the button too', async () => {
  const scene = place();
  const { discord, guild } = scene;
  const helper = discord.addMember(guild, { name: 'helper', permissions: ['ManageGuild'] });
  const previews = [
    await corpus(scene, 'add', { file: harbour }, helper),
    await corpus(scene, 'remove', { article: 'wasted meeting' }, helper),
  ];
  helper.roleIds.length = 0;
  for (const [at, label] of [
    [0, 'Keep'],
    [0, 'Discard'],
    [1, 'Remove'],
    [1, 'Cancel'],
  ] as const) {
    const refused = await press(scene, previews[at]!, label, helper);
    expect(textOf(refused)).toMatch(/^To change the corpus you need/);
    expect(refused.flags! & MessageFlags.Ephemeral).not.toBe(0);
  }
  expect(await status(scene)).toMatch(/^### 5 articles\n/);
});

test('with a role named everybody sees the command, and who has the role may use it', async () => {
  const discord = await localDiscord();
  const guild = discord.addGuild({ name: 'Readers' });
  const channel = discord.addChannel(guild, { name: 'questions' });
  const editor = discord.addMember(guild, { name: 'ed', permissions: ['AddReactions'] });
  const reader = discord.addMember(guild, { name: 'rea' });
  const env = { DISCORD_GUILD_IDS: guild.id, MODERATOR_ROLE_IDS: editor.roleIds[0]! };
  runBot(await tempFolder(), { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, ...env });
  await deployed(discord, guild.id);
  expect(discord.offers('corpus', { member: reader, channel })).toBe(true);
  const reload = (member: typeof editor) => discord.slash({ command: 'corpus reload', member, channel });
  expect(textOf(await outcomeOf(reload(editor)))).toContain('No file has changed.');
  expect(textOf(await reload(reader).message())).toContain('or a role that may change it');
  const help = (member: typeof editor) => discord.slash({ command: 'help', member, channel }).message();
  expect(textOf(await help(editor))).toContain('/corpus');
  expect(textOf(await help(reader))).not.toContain('/corpus');
  expect(problems(discord)).toEqual([]);
});

test('every change is logged and posted: who, what, and what came of it', async () => {
  const discord = await localDiscord();
  const guild = discord.addGuild({ name: 'Readers' });
  const [channel, audit] = [
    discord.addChannel(guild, { name: 'a' }),
    discord.addChannel(guild, { name: 'audit' }),
  ];
  const moderator = discord.addMember(guild, { name: 'mo', permissions: ['ManageGuild'] });
  const env = { DISCORD_GUILD_IDS: guild.id, AUDIT_CHANNEL_ID: audit.id };
  const bot = runBot(await tempFolder(), { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, ...env });
  await deployed(discord, guild.id);
  const scene = { discord, channel, moderator } as Parameters<typeof corpus>[0];
  await corpus(scene, 'rollback');
  await press(scene, await corpus(scene, 'add', { file: harbour }), 'Keep');
  await press(scene, await corpus(scene, 'remove', { article: 'wasted meeting' }), 'Remove');
  await eventually(() => discord.messages(audit).map(textOf)).toEqual([
    `<@${moderator.user.id}>: **rollback**\nNot done: There is no earlier version to go back to.`,
    `<@${moderator.user.id}>: **add**\nServed: 1 added (added/harbour.md); 6 articles.`,
    `<@${moderator.user.id}>: **remove 02-a-wasted-meeting.md**\nServed: 1 removed (02-a-wasted-meeting.md); 5 articles.`,
  ]);
  expect(discord.messages(audit).flatMap(({ mentions }) => mentions)).toEqual([]);
  expect(bot.output().match(/"msg":"a change of the corpus"/g)).toHaveLength(3);
  expect(problems(discord)).toEqual([]);
});

test('where the audit channel cannot be written to, the change is made and the log says so', async () => {
  const scene = await botInServer({ env: { AUDIT_CHANNEL_ID: '123456789012345678' } });
  expect(textOf(await corpus(scene, 'reload'))).toContain('5 articles are served now.');
  await eventually(() => scene.bot.output()).toContain('could not be posted to AUDIT_CHANNEL_ID');
});
