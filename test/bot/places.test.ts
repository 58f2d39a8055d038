import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import type { Person } from '../../local-discord/people.ts';
import type { Channel } from '../../local-discord/world.ts';
import {
  botInServer,
  eventually,
  localDiscord,
  problems,
  putCommands,
  runBot,
  TOKEN,
  tempFolder,
  textOf,
} from './bot.ts';

const question = 'what did Lavrov say?';
const asking = (discord: LocalDiscord) => async (member: Person, channel: Channel) => {
  const asked = discord.slash({ command: 'ask', options: { question }, member, channel });
  const message = await asked.message();
  const isPrivate = (message.flags! & MessageFlags.Ephemeral) !== 0;
  return `${isPrivate ? 'privately: ' : ''}${textOf(message)}`;
};

test('with servers named, the bot answers there and their members and nobody elsewhere, and logs no invitation', async () => {
  const { discord, channel, reader, bot } = await botInServer({ onlyThere: true });
  const elsewhere = discord.addGuild({ name: 'Elsewhere' });
  const channelThere = discord.addChannel(elsewhere, { name: 'general' });
  const visitor = discord.addMember(elsewhere, { name: 'vis' });
  // As left by an earlier setting: Discord's clients go on showing commands for a while.
  const data = structuredClone(ask.data) as { options: { name: string; autocomplete?: boolean }[] };
  for (const option of data.options) if (option.name === 'question') option.autocomplete = true;
  await putCommands(discord, [data]);
  const get = asking(discord);
  const refused = /^privately: This bot answers only in the servers it was set up for/;

  expect(await get(reader, channel)).toContain('Lavrov');
  expect(await get(reader, discord.directMessages(reader))).toContain('Lavrov');
  expect(await get(visitor, channelThere)).toMatch(refused);
  expect(await get(visitor, discord.directMessages(visitor))).toMatch(refused);
  expect(await get(reader, discord.addGroup('friends'))).toMatch(refused);
  const typing = { command: 'ask', options: { question: 'La' }, focused: 'question' };
  const typed = discord.autocomplete({ ...typing, member: visitor, channel: channelThere });
  expect((await typed.response()).choices).toEqual([]);

  await get(reader, discord.directMessages(reader));
  const lookedUp = discord.requests.filter(({ path }) => path.includes(`/members/${reader.user.id}`));
  expect(lookedUp).toHaveLength(1);
  expect(bot.output()).not.toContain('"invite":');
  expect(problems(discord)).toEqual([]);
});

test('with none named, whoever has installed the bot for themselves can use it anywhere', async () => {
  const { discord } = await botInServer();
  const foreign = discord.addGuild({ name: 'Foreign', withoutBot: true });
  const channel = discord.addChannel(foreign, { name: 'general' });
  const visitor = discord.addMember(foreign, { name: 'vis' });
  const group = discord.addGroup('friends');
  for (const place of [channel, group, discord.directMessages(visitor)]) {
    expect(discord.offers('ask', { member: visitor, channel: place })).toBe(true);
    expect(await asking(discord)(visitor, place)).toContain('Lavrov');
  }
  expect(discord.offers('corpus', { member: visitor, channel })).toBe(false);
  expect(problems(discord)).toEqual([]);
});

test('a bot that is in no server logs the link that invites it, with no permission too many', async () => {
  const discord = await localDiscord();
  const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, LOG_LEVEL: 'info' };
  const bot = runBot(await tempFolder(), env);
  await eventually(() => bot.output()).toContain('"invite":');
  const link = new URL(
    JSON.parse(
      bot
        .output()
        .split('\n')
        .find((line) => line.includes('"invite":'))!,
    ).invite,
  );
  expect(link.pathname).toMatch(/\/oauth2\/authorize$/);
  expect(Object.fromEntries(link.searchParams)).toEqual({
    client_id: discord.bot.id,
    scope: 'bot applications.commands',
    permissions: String(0x400n + 0x800n + 0x40n + 0x10000n + (1n << 38n)),
  });
});
