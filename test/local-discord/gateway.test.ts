import { Events, GatewayIntentBits, Partials } from 'discord.js';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { login, newClient, start, token } from './connect.ts';

test('the real client logs in and finds the guild, its channel and the bot in it', async () => {
  const discord = await start();
  const guild = discord.addGuild({ name: 'Newsroom' });
  const channel = discord.addChannel(guild, { name: 'general' });
  const client = await login(discord);
  await discord.ready();
  expect(client.user.id).toBe(discord.bot.id);
  expect(client.guilds.cache.get(guild.id)?.name).toBe('Newsroom');
  expect(client.channels.cache.has(channel.id)).toBe(true);
  expect(client.guilds.cache.get(guild.id)?.members.me?.id).toBe(discord.bot.id);
  expect((await client.application.fetch()).owner?.id).toBe(discord.owner.id);
});

test('a guild that comes while the bot is connected appears to it', async () => {
  const discord = await start();
  const client = await login(discord);
  const joined = new Promise<string>((resolve) =>
    client.once(Events.GuildCreate, (each) => resolve(each.name)),
  );
  discord.addGuild({ name: 'Later' });
  expect(await joined).toBe('Later');
});

test('a wrong token is refused by REST, so the client does not log in', async () => {
  const discord = await start();
  await expect(newClient(discord).login('another-token')).rejects.toThrow(/invalid token/i);
  expect(discord.requests.map(({ status }) => status)).toEqual([401]);
});

test('a wrong token is refused by the gateway with close code 4004', async () => {
  const discord = await start();
  expect(await closeCode(discord.url, { token: 'another-token', intents: 0 })).toBe(4004);
});

test.each([
  ['MESSAGE_CONTENT, which the application was not granted', GatewayIntentBits.MessageContent, 4014],
  ['a bit that names no intent', 1 << 30, 4013],
])('%s is refused as an intent', async (_, intents, code) => {
  const discord = await start();
  expect(await closeCode(discord.url, { token, intents })).toBe(code);
});

test('after a lost connection the client resumes and gets the event it missed', async () => {
  const { discord, next, say, resumed } = await listening();
  const [back, heard] = [resumed(), next()];
  discord.dropConnection();
  say('while you were away');
  await back;
  expect(await heard).toBe('while you were away');
});

test('asked to reconnect, the client comes back and hears on', async () => {
  const { discord, next, say, resumed } = await listening();
  const back = resumed();
  discord.requestReconnect();
  await back;
  const heard = next();
  say('welcome back');
  expect(await heard).toBe('welcome back');
});

test('told that its session is over, the client identifies anew', async () => {
  const { client, discord, next, say } = await listening();
  const anew = new Promise((resolve) => client.once(Events.ShardReady, resolve));
  discord.invalidateSession();
  await anew;
  const heard = next();
  say('hello again');
  expect(await heard).toBe('hello again');
});

test('a gateway that acknowledges no heartbeat is left, and the session resumed', async () => {
  const { discord, resumed } = await listening({ heartbeatIntervalMs: 40 });
  const back = resumed();
  discord.goSilent();
  await back;
});

test('each shard hears of its own guilds, and the first of direct messages', async () => {
  const discord = await start({ shards: 2 });
  const guilds = Array.from({ length: 8 }, (_, at) => {
    discord.clock.advance(at);
    return discord.addGuild({ name: `guild ${at}` });
  });
  const client = await login(discord, { shards: 'auto', partials: [Partials.Channel] });
  const shards = client.guilds.cache.map(({ id, shardId }) => [id, shardId]);
  const expected = guilds.map(({ id }) => [id, Number((BigInt(id) >> 22n) % 2n)]);
  expect(new Set(expected.map(([, shard]) => shard)).size).toBe(2);
  expect(Object.fromEntries(shards)).toEqual(Object.fromEntries(expected));

  const heard: unknown[] = [];
  client.on(Events.Raw, ({ t, d }, shard) => t === 'MESSAGE_CREATE' && heard.push([d.content, shard]));
  const user = discord.addUser('ann');
  discord.say({ channel: discord.directMessages(user), author: user, text: 'to you' });
  for (const guild of guilds) {
    const channel = discord.addChannel(guild, { name: 'general' });
    discord.say({
      channel,
      author: discord.addMember(guild, { name: 'ben' }),
      text: `<@${discord.bot.id}> ${guild.id}`,
    });
  }
  const inGuilds = expected.map(([id, shard]) => [`<@${discord.bot.id}> ${id}`, shard]);
  await expect.poll(() => heard).toHaveLength(9);
  expect(heard).toEqual(expect.arrayContaining([['to you', 0], ...inGuilds]));
});

test('a shard that does not exist is refused, and so is one that comes out of turn', async () => {
  const discord = await start({ shards: 2, maxConcurrency: 1 });
  expect(await closeCode(discord.url, { token, intents: 0, shard: [2, 2] })).toBe(4010);
  const first = await identified(discord.url, [0, 2]);
  expect([first, await identified(discord.url, [1, 2])]).toEqual(['READY', 'invalid session']);
  discord.clock.advance(5_000);
  expect(await identified(discord.url, [1, 2])).toBe('READY');
  await discord.ready();
});

test('nobody connects while it refuses', async () => {
  const { client, discord, resumed } = await listening();
  const back = resumed();
  const gone = new Promise((resolve) => client.once(Events.ShardReconnecting, resolve));
  discord.refuseConnections();
  discord.dropConnection();
  await gone;
  await expect(discord.ready(20)).rejects.toThrow('Waited 20 ms');
  discord.refuseConnections(false);
  await back;
});

test('waiting for a bot that never comes ends with a sentence that says so', async () => {
  const discord = await start();
  await expect(discord.ready(20)).rejects.toThrow(
    'Waited 20 ms for a bot to connect and identify. The bot has sent no request.',
  );
});

/** A logged-in client and what it hears in direct messages. */
async function listening(options = {}) {
  const discord = await start(options);
  const client = await login(discord, { partials: [Partials.Channel] });
  const user = discord.addUser('ann');
  const channel = discord.directMessages(user);
  return {
    client,
    discord,
    /** The text of the next message the client hears. */
    next: () =>
      new Promise<string>((resolve) => client.once(Events.MessageCreate, ({ content }) => resolve(content))),
    say: (text: string) => discord.say({ channel, author: user, text }),
    resumed: () => new Promise((resolve) => client.once(Events.ShardResume, resolve)),
  };
}

/** What a raw connection is told of this shard: READY, or an invalid session. It stays open until Discord ends. */
function identified(url: string, shard: [number, number]): Promise<string> {
  const socket = new WebSocket(`${url.replace('http', 'ws').replace(/api$/, 'gateway')}?v=10&encoding=json`);
  socket.on('open', () => socket.send(JSON.stringify({ op: 2, d: { token, intents: 0, shard } })));
  return new Promise((resolve) =>
    socket.on('message', (data) => {
      const { op, t } = JSON.parse(String(data));
      if (op === 9) resolve('invalid session');
      if (t === 'READY') resolve('READY');
    }),
  );
}

/** The code a raw connection is closed with after this IDENTIFY. */
function closeCode(url: string, identify: object): Promise<number> {
  const socket = new WebSocket(`${url.replace('http', 'ws').replace(/api$/, 'gateway')}?v=10&encoding=json`);
  socket.on('open', () => socket.send(JSON.stringify({ op: 2, d: identify })));
  return new Promise((resolve) => socket.on('close', (code) => resolve(code)));
}
