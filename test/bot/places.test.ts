import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { putCommands, textOf } from './bot.ts';
import { corpus, status } from './moderating.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot();

test('with no server named, whoever has installed the bot for themselves can use it anywhere', async () => {
  const { discord } = place();
  const foreign = discord.addGuild({ name: 'Foreign', withoutBot: true });
  const channel = discord.addChannel(foreign, { name: 'general' });
  const visitor = discord.addMember(foreign, { name: 'vis' });
  const options = { question: 'what did Lavrov say?' };
  for (const place of [channel, discord.addGroup('friends'), discord.directMessages(visitor)]) {
    expect(discord.offers('ask', { member: visitor, channel: place })).toBe(true);
    const asked = discord.slash({ command: 'ask', options, member: visitor, channel: place });
    const answer = await asked.message();
    expect(textOf(answer)).toContain('Lavrov');
    expect(answer.flags! & MessageFlags.Ephemeral).toBe(0);
  }
  expect(discord.offers('corpus', { member: visitor, channel })).toBe(false);
});

test('a command of an earlier version is answered with a plain sentence', async () => {
  const { discord } = place();
  const guild = discord.addGuild({ name: 'Stale' });
  await putCommands(discord, [{ name: 'old', description: 'of an earlier version', type: 1 }], guild.id);
  const [channel, member] = [
    discord.addChannel(guild, { name: 'a' }),
    discord.addMember(guild, { name: 'b' }),
  ];
  const message = await discord.slash({ command: 'old', member, channel }).message();
  expect(message.content).toMatch(/^This bot no longer has that command/);
});

test('with no server named, only the owner of the bot may change the corpus', async () => {
  const scene = place();
  const { discord, guild } = scene;
  const boss = discord.addMember(guild, { name: 'boss', permissions: ['Administrator'] });
  expect(textOf(await corpus(scene, 'reload', {}, boss))).toMatch(/^Only the owner of this bot may change/);
  expect(await status(scene)).toMatch(/^### 5 articles/);
});
