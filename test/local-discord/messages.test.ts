import {
  AttachmentBuilder,
  Events,
  GatewayIntentBits,
  type Message,
  MessageType,
  Partials,
  type SendableChannels,
} from 'discord.js';
import { expect, test } from 'vitest';
import type { LocalDiscordOptions } from '../../local-discord/local-discord.ts';
import { login, start } from './connect.ts';

/** A guild with a channel, a member, and the logged-in bot. */
async function newsroom(options: Partial<LocalDiscordOptions> = {}, intents: GatewayIntentBits[] = []) {
  const discord = await start(options);
  const guild = discord.addGuild({ name: 'Newsroom' });
  const channel = discord.addChannel(guild, { name: 'general' });
  const member = discord.addMember(guild, { name: 'ann' });
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  const client = await login(discord, {
    intents: [Guilds, GuildMessages, DirectMessages, ...intents],
    partials: [Partials.Channel],
  });
  const room = client.channels.cache.get(channel.id) as SendableChannels;
  const next = () => new Promise<Message>((resolve) => client.once(Events.MessageCreate, resolve));
  return { discord, guild, channel, member, client, room, next };
}

test.each([
  ['an ordinary message', (_: string) => 'hello', ''],
  ['a message that mentions the bot', (bot: string) => `hello <@${bot}>`, 'hello <@BOT>'],
])('without the MESSAGE_CONTENT intent, of %s the bot reads what it may', async (_, text, readable) => {
  const { discord, channel, member, next } = await newsroom();
  const heard = next();
  discord.say({ channel, author: member, text: text(discord.bot.id) });
  expect((await heard).content).toBe(readable.replace('BOT', discord.bot.id));
});

test('with the MESSAGE_CONTENT intent the bot reads everything', async () => {
  const { discord, channel, member, next } = await newsroom({ privilegedIntents: ['MessageContent'] }, [
    GatewayIntentBits.MessageContent,
  ]);
  const heard = next();
  discord.say({ channel, author: member, text: 'hello' });
  expect((await heard).content).toBe('hello');
});

test('a direct message is readable', async () => {
  const { discord, member, next } = await newsroom();
  const heard = next();
  discord.say({ channel: discord.directMessages(member), author: member, text: 'hello' });
  expect((await heard).content).toBe('hello');
});

test.each([
  [true, 'and you?'],
  [false, ''],
])('a reply to the bot with its ping set to %s reads as "%s"', async (ping, readable) => {
  const { discord, channel, member, room, next } = await newsroom();
  const own = next();
  const replyTo = discord.messages(channel).concat((await room.send('I say')).toJSON() as never)[0]!;
  await own;
  const heard = next();
  discord.say({ channel, author: member, text: 'and you?', replyTo, ping });
  const message = await heard;
  expect(message.content).toBe(readable);
  expect((await message.fetchReference()).content).toBe('I say');
});

test('a message is sent, edited, reacted to and deleted, as the channel shows', async () => {
  const { discord, channel, room } = await newsroom();
  const contents = () => discord.messages(channel).map(({ content }) => content);
  await room.sendTyping();
  const message = await room.send('one');
  await message.edit('two');
  await message.react('👍');
  expect(contents()).toEqual(['two']);
  expect(discord.messages(channel)[0]!.reactions?.[0]?.emoji.name).toBe('👍');
  expect(discord.typing.map(({ channelId }) => channelId)).toEqual([channel.id]);
  expect((await room.messages.fetch({ limit: 5 })).size).toBe(1);
  await message.delete();
  expect(contents()).toEqual([]);
});

test('a message pings those it names, unless the bot allows no mentions', async () => {
  const { discord, channel, member, room } = await newsroom();
  const content = `<@${member.user.id}> @everyone`;
  await room.send(content);
  await room.send({ content, allowedMentions: { parse: [] } });
  const pings = discord.messages(channel).map((each) => [each.mentions.length, each.mention_everyone]);
  expect(pings).toEqual([
    [1, true],
    [0, false],
  ]);
});

test('files of a message are kept byte for byte and served at their address', async () => {
  const { discord, channel, room } = await newsroom();
  const bytes = Buffer.from([0, 255, 10, 13]);
  await room.send({ files: [new AttachmentBuilder(bytes, { name: 'a.bin', description: 'four bytes' })] });
  const [file] = discord.messages(channel)[0]!.attachments;
  expect(file).toMatchObject({ filename: 'a.bin', size: 4, description: 'four bytes' });
  expect(discord.fileOf(file!)).toEqual(bytes);
  expect(Buffer.from(await (await fetch(file!.url)).arrayBuffer())).toEqual(bytes);
});

test.each([
  ['not see', 'ViewChannel', 50001],
  ['not write in', 'SendMessages', 50013],
] as const)('in a channel the bot may %s it cannot post', async (_, permission, code) => {
  const { discord, guild, client } = await newsroom();
  const appeared = new Promise((resolve) => client.once(Events.ChannelCreate, resolve));
  const closed = discord.addChannel(guild, {
    name: 'closed',
    overwrites: [{ for: guild, deny: [permission] }],
  });
  await appeared;
  const room = client.channels.cache.get(closed.id) as SendableChannels;
  await expect(room.send('hello')).rejects.toMatchObject({ code });
});

test.each([
  ['reply', 'ReadMessageHistory', 160002],
  ['react', 'ReadMessageHistory', 50013],
  ['react', 'AddReactions', 50013],
] as const)('the bot cannot %s without the permission %s', async (what, permission, code) => {
  const { discord, guild, member, next } = await newsroom();
  const channel = discord.addChannel(guild, {
    name: 'old',
    overwrites: [{ for: guild, deny: [permission] }],
  });
  const heard = next();
  discord.say({ channel, author: member, text: `hello <@${discord.bot.id}>` });
  const message = await heard;
  const done = what === 'reply' ? message.reply('hello') : message.react('👍');
  await expect(done).rejects.toMatchObject({ code });
});

test('a pinned message is told of in the name of who pinned it, without words', async () => {
  const { discord, member, next } = await newsroom();
  const heard = next();
  const channel = discord.directMessages(member);
  discord.say({ channel, author: member, text: '', type: MessageType.ChannelPinnedMessage });
  expect(await heard).toMatchObject({ content: '', system: true, author: { id: member.user.id } });
});

test('the bot can open a direct message to a user', async () => {
  const { discord, client, member } = await newsroom();
  await client.users.send(member.user.id, 'psst');
  expect(discord.messages(discord.directMessages(member)).map(({ content }) => content)).toEqual(['psst']);
});

test.each([
  ['429 with a wait', { status: 429, retryAfterMs: 10 }],
  ['500', { status: 500 }],
])('a request answered with %s is tried again by the client', async (_, fault) => {
  const { discord, channel, room } = await newsroom();
  discord.failNext({ method: 'POST', path: '/messages', ...fault });
  await room.send('hello');
  expect(discord.messages(channel)).toHaveLength(1);
  expect(discord.requests.slice(-2).map(({ status }) => status)).toEqual([fault.status, 200]);
});
