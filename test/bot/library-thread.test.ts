import { rm } from 'node:fs/promises';
import { InteractionResponseType } from 'discord.js';
import { expect, test } from 'vitest';
import { botInServer, runBot, TOKEN, tempFolder, textOf } from './bot.ts';
import { faults } from './faults.ts';

const BROKEN_DOWN = /^What reads the articles here has broken down and is being started again; ask again/;

test('when the thread of the library dies all who wait are told, and soon the bot answers again', async () => {
  const { discord, channel, reader, bot } = await botInServer({ env: faults() });
  const ask = (question: string) =>
    discord.slash({ command: 'ask', options: { question }, member: reader, channel });
  const asked = [ask('what is Xyzzy?'), ask('what did Lavrov say?')];
  for (const one of asked) expect(textOf(await one.message())).toMatch(BROKEN_DOWN);
  await expect
    .poll(async () => textOf(await ask('what did Lavrov say?').message()), { timeout: 15_000 })
    .toContain('Lavrov');
  const errors = bot.output().match(/^.*"level":50.*$/gm);
  expect(errors).toEqual([
    expect.stringMatching(/it ended with exit code 3.*the thread of the library died/),
  ]);
});

test('an answer that takes its time is announced first, and then shown in that place', async () => {
  const { discord, channel, reader } = await botInServer({ env: faults() });
  const options = { question: 'what did Lavrov say slowly?' };
  const asked = discord.slash({ command: 'ask', options, member: reader, channel });
  expect((await asked.response()).type).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
  expect(textOf(await asked.message())).toContain('Lavrov');
});

test('who has been told to wait is told as well when the thread dies', async () => {
  const { discord, channel, reader } = await botInServer({ env: faults() });
  const options = { question: 'what did Xyzzy say slowly?' };
  const asked = discord.slash({ command: 'ask', options, member: reader, channel });
  expect((await asked.response()).type).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
  expect(textOf(await asked.message())).toMatch(BROKEN_DOWN);
});

test('a corpus that kills two threads in a row ends the bot with one line', async () => {
  const env = { DISCORD_TOKEN: TOKEN, LOG_LEVEL: 'fatal', ...faults('process.exit(3);') };
  const bot = runBot(await tempFolder(), env);
  expect((await bot.ended).code).toBe(1);
  expect(bot.output()).toMatch(/^The corpus folder articles cannot be served: .* died twice in a row .*\n$/);
});

test('a corpus that can be served no longer ends the bot, and the line says why', async () => {
  const { discord, channel, reader, articles, bot } = await botInServer({ env: faults() });
  await rm(articles, { recursive: true });
  const options = { question: 'what is Xyzzy?' };
  const asked = discord.slash({ command: 'ask', options, member: reader, channel });
  expect(textOf(await asked.message())).toMatch(BROKEN_DOWN);
  expect((await bot.ended).code).toBe(1);
  expect(bot.errors()).toBe('The corpus folder articles does not exist.\n');
});

test('without a folder to write to, the log says so and the bot goes on', async () => {
  const env = { DATA_DIR: '/dev/null/data' };
  const { discord, channel, reader, bot } = await botInServer({ env });
  const options = { question: 'what did Lavrov say?' };
  const asked = discord.slash({ command: 'ask', options, member: reader, channel });
  expect(textOf(await asked.message())).toContain('Lavrov');
  expect(bot.output()).toContain('DATA_DIR cannot be written');
});
