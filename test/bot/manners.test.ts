import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MessageFlags, REST, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import type { Person } from '../../local-discord/people.ts';
import type { Channel } from '../../local-discord/world.ts';
import { endedBy, eventually, TOKEN, textOf } from './bot.ts';
import { chatIn } from './chatting.ts';
import { corpus, press } from './moderating.ts';
import { botOfFile } from './shared-bot.ts';

/** One that lets nobody ask twice within ten minutes, and nobody a third time in a server within one. */
const strict = botOfFile({
  env: { COOLDOWN_SECONDS: '600', GUILD_QUESTIONS_PER_MINUTE: '2', KEEP_QUESTIONS: 'false' },
});

const PEACE = 'what did Lavrov say about peace?';

/** A server of their own for a test that asks in it. */
function inOwnServer(botPermissions: 'ManageMessages'[] = []) {
  const scene = strict();
  const guild = scene.discord.addGuild({
    name: 'Tidy',
    ...(botPermissions.length ? { botPermissions } : {}),
  });
  const channel = scene.discord.addChannel(guild, { name: 'tidy' });
  const reader = scene.discord.addMember(guild, { name: 'hasty' });
  return { ...scene, guild, channel, reader };
}

test('who asks too often waits, and is told how long in private', async () => {
  const { discord, guild, channel, reader, moderator } = inOwnServer();
  const [other, third] = [
    discord.addMember(guild, { name: 'oz' }),
    discord.addMember(guild, { name: 'tom' }),
  ];
  const ask = async (member: Person, where: Channel = channel) => {
    const options = { question: 'what did Lavrov say?' };
    const message = await discord.slash({ command: 'ask', options, member, channel: where }).message();
    return { text: textOf(message), isPrivate: (message.flags! & MessageFlags.Ephemeral) !== 0 };
  };
  const tooSoon = { isPrivate: true, text: expect.stringMatching(/^That was quick.*: ask again in 10 min/) };

  expect(await ask(reader)).toEqual({ isPrivate: false, text: expect.stringContaining('Lavrov') });
  expect(await ask(reader)).toEqual(tooSoon);
  expect(await ask(reader, discord.directMessages(reader))).toEqual(tooSoon);
  expect(await ask(other)).toEqual({ isPrivate: false, text: expect.stringContaining('Lavrov') });
  expect(await ask(third)).toEqual({
    isPrivate: true,
    text: expect.stringMatching(/^Many questions .* in this server .*: ask again in \d+ seconds?\.$/),
  });
  expect(await ask(third, discord.directMessages(third))).toMatchObject({ isPrivate: false });

  const owner = discord.addMember(guild, { name: 'mo', user: moderator.user, permissions: ['ManageGuild'] });
  for (let uses = 0; uses < 3; uses++) {
    const used = discord.slash({ command: 'corpus status', member: owner, channel });
    expect(textOf(await used.message())).toMatch(/^### 5 articles/);
  }
});

test('whoever asks too fast is told by a reaction, in a direct message by a sentence', async () => {
  const scene = inOwnServer();
  const { discord, channel, reader } = scene;
  const { mention, ask, reactions } = chatIn(scene);
  await ask(PEACE);
  const said = discord.say({ channel, author: reader, text: `${mention} and Peskov?` });
  await discord.until('a reaction', () => reactions(said));
  expect(reactions(said)).toEqual(['⏳']);
  const direct = { channel: discord.directMessages(reader), text: PEACE };
  expect((await ask('', direct)).content).toMatch(/^That was quick after your last question/);
});

test('a question that is deleted before the bot gets to it is no failure', async () => {
  const scene = inOwnServer(['ManageMessages']);
  const { discord, bot, channel, reader } = scene;
  const { mention } = chatIn(scene);
  const say = () => discord.say({ channel, author: reader, text: `${mention} ${PEACE}` });
  say();
  await discord.until('an answer', () => discord.messages(channel)[1]);
  bot.process.kill('SIGSTOP');
  const { id } = say();
  const rest = new REST({ api: discord.url, version: '10' }).setToken(TOKEN);
  await rest.delete(Routes.channelMessage(channel.id, id));
  bot.process.kill('SIGCONT');
  await eventually(() => bot.output()).toContain('the message has been deleted meanwhile');
  expect(bot.output()).not.toContain('"level":50');
});

// The last: it ends the bot.
test('with KEEP_QUESTIONS=false nothing is counted, nor kept when a signal ends the bot, and that is said', async () => {
  const scene = strict();
  const { discord, channel, reader } = scene;
  const options = { question: 'who opened the harbour of Zyxburg?' };
  const message = await discord.slash({ command: 'ask', options, member: reader, channel }).message();
  expect(textOf(await press(scene, message, 'Wrong answer', reader))).toContain('No questions are kept here');
  expect(textOf(await corpus(scene, 'gaps'))).toBe(
    'KEEP_QUESTIONS is false here, so no question is counted.',
  );
  await endedBy('SIGINT', scene.bot);
  expect(existsSync(join(scene.folder, 'data'))).toBe(true);
  expect(existsSync(join(scene.folder, 'data/questions.jsonl'))).toBe(false);
});
