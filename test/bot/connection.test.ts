import { expect, test } from 'vitest';
import type { Asked } from '../../local-discord/asked.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import type { Person } from '../../local-discord/people.ts';
import { shardOf } from '../../local-discord/shards.ts';
import type { Channel } from '../../local-discord/world.ts';
import { botInServer, eventually, textOf } from './bot.ts';
import { placesOf } from './shared-bot.ts';
import { STARTS, startedOnce } from './started-once.ts';

const ask = (discord: LocalDiscord, member: Person, channel: Channel): Asked =>
  discord.slash({ command: 'ask', options: { question: 'what did Lavrov say?' }, member, channel });

/** How often the bot has answered this. */
const answers = (discord: LocalDiscord, { id }: Asked): number =>
  discord.requests.filter(({ path }) => path.startsWith(`/interactions/${id}/`)).length;

/** As many as there would be of a bot in very many servers, which send heartbeats often. */
const SHARDS = 2;
const shared = startedOnce(() =>
  botInServer({ discord: { heartbeatIntervalMs: 1_000, shards: SHARDS, maxConcurrency: SHARDS } }),
);
const place = placesOf(shared);

const breaks: [intent: string, broken: (discord: LocalDiscord) => void][] = [
  ['a lost network', (discord) => discord.dropConnection()],
  ['a request to reconnect', (discord) => discord.requestReconnect()],
  ['an invalid session that can be resumed', (discord) => discord.invalidateSession(true)],
  ['a gateway that acknowledges no heartbeat', (discord) => discord.goSilent()],
];
test(
  'what is asked while the connection is broken is answered when it is back, and only once',
  async () => {
    const { discord, channel, reader, bot } = place();
    const all: Asked[] = [];
    for (const [at, [intent, broken]] of breaks.entries()) {
      broken(discord);
      const meanwhile = ask(discord, reader, channel);
      expect(textOf(await meanwhile.message()), intent).toContain('Lavrov');
      await eventually(() => bot.output().match(/Resuming session/g)?.length).toBe((at + 1) * SHARDS);
      await discord.ready();
      const afterwards = ask(discord, reader, channel);
      expect(textOf(await afterwards.message()), intent).toContain('Lavrov');
      all.push(meanwhile, afterwards);
    }
    expect(all.map((asked) => answers(discord, asked))).toEqual(all.map(() => 1));
    expect(bot.output()).toContain('there is no connection to Discord');
    expect(bot.output()).not.toContain('"level":50');
  },
  STARTS,
);

test('after a session that cannot be resumed the bot logs in anew and answers', async () => {
  const { discord, channel, reader } = place();
  discord.invalidateSession();
  await discord.ready();
  const asked = ask(discord, reader, channel);
  expect(textOf(await asked.message())).toContain('Lavrov');
  expect(answers(discord, asked)).toBe(1);
});

test('as many shards as Discord advises serve all servers, and one that is cut off does not stop the other', async () => {
  const { discord, guild, reader } = place();
  const guilds = [guild];
  while (new Set(guilds.map(({ id }) => shardOf(id, SHARDS))).size < SHARDS) {
    discord.clock.advance(1);
    guilds.push(discord.addGuild({ name: 'Another' }));
  }
  const askIn = (shard: number) => {
    const there = guilds.find(({ id }) => shardOf(id, SHARDS) === shard)!;
    const channel = discord.addChannel(there, { name: `questions ${discord.requests.length}` });
    const member = there === guild ? reader : discord.addMember(there, { name: 'ann', user: reader.user });
    return ask(discord, member, channel);
  };
  const asked = [askIn(0), askIn(1), ask(discord, reader, discord.directMessages(reader))];
  for (const one of asked) expect(textOf(await one.message())).toContain('Lavrov');
  expect(shared().bot.output()).toContain(`"shards":${SHARDS}`);

  discord.dropConnection(1);
  const [cut, whole] = [askIn(1), askIn(0)];
  expect(textOf(await whole.message())).toContain('Lavrov');
  expect(textOf(await cut.message())).toContain('Lavrov');
  expect([...asked, cut, whole].map((one) => answers(discord, one))).toEqual([1, 1, 1, 1, 1]);
});

/** A bot whose slow timers go sixty times as fast: it looks after its shards each second, not each minute. */
const HURRIED = {
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(
    'const real = setInterval; globalThis.setInterval = (call, ms, ...rest) => real(call, ms < 60_000 ? ms : ms / 60, ...rest);',
  )}`,
};

test(
  'a bot that Discord no longer lets in ends with a clear sentence and an exit code',
  async () => {
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
  },
  STARTS,
);
