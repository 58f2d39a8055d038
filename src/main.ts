import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import { commands } from '../commands/index.ts';
import { texts } from '../commands/texts.ts';
import { UnusableCorpus } from './corpus/unusable-corpus.ts';
import { openDesk } from './desk/desk.ts';
import { type Gaps, openGaps } from './desk/gaps.ts';
import { audit } from './discord/audit.ts';
import { buttons } from './discord/buttons/index.ts';
import { chat } from './discord/chat.ts';
import { CannotLogIn, createClient, logIn, watchConnection } from './discord/client.ts';
import type { About, Bot } from './discord/command.ts';
import { deployCommands } from './discord/deploy-commands.ts';
import { dispatch } from './discord/dispatch.ts';
import { inviteWhereMissing } from './discord/invite.ts';
import { localised } from './discord/localised.ts';
import { manners } from './discord/manners.ts';
import { ownersByRest, registered, whoMayChange } from './discord/permissions.ts';
import { watchCorpus } from './discord/watch-corpus.ts';
import { watchShards } from './discord/watch-shards.ts';
import { memberByRest, whereAllowed } from './discord/where-allowed.ts';
import { openCorpusDesk } from './library/corpus-desk.ts';
import {
  type EncoderProcess,
  type Models,
  NO_MODELS,
  openEncoderProcess,
} from './library/encoder-process.ts';
import { type LiveCorpus, openCorpus } from './library/live-corpus.ts';
import { createLog, type Log } from './log.ts';
import { environment, readSettings, type Settings, WrongSettings } from './settings.ts';

/** What is still to be done when the bot ends. */
const beforeTheEnd: (() => Promise<void>)[] = [];

/** settings → log → corpus → client; the bot then runs until a signal ends it. */
async function start(): Promise<void> {
  const settings = readSettings(environment());
  const log = createLog(settings);
  logEveryError(log);
  const client = createClient(settings);
  endOnSignal(client, log);

  const end = (why: string) => stop(client, 1, why);
  const { whyWords, ...served } = await openArticles(settings, log, end);
  const { articles, leftOut } = await served.corpus.served();
  for (const { file, reason } of leftOut) log.warn({ file, reason }, 'a file is left out');
  const bot: Bot = {
    ...served,
    settings,
    log,
    mayAsk: manners(settings),
    whyNotHere: whereAllowed(settings.DISCORD_GUILD_IDS, memberByRest(client.rest)),
    whyNotChange: whoMayChange(settings, ownersByRest(client.rest)),
    audit: audit(client.rest, settings, log),
    about: { version: version(), started: Date.now(), whyWords },
  };
  watchConnection(client, log, end);
  watchShards(client, end);
  dispatch(client, { commands, buttons }, bot);
  chat(client, bot);
  inviteWhereMissing(client, settings, log);
  deployWhenReady(client, settings, log);
  await logIn(client, settings, log);
  if (settings.CORPUS_WATCH) void watchCorpus(bot);
  log.info({ articles, leftOut: leftOut.length }, 'the corpus is served');
}

/** The corpus as it is served, what moderators do with it, and the questions that it does not answer. */
async function openArticles(
  {
    CORPUS_DIR: folder,
    DATA_DIR: dataDir,
    MEANING: isRead,
    KEEP_QUESTIONS: isKept,
    KEEP_QUESTIONS_DAYS: days,
  }: Settings,
  log: Log,
  lost: (why: string) => void,
): Promise<Pick<Bot, 'corpus' | 'desk' | 'gaps'> & Pick<About, 'whyWords'>> {
  const warn = (why: string) => log.warn(why);
  const kept = await openDesk(dataDir, warn);
  beforeTheEnd.push(kept.close);
  const gaps = isKept ? openGaps({ dataDir, days }, warn) : null;
  if (gaps) beforeTheEnd.push(gaps.flush);
  const began = performance.now();
  // It is opened when the corpus is: until then, and wherever it fails, questions are answered from words alone.
  let encoder: EncoderProcess | null = null;
  const models: Models = {
    encode: (text, side) => (encoder ?? NO_MODELS).encode(text, side),
    read: (question, texts) => (encoder ?? NO_MODELS).read(question, texts),
  };
  const corpus = await openCorpus(folder, { dataDir, models: isRead ? models : null }, log, lost);
  const openedMs = performance.now() - began;
  let why: string | null = isRead ? 'the encoder is being opened' : 'MEANING is off';
  if (isRead)
    encoder = openEncoderProcess((noted) => {
      why = noted;
      if (noted === null) log.info('sentences are read for their meaning');
      else log.warn({ reason: noted }, 'answers come from words alone');
    });
  beforeTheEnd.push(async () => encoder?.close());
  const onServed = () => void forgetAnswered(gaps, corpus, log);
  const desk = openCorpusDesk({ folder, openedMs }, corpus, kept, onServed);
  desk
    .keepAsItIs()
    .catch(({ message }: Error) => log.warn({ reason: message }, 'what is served now is kept as no version'));
  return { corpus, desk, gaps, whyWords: () => why };
}

/** Questions that a changed corpus answers are gaps no more. */
async function forgetAnswered(gaps: Gaps | null, { ask }: LiveCorpus, log: Log): Promise<void> {
  try {
    const answered = await gaps?.answeredNow(ask);
    if (answered?.length) log.info({ questions: answered.length }, 'what had no answer is answered now');
  } catch (err) {
    log.warn({ err }, 'it is not known which questions are answered now');
  }
}

/** As package.json says, beside the folder of the built files. */
const version = (): string =>
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;

function deployWhenReady(client: Client, settings: Settings, log: Log): void {
  const { DISCORD_GUILD_IDS: wanted } = settings;
  const definitions = commands.map(({ data }) => registered(localised(data, texts), settings));
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
  const ending = [client.destroy(), ...beforeTheEnd.map((end) => end())];
  await Promise.race([Promise.allSettled(ending), sleep(800)]);
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
