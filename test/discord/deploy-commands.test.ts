import { REST } from 'discord.js';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { deployCommands } from '../../src/discord/deploy-commands.ts';
import { createLog } from '../../src/log.ts';
import { putCommands } from '../bot/bot.ts';
import { start, token } from '../local-discord/connect.ts';

const definitions = commands.map(({ data }) => data);
const NAMES = definitions.map(({ name }) => name);
const stale = { name: 'old', description: 'of an earlier version', type: 1 };

/** A Discord with two servers, and how a bot that is in them deploys its commands there. */
async function servers() {
  const discord = await start();
  const [here, there] = [discord.addGuild({ name: 'here' }), discord.addGuild({ name: 'there' })];
  const rest = new REST({ api: discord.url, version: '10' }).setToken(token);
  const lines: string[] = [];
  const log = createLog({ LOG_LEVEL: 'info', DISCORD_TOKEN: token }, (line) => lines.push(line));
  const joined = [here.id, there.id];
  const puts = () =>
    discord.requests.filter(({ method, path }) => method === 'PUT' && /commands$/.test(path)).length;
  const names = (guildId?: string) => discord.commands(guildId).map(({ name }) => name);
  return {
    ...{ discord, here, there, lines, puts, names },
    put: (where?: string) => putCommands(discord, [stale], where, token),
    deploy: (wanted: string[]) => deployCommands(rest, discord.bot.id, definitions, { wanted, joined }, log),
  };
}

test('with no server named they are everywhere, and what was left in one goes', async () => {
  const { here, names, put, deploy } = await servers();
  await put();
  await put(here.id);
  await deploy([]);
  expect([names(), names(here.id)]).toEqual([NAMES, []]);
});

test('with servers named they are there and nowhere else, and are not put again where nothing has changed', async () => {
  const { here, there, names, put, deploy, puts } = await servers();
  await put();
  await put(there.id);
  await deploy([here.id]);
  expect([names(), names(there.id), names(here.id)]).toEqual([[], [], NAMES]);
  const before = puts();
  await deploy([here.id]);
  expect(puts()).toBe(before);
});

test('a server that the bot is not in does not keep them from the others, and is logged', async () => {
  const { here, names, deploy, lines } = await servers();
  await deploy(['123456789012345678', here.id]);
  expect(names(here.id)).toEqual(NAMES);
  expect(lines.join('')).toContain('the commands could not be deployed');
});
