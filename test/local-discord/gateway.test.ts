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

/** The code a raw connection is closed with after this IDENTIFY. */
function closeCode(url: string, identify: object): Promise<number> {
  const socket = new WebSocket(`${url.replace('http', 'ws').replace(/api$/, 'gateway')}?v=10&encoding=json`);
  socket.on('open', () => socket.send(JSON.stringify({ op: 2, d: identify })));
  return new Promise((resolve) => socket.on('close', (code) => resolve(code)));
}
