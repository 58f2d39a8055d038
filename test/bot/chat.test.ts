import { type APIMessage, MessageFlags, MessageType } from 'discord.js';
import { expect, test } from 'vitest';
import type { SayInput } from '../../local-discord/use-message.ts';
import { buttonOf, eventually, textOf } from './bot.ts';
import { chatIn } from './chatting.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot();

/** Somebody who talks to a bot. */
function chatting() {
  const scene = place();
  return { ...scene, ...chatIn(scene) };
}

const PEACE = 'what did Lavrov say about peace?';

test('a mention is answered by a reply that pings nobody', async () => {
  const { discord, channel, ask } = chatting();
  const answer = await ask(PEACE);
  expect(answer.flags! & MessageFlags.IsComponentsV2).not.toBe(0);
  expect(textOf(answer)).toContain('sustainable');
  expect(textOf(answer)).toMatch(/^-# what did Lavrov say about peace\?$/m);
  expect(answer).toMatchObject({ type: MessageType.Reply, mentions: [], mention_everyone: false });
  expect(discord.messages(channel)).toHaveLength(2);
});

test('an answer that Discord takes and yet reports as failed is not posted twice', async () => {
  const { discord, channel, ask } = chatting();
  discord.failNext({
    method: 'POST',
    path: `/channels/${channel.id}/messages`,
    status: 502,
    carriedOut: true,
  });
  const { nonce } = await ask(PEACE);
  await discord.until('the second try', () =>
    discord.requests.filter(
      ({ path, status }) => path === `/channels/${channel.id}/messages` && status === 200,
    ).length === 1
      ? true
      : undefined,
  );
  expect(discord.messages(channel).filter((message) => message.nonce === nonce)).toHaveLength(1);
});

test('a question stands on the one before it, and its answer says how it was understood', async () => {
  const { ask } = chatting();
  for (const [text, understood] of [
    ['and Peskov?', 'what did Peskov say about peace?'],
    ['what about Tomahawks?', 'what did Lavrov say about Tomahawks?'],
    ['why?', 'why did Lavrov say this about peace?'],
    ['what else did he say?', 'what else did Lavrov say?'],
    ['when was that?', 'when did Lavrov say this about peace?'],
    ['and in 2019?', 'what did Lavrov say about peace in 2019?'],
    ['What did Peskov say about it?', 'What did Peskov say about peace?'],
  ] as const) {
    await ask(PEACE);
    expect(textOf(await ask(text))).toContain(`-# Understood as: ${understood}`);
  }
});

test('a conversation goes on for as long as it makes sense, and is not that of others in the channel', async () => {
  const { ask, moderator } = chatting();
  await ask(PEACE);
  await ask('who is Dmitry Peskov?', { author: moderator });
  expect(textOf(await ask('and Zelensky?'))).toContain('Understood as: what did Zelensky say about peace?');
  expect(textOf(await ask('what is Xqzwv?'))).toContain('No answer');
  expect(textOf(await ask('and Trump?'))).toContain('Understood as: what did Trump say about peace?');
  const alone = textOf(await ask('who is Dmitry Peskov?'));
  expect(alone).toContain('-# who is Dmitry Peskov?');
});

test('asked for more, it begins with what has not been shown', async () => {
  const { discord, channel, reader, ask } = chatting();
  const quotes = (message: APIMessage): string[] => textOf(message).match(/^> .*$/gm) ?? [];
  const first = quotes(await ask('what did Trump say?'));
  const more = await ask('what else?');
  const further = quotes(await ask('what else did he say?'));
  for (const later of [quotes(more), further]) {
    expect(later).not.toEqual([]);
    expect(later.filter((quote) => first.includes(quote))).toEqual([]);
  }
  expect(further.filter((quote) => quotes(more).includes(quote))).toEqual([]);

  const back = await discord.press(more, buttonOf(more, '◀'), reader).message();
  expect(quotes(back)).toEqual(first);
  expect(textOf(back)).not.toContain('have changed');
  await discord.press(more, buttonOf(more, 'Delete'), reader).response();
  const isGone = () => discord.messages(channel).every(({ id }) => id !== more.id) || undefined;
  await discord.until('the answer to be deleted', isGone);
});

test('in a direct message nobody needs to be mentioned', async () => {
  const { discord, reader, ask } = chatting();
  const direct = { channel: discord.directMessages(reader) };
  expect(textOf(await ask('', { ...direct, text: PEACE }))).toContain('sustainable');
  expect(textOf(await ask('', { ...direct, text: 'and Peskov?' }))).toContain(
    'Understood as: what did Peskov say',
  );
});

test('asked to forget, the bot does, and says so by a reaction', async () => {
  const { discord, channel, reader, mention, ask, reactions } = chatting();
  await ask(PEACE);
  const said = discord.say({ channel, author: reader, text: `${mention} Forget` });
  await discord.until('a reaction', () => reactions(said));
  expect(reactions(said)).toEqual(['✅']);
  expect(textOf(await ask('and Peskov?'))).not.toContain('Understood as');
  const direct = { channel: discord.directMessages(reader), text: 'forget' };
  expect((await ask('', direct)).content).toMatch(/^Forgotten/);
});

test('what is not said to the bot is not answered', async () => {
  const { discord, guild, channel, reader, mention, ask, isAnswered } = chatting();
  const answer = await ask(PEACE);
  const other = discord.addMember(guild, { name: 'another bot' });
  other.user.bot = true;
  const remark = discord.say({ channel, author: reader, text: 'I doubt that' });
  const role = `<@&${guild.roles.at(-1)!.id}>`;
  const silent: [what: string, said: Partial<SayInput>][] = [
    ['an ordinary message', { text: PEACE }],
    ['another bot', { text: `${mention} ${PEACE}`, author: other }],
    ['@everyone', { text: `@everyone ${PEACE}` }],
    ['@here', { text: `@here ${PEACE}` }],
    ['a role', { text: `${role} ${PEACE}` }],
    ['a reply without its ping', { text: 'and Peskov?', replyTo: answer, ping: false }],
    ['a reply to somebody else', { text: 'and Peskov?', replyTo: remark }],
    ['a pinned message', { type: MessageType.ChannelPinnedMessage, channel: discord.directMessages(reader) }],
  ];
  for (const [what, said] of silent) expect([what, await isAnswered(said)]).toEqual([what, false]);
  expect(await isAnswered({ text: `${PEACE} ${mention}` })).toBe(true);
  expect(await isAnswered({ text: `@everyone ${mention} ${PEACE}` })).toBe(true);
});

test('a mention that asks nothing gets a hint, and a question that is too long is told so', async () => {
  const { ask } = chatting();
  expect((await ask('')).content).toMatch(/^Ask me what the articles say/);
  expect((await ask('?')).content).toMatch(/^Ask me what the articles say/);
  expect((await ask('Hello!')).content).toMatch(/^Ask me what the articles say/);
  expect((await ask('help')).content).toMatch(/^Ask me what the articles say/);
  expect((await ask('why '.repeat(100).trim())).content).toBe(
    'A question has at most 300 characters; this has 399. Ask it in fewer words.',
  );
});

test('whom a question mentions, and emoji of the server, are no words of it', async () => {
  const { reader, ask } = chatting();
  const answer = await ask(`<@${reader.user.id}> what did Lavrov say about peace? <:hm:123456789012345678>`);
  expect(textOf(answer)).toMatch(/^-# what did Lavrov say about peace\?$/m);
  expect(textOf(answer)).toContain('sustainable');
  expect((await ask(`<@${reader.user.id}>`)).content).toMatch(/^Ask me what the articles say/);
});

test('where the bot may not react it tells by a direct message; where it may not write is logged once', async () => {
  const { discord, guild, reader, mention, ask, bot } = chatting();
  const without = (permission: 'AddReactions' | 'SendMessages') =>
    discord.addChannel(guild, { name: 'closed', overwrites: [{ for: guild, deny: [permission] }] });
  discord.say({ channel: without('AddReactions'), author: reader, text: `${mention} forget` });
  const told = () => discord.messages(discord.directMessages(reader))[0];
  expect((await discord.until('a direct message', told)).content).toMatch(/^Forgotten/);

  const closed = without('SendMessages');
  for (const text of [PEACE, 'and Peskov?'])
    discord.say({ channel: closed, author: reader, text: `${mention} ${text}` });
  await discord.until('both refusals', () => discord.requests.filter(({ status }) => status === 403)[2]);
  expect(textOf(await ask(PEACE))).toContain('sustainable');
  expect(bot.output().match(/may not write here/g)).toHaveLength(1);
  expect(bot.output()).not.toContain('"level":50');
});

test('an answer that Discord refuses is logged in full and marked, and the bot goes on', async () => {
  const { discord, channel, reader, mention, ask, reactions, bot } = chatting();
  discord.failNext({ method: 'POST', path: /messages$/, status: 400 });
  const said = discord.say({ channel, author: reader, text: `${mention} ${PEACE}` });
  await discord.until('a reaction', () => reactions(said));
  expect(reactions(said)).toEqual(['⚠️']);
  await eventually(() => bot.output()).toMatch(/"level":50.*a message could not be answered/);
  expect(textOf(await ask(PEACE))).toContain('sustainable');
});
