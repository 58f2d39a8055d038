import { expect, test } from 'vitest';
import type { Asked } from '../../local-discord/asked.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import type { Person } from '../../local-discord/people.ts';
import { shardOf } from '../../local-discord/shards.ts';
import type { Channel } from '../../local-discord/world.ts';
import { botInServer, eventually, problems, textOf } from './bot.ts';

const ask = (discord: LocalDiscord, member: Person, channel: Channel): Asked =>
  discord.slash({ command: 'ask', options: { question: 'what did Lavrov say?' }, member, channel });

/** How often the bot has answered this. */
const answers = (discord: LocalDiscord, { id }: Asked): number =>
  discord.requests.filter(({ path }) => path.startsWith(`/interactions/${id}/`)).length;

/** Longer than a client has to wait before it may log in again, in ms. */
const PATIENCE = 15_000;

const breaks: [intent: string, broken: (discord: LocalDiscord) => void][] = [
  ['a lost network', (discord) => discord.dropConnection()],
  ['a request to reconnect', (discord) => discord.requestReconnect()],
  ['an invalid session that can be resumed', (discord) => discord.invalidateSession(true)],
  ['a gateway that acknowledges no heartbeat', (discord) => discord.goSilent()],
];
test('what is asked while the connection is broken is answered when it is back, and only once', async () => {
  const { discord, channel, reader, bot } = await botInServer({ discord: { heartbeatIntervalMs: 1_000 } });
  const all: Asked[] = [];
  for (const [at, [intent, broken]] of breaks.entries()) {
    broken(discord);
    const meanwhile = ask(discord, reader, channel);
    expect(textOf(await meanwhile.message(PATIENCE)), intent).toContain('Lavrov');
    await eventually(() => bot.output().match(/Resuming session/g)?.length).toBe(at + 1);
    const afterwards = ask(discord, reader, channel);
    expect(textOf(await afterwards.message(PATIENCE)), intent).toContain('Lavrov');
    all.push(meanwhile, afterwards);
  }
  expect(all.map((asked) => answers(discord, asked))).toEqual(all.map(() => 1));
  expect(bot.output()).not.toContain('"level":50');
  expect(problems(discord)).toEqual([]);
}, 60_000);

test('after a session that cannot be resumed the bot logs in anew and answers', async () => {
  const { discord, channel, reader } = await botInServer();
  discord.invalidateSession();
  await discord.ready(PATIENCE);
  const asked = ask(discord, reader, channel);
  expect(textOf(await asked.message(PATIENCE))).toContain('Lavrov');
  expect(answers(discord, asked)).toBe(1);
  expect(problems(discord)).toEqual([]);
}, 40_000);

test('as many shards as Discord advises serve all servers, and one that is cut off does not stop the other', async () => {
  const { discord, guild, reader, bot } = await botInServer({ discord: { shards: 2, maxConcurrency: 2 } });
  const guilds = [guild];
  while (new Set(guilds.map(({ id }) => shardOf(id, 2))).size < 2) {
    discord.clock.advance(1);
    guilds.push(discord.addGuild({ name: 'Another' }));
  }
  const askIn = (shard: number) => {
    const there = guilds.find(({ id }) => shardOf(id, 2) === shard)!;
    const channel = discord.addChannel(there, { name: `questions ${discord.requests.length}` });
    const member = there === guild ? reader : discord.addMember(there, { name: 'ann', user: reader.user });
    return ask(discord, member, channel);
  };
  const asked = [askIn(0), askIn(1), ask(discord, reader, discord.directMessages(reader))];
  for (const one of asked) expect(textOf(await one.message())).toContain('Lavrov');
  expect(bot.output()).toContain('"shards":2');

  discord.dropConnection(1);
  const [cut, whole] = [askIn(1), askIn(0)];
  expect(textOf(await whole.message())).toContain('Lavrov');
  expect(textOf(await cut.message(PATIENCE))).toContain('Lavrov');
  expect([...asked, cut, whole].map((one) => answers(discord, one))).toEqual([1, 1, 1, 1, 1]);
  expect(problems(discord)).toEqual([]);
});

/** A bot whose own timers go sixty times as fast: it looks after its shards each second, not each minute. */
const HURRIED = {
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(
    'const real = setInterval; globalThis.setInterval = (call, ms, ...rest) => real(call, ms / 60, ...rest);',
  )}`,
};

test('a bot that Discord no longer lets in ends with a clear sentence and an exit code', async () => {
  const { discord, channel, reader, bot } = await botInServer({
    env: HURRIED,
    discord: { heartbeatIntervalMs: 500 },
  });
  expect(textOf(await ask(discord, reader, channel).message())).toContain('Lavrov');
  discord.refuseConnections();
  discord.dropConnection();
  expect(await bot.ended).toEqual({ code: 1, signal: null });
  expect(bot.errors()).toMatch(
    /^The connection to Discord is dead \(shard 0\): no sign of life for 5 minutes/,
  );
  expect(bot.output().match(/there is no connection to Discord/g)).toHaveLength(1);
}, 40_000);
