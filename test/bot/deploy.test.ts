import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import {
  botInServer,
  deployed,
  eventually,
  localDiscord,
  problems,
  putCommands,
  runBot,
  TOKEN,
  tempFolder,
} from './bot.ts';

const puts = (discord: LocalDiscord): string[] =>
  discord.requests
    .filter(({ method, path }) => method === 'PUT' && /commands$/.test(path))
    .map(({ path }) => path);

/** Everything the bot does about commands is done when it has read the last place. */
const settled = (discord: LocalDiscord, reads: number) =>
  discord.until(
    'the bot to look at its commands',
    () => {
      const gets = discord.requests.filter(
        ({ method, path, status }) => method === 'GET' && /commands$/.test(path) && status > 0,
      );
      return gets.length >= reads || undefined;
    },
    30_000,
  );

const NAMES = commands.map(({ data }) => data.name);

const stale = { name: 'old', description: 'of an earlier version', type: 1 };

test('the commands are deployed once, and not again at the next start', async () => {
  const { discord, bot, folder, env } = await botInServer();
  expect(discord.commands().map(({ name }) => name)).toEqual(NAMES);
  expect(puts(discord)).toHaveLength(1);
  bot.process.kill('SIGTERM');
  await bot.ended;
  const again = runBot(folder, env);
  await eventually(() => again.output()).toContain('"logged in"');
  await settled(discord, 4);
  again.process.kill('SIGTERM');
  await again.ended;
  expect(puts(discord)).toHaveLength(1);
  expect(problems(discord)).toEqual([]);
});

test('commands that have changed are deployed, and with no server named what was left in one is removed', async () => {
  const discord = await localDiscord();
  const guild = discord.addGuild({ name: 'here' });
  await putCommands(discord, [stale, { name: 'ask', description: 'Ask', type: 1 }]);
  await putCommands(discord, [stale], guild.id);
  runBot(await tempFolder(), { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url });
  await deployed(discord);
  expect(discord.commands().map(({ name }) => name)).toEqual(NAMES);
  expect(discord.commands(guild.id)).toEqual([]);
});

test('with servers named, the commands are there and nowhere else', async () => {
  const discord = await localDiscord();
  const [here, there] = [discord.addGuild({ name: 'here' }), discord.addGuild({ name: 'there' })];
  await putCommands(discord, [stale]);
  await putCommands(discord, [stale], there.id);
  const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, DISCORD_GUILD_IDS: here.id };
  const bot = runBot(await tempFolder(), env);
  await deployed(discord, here.id);
  expect(discord.commands()).toEqual([]);
  expect(discord.commands(there.id)).toEqual([]);
  bot.process.kill('SIGTERM');
  await bot.ended;
  runBot(await tempFolder(), env);
  await settled(discord, 6);
  // What would be put is put before this is answered.
  const [channel, member] = [discord.addChannel(here, { name: 'a' }), discord.addMember(here, { name: 'b' })];
  await discord.slash({ command: 'ask', options: { question: 'Lavrov?' }, member, channel }).message();
  expect(puts(discord)).toHaveLength(5);
});

test('a server that the bot is not in does not keep the commands from the others', async () => {
  const discord = await localDiscord();
  const guild = discord.addGuild({ name: 'here' });
  const ids = `123456789012345678,${guild.id}`;
  const bot = runBot(await tempFolder(), {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.url,
    DISCORD_GUILD_IDS: ids,
  });
  await deployed(discord, guild.id);
  expect(bot.output()).toContain('the commands could not be deployed');
});

test('a command of an earlier version is answered with a plain sentence', async () => {
  const { discord, guild, channel, reader } = await botInServer();
  await putCommands(discord, [stale], guild.id);
  const message = await discord.slash({ command: 'old', member: reader, channel }).message();
  expect(message.content).toMatch(/^This bot no longer has that command/);
});
