import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type APIMessage, REST, Routes } from 'discord.js';
import { expect, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Asked } from '../../local-discord/asked.ts';
import { type MovableClock, movableClock } from '../../local-discord/clock.ts';
import { everyComponent } from '../../local-discord/component-tree.ts';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../local-discord/local-discord.ts';
import type { Guild } from '../../local-discord/world.ts';
import { openapi } from '../local-discord/connect.ts';
import { atTheEnd } from './started-once.ts';

/**
 * As long as a start or a reload may take, in ms: the thread of the library goes behind others, and gets a tenth of a
 * processor that another process keeps busy.
 */
const BUSY = 55_000;

const root = fileURLToPath(new URL('../../', import.meta.url));
export const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.a-token_that.is-secret';

/** The bot in a process of its own, and what it has written so far. */
export interface RunningBot {
  readonly process: ChildProcess;
  output(): string;
  errors(): string;
  /** Resolves when the process has ended. */
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
}

/** A folder of its own with the sample articles in `articles`; the bot is started in it, so no `.env` reaches it. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bot-'));
  atTheEnd(() => rm(folder, { recursive: true, force: true }));
  await cp(join(root, 'seeds'), join(folder, 'articles'), { recursive: true });
  return folder;
}

// Tests ask faster than people may, and an encoder for each bot would take most of their time.
const UNHURRIED = { COOLDOWN_SECONDS: '0', GUILD_QUESTIONS_PER_MINUTE: '0', MEANING: 'off' };

/** Runs the built bot with these variables and no others of ours. */
export function runBot(folder: string, env: Record<string, string>): RunningBot {
  const child = spawn(process.execPath, [join(root, 'dist/src/main.js')], {
    cwd: folder,
    env: { PATH: process.env.PATH, CORPUS_DIR: 'articles', LOG_LEVEL: 'trace', ...UNHURRIED, ...env },
  });
  const written = { output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    written.output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    written.output += text;
    written.errors += text;
  });
  const ended: RunningBot['ended'] = new Promise((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  atTheEnd(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    process: child,
    output: () => written.output,
    errors: () => written.errors,
    ended,
  };
}

/** A local Discord that ends with the test, and its clock. */
export async function localDiscord(
  options: Partial<LocalDiscordOptions> = {},
): Promise<LocalDiscord & { clock: MovableClock }> {
  const clock = movableClock();
  const checked = existsSync(openapi) ? { openapi } : {};
  const discord = await startLocalDiscord({ token: TOKEN, clock, ...checked, ...options });
  atTheEnd(async () => {
    await discord.stop();
    // Whatever a test is about, no request of it may break Discord's description.
    expect(problems(discord)).toEqual([]);
  });
  return { ...discord, clock };
}

interface Before {
  readonly discord: LocalDiscord;
  readonly guild: Guild;
  /** The folder of the articles. */
  readonly articles: string;
}

/** A Discord with a server, a moderator and a reader, and the bot logged in with its commands deployed. */
export async function botInServer(
  settings: {
    onlyThere?: boolean;
    env?: Record<string, string>;
    discord?: Partial<LocalDiscordOptions>;
    /** What is there before the bot starts, and variables that need to know it. */
    before?: (there: Before) => Promise<Record<string, string> | undefined>;
  } = {},
) {
  const discord = await localDiscord(settings.discord);
  const guild = discord.addGuild({ name: 'Readers' });
  const channel = discord.addChannel(guild, { name: 'questions' });
  // They may change the corpus in either case: where servers are named as a moderator, elsewhere as the bot's owner.
  const moderator = discord.addMember(guild, {
    name: 'mo',
    user: discord.owner,
    permissions: ['ManageGuild'],
  });
  const reader = discord.addMember(guild, { name: 'rea' });
  const folder = await tempFolder();
  const articles = join(folder, 'articles');
  const env: Record<string, string> = {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.url,
    ...(settings.onlyThere ? { DISCORD_GUILD_IDS: guild.id } : {}),
    ...settings.env,
    ...(await settings.before?.({ discord, guild, articles })),
  };
  const bot = runBot(folder, env);
  await deployed(discord, settings.onlyThere ? guild.id : undefined);
  return { discord, guild, channel, moderator, reader, folder, articles, env, bot };
}

export type Scene = Awaited<ReturnType<typeof botInServer>>;

/** Waits until the bot has its commands there. */
export const deployed = (discord: LocalDiscord, guildId?: string) =>
  discord.until(
    'the commands',
    () => discord.commands(guildId).length === commands.length || undefined,
    BUSY,
  );

/** What Discord's description finds wrong with what the bot has sent. */
export const problems = (discord: LocalDiscord): string[] =>
  discord.requests
    .flatMap(({ problems }) => problems)
    // The description says integer; the documentation, and discord.js with it, says string.
    .filter(
      (problem) =>
        !problem.includes('default_member_permissions: Invalid input: expected number, received string'),
    );

/** Asks until it holds: a process takes its time to start and to write. */
export const eventually = <T>(look: () => T) => expect.poll(look, { timeout: BUSY });

/** Deploys commands as an earlier version of the bot would have. */
export async function putCommands(
  discord: LocalDiscord,
  commands: object[],
  guildId?: string,
  token = TOKEN,
): Promise<void> {
  const rest = new REST({ api: discord.url, version: '10' }).setToken(token);
  const body = commands.map((command) => JSON.parse(JSON.stringify(command, kept)));
  await (guildId === undefined
    ? rest.put(Routes.applicationCommands(discord.bot.id), { body })
    : rest.put(Routes.applicationGuildCommands(discord.bot.id, guildId), { body }));
}

const ADDED = ['id', 'application_id', 'guild_id', 'version', 'dm_permission'];
const kept = (key: string, value: unknown) => (ADDED.includes(key) ? undefined : value);

/** What came of a change of the corpus, which may have shown a bar until then. */
export const outcomeOf = (asked: Asked): Promise<APIMessage> =>
  asked.message(BUSY, (message) => !textOf(message).startsWith('Reading the articles'));

/** All texts of a message: its content, and what its components say. */
export function textOf(message: object): string {
  const texts: string[] = [];
  JSON.stringify(message, (key, value) => {
    if (key === 'content' && typeof value === 'string' && value !== '') texts.push(value);
    return value;
  });
  return texts.join('\n');
}

/** Ends the bot of a scene and starts it again, as it is: the scene's bot from then on. */
export async function restarted(scene: Pick<Scene, 'bot' | 'folder' | 'env'>): Promise<RunningBot> {
  await endedBy('SIGTERM', scene.bot);
  const again = runBot(scene.folder, scene.env);
  scene.bot = again;
  // Also before the tests of a file, where expect.poll has no place.
  await vi.waitUntil(() => again.output().includes('"logged in"'), { timeout: BUSY });
  return again;
}

/** Ends a bot as the system does, which it takes as a matter of course: nothing is wrong, and the token was never written. */
export async function endedBy(signal: 'SIGTERM' | 'SIGINT', bot: RunningBot): Promise<void> {
  bot.process.kill(signal);
  expect(await bot.ended).toEqual({ code: 0, signal: null });
  expect(bot.errors()).toBe('');
  expect(bot.output()).toContain('stopping');
  expect(bot.output()).not.toContain(TOKEN);
}

/** The custom id of the button of a message that is called so; of several the first. */
export function buttonOf(message: APIMessage, label: string): string {
  const button = everyComponent(message.components).find(({ component }) => component.label === label);
  if (!button?.component.custom_id) throw new Error(`The message has no button "${label}".`);
  return button.component.custom_id;
}
