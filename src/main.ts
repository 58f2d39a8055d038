import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import { commands } from '../commands/index.ts';
import { texts } from '../commands/texts.ts';
import { UnusableCorpus } from './corpus/unusable-corpus.ts';
import { buttons } from './discord/buttons/index.ts';
import { chat } from './discord/chat.ts';
import { CannotLogIn, createClient, logIn, watchConnection } from './discord/client.ts';
import type { Bot } from './discord/command.ts';
import { deployCommands } from './discord/deploy-commands.ts';
import { dispatch } from './discord/dispatch.ts';
import { inviteWhereMissing } from './discord/invite.ts';
import { localised } from './discord/localised.ts';
import { manners } from './discord/manners.ts';
import { watchShards } from './discord/watch-shards.ts';
import { memberByRest, whereAllowed } from './discord/where-allowed.ts';
import { openCorpus } from './library/live-corpus.ts';
import { createLog, type Log } from './log.ts';
import { environment, readSettings, type Settings, WrongSettings } from './settings.ts';

/** settings → log → corpus → client; the bot then runs until a signal ends it. */
async function start(): Promise<void> {
  const settings = readSettings(environment());
  const log = createLog(settings);
  logEveryError(log);
  const client = createClient(settings);
  endOnSignal(client, log);

  const { CORPUS_DIR, DATA_DIR: dataDir } = settings;
  const end = (why: string) => stop(client, 1, why);
  const corpus = await openCorpus(CORPUS_DIR, { dataDir }, log, end);
  const { articles, leftOut } = await corpus.served();
  for (const { file, reason } of leftOut) log.warn({ file, reason }, 'a file is left out');
  const bot: Bot = {
    corpus,
    settings,
    log,
    mayAsk: manners(settings),
    whyNotHere: whereAllowed(settings.DISCORD_GUILD_IDS, memberByRest(client.rest)),
  };
  watchConnection(client, log, end);
  watchShards(client, end);
  dispatch(client, { commands, buttons }, bot);
  chat(client, bot);
  inviteWhereMissing(client, settings, log);
  deployWhenReady(client, settings, log);
  await logIn(client, settings, log);
  log.info({ articles, leftOut: leftOut.length }, 'the corpus is served');
}

function deployWhenReady(client: Client, { DISCORD_GUILD_IDS: wanted }: Settings, log: Log): void {
  const definitions = commands.map(({ data }) => localised(data, texts));
  client.once(Events.ClientReady, ({ rest, application, guilds }) =>
    deployCommands(rest, application.id, definitions, { wanted, joined: [...guilds.cache.keys()] }, log),
  );
  client.on(Events.GuildCreate, async ({ id, client: { rest, application } }) => {
    const places = { wanted: [id], joined: [] };
    if (wanted.includes(id)) await deployCommands(rest, application.id, definitions, places, log);
  });
}

/** By the log, never by Node itself: the log hides the token. */
function logEveryError(log: Log): void {
  process.on('unhandledRejection', (err) => log.error({ err }, 'something failed that nothing waited for'));
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'the bot cannot go on');
    process.exit(1);
  });
}

function endOnSignal(client: Client, log: Log): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Not "once": a terminal and npm may both send it, and the second would kill.
    process.on(signal, () => {
      log.info({ signal }, 'stopping');
      stop(client, 0);
    });
  }
}

async function stop(client: Client, exitCode: number, why?: string): Promise<void> {
  if (why !== undefined) process.stderr.write(`${why}\n`);
  await Promise.race([client.destroy().catch(() => {}), sleep(800)]);
  process.exit(exitCode);
}

try {
  await start();
} catch (error) {
  const expected = [WrongSettings, UnusableCorpus, CannotLogIn].some((kind) => error instanceof kind);
  if (!expected) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
