import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { botInServer, eventually, localDiscord, runBot, TOKEN, tempFolder } from './bot.ts';

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

test('without a token one line says so and points to npm run ask', async () => {
  const bot = runBot(await tempFolder(), { DISCORD_TOKEN: '' });
  expect(await bot.ended).toEqual({ code: 1, signal: null });
  expect(lines(bot.output())).toEqual([expect.stringMatching(/^DISCORD_TOKEN is not set.*npm run ask/)]);
});

test('several wrong settings are shown together', async () => {
  const env = {
    DISCORD_TOKEN: TOKEN,
    DISCORD_GUILD_IDS: '12, x',
    DISCORD_API_URL: 'discord',
    LOG_LEVEL: 'loud',
  };
  const bot = runBot(await tempFolder(), env);
  expect((await bot.ended).code).toBe(1);
  expect(lines(bot.output())).toEqual([
    'Correct these settings in .env or the environment:',
    expect.stringMatching(/DISCORD_GUILD_IDS .*"12", "x"/),
    expect.stringMatching(/DISCORD_API_URL .*"discord"/),
    expect.stringMatching(/LOG_LEVEL .*"loud"/),
  ]);
});

test('a token that Discord does not accept ends it with one line', async () => {
  const discord = await localDiscord();
  const env = { DISCORD_TOKEN: 'not-the-token', DISCORD_API_URL: discord.url, LOG_LEVEL: 'info' };
  const bot = runBot(await tempFolder(), env);
  expect((await bot.ended).code).toBe(1);
  expect(lines(bot.output())).toEqual([expect.stringMatching(/^Discord does not accept DISCORD_TOKEN: /)]);
  expect(bot.output()).not.toContain('not-the-token');
});

test('a Discord that cannot be reached ends it with one line', async () => {
  const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:9/api', LOG_LEVEL: 'info' };
  const bot = runBot(await tempFolder(), env);
  expect((await bot.ended).code).toBe(1);
  expect(lines(bot.output())).toEqual([
    expect.stringMatching(/^The bot cannot log in to Discord at http:\/\/127\.0\.0\.1:9\/api \(.+\): check/),
  ]);
});

test('a corpus of which nothing can be served ends it with one line', async () => {
  const folder = await tempFolder();
  await rm(join(folder, 'articles'), { recursive: true });
  await mkdir(join(folder, 'articles'));
  const bot = runBot(folder, { DISCORD_TOKEN: TOKEN });
  expect((await bot.ended).code).toBe(1);
  expect(lines(bot.output())).toEqual([expect.stringMatching(/^The corpus folder articles holds no/)]);
});

test('files that are left out are logged with their reasons before the bot logs in', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'articles', 'empty.md'), '');
  const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:9/api', LOG_LEVEL: 'info' };
  const bot = runBot(folder, env);
  await bot.ended;
  expect(JSON.parse(lines(bot.output())[0]!)).toMatchObject({
    level: 40,
    file: 'empty.md',
    reason: 'is empty',
    msg: 'a file is left out',
  });
});

test('the settings are read from .env, and the environment wins', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, '.env'), 'LOG_LEVEL=loud\nDISCORD_API_URL=ftp://x\n');
  const bot = runBot(folder, { DISCORD_TOKEN: TOKEN, LOG_LEVEL: 'info' });
  expect((await bot.ended).code).toBe(1);
  expect(bot.output()).toContain('DISCORD_API_URL');
  expect(bot.output()).not.toContain('LOG_LEVEL');
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends it with 0, and its token was never written',
  async (signal) => {
    const { bot } = await botInServer();
    bot.process.kill(signal);
    expect(await bot.ended).toEqual({ code: 0, signal: null });
    expect(bot.errors()).toBe('');
    expect(bot.output()).toContain('stopping');
    expect(bot.output()).not.toContain(TOKEN);
  },
);

test('a connection that is cut is taken up again', async () => {
  const { bot, discord } = await botInServer();
  discord.dropConnection();
  await eventually(() => bot.output()).toContain('there is no connection to Discord');
  await discord.ready();
  expect(bot.process.exitCode).toBe(null);
});
