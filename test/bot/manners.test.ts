import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import type { Person } from '../../local-discord/people.ts';
import type { Channel } from '../../local-discord/world.ts';
import { botInServer, problems, textOf } from './bot.ts';

test('who asks too often waits, and is told how long in private', async () => {
  const env = { COOLDOWN_SECONDS: '600', GUILD_QUESTIONS_PER_MINUTE: '2' };
  const { discord, guild, channel, reader, moderator } = await botInServer({ env });
  const third = discord.addMember(guild, { name: 'tom' });
  const ask = async (member: Person, where: Channel = channel) => {
    const options = { question: 'what did Lavrov say?' };
    const message = await discord.slash({ command: 'ask', options, member, channel: where }).message();
    return { text: textOf(message), isPrivate: (message.flags! & MessageFlags.Ephemeral) !== 0 };
  };
  const tooSoon = { isPrivate: true, text: expect.stringMatching(/^That was quick.*: ask again in 10 min/) };

  expect(await ask(reader)).toEqual({ isPrivate: false, text: expect.stringContaining('Lavrov') });
  expect(await ask(reader)).toEqual(tooSoon);
  expect(await ask(reader, discord.directMessages(reader))).toEqual(tooSoon);
  expect(await ask(moderator)).toEqual({ isPrivate: false, text: expect.stringContaining('Lavrov') });
  expect(await ask(third)).toEqual({
    isPrivate: true,
    text: expect.stringMatching(/^Many questions .* in this server .*: ask again in \d+ seconds?\.$/),
  });
  expect(await ask(third, discord.directMessages(third))).toMatchObject({ isPrivate: false });

  const reload = discord.slash({ command: 'corpus reload', member: moderator, channel });
  expect(textOf(await reload.message())).not.toContain('ask again');
  expect(problems(discord)).toEqual([]);
});
