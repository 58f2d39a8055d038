import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import { readQuestions } from './question-set.ts';
import { startWatchedBot } from './watched-bot.ts';

// node dist/bench/discord.js [--corpus DIR] [--questions FILE] [--rate N]
//
// What people on Discord notice while the bot reads: the bot runs in a process of its own, Discord in this one, with
// real sockets between them, and N questions a second are asked (50), through four times:
//   the rest of the build  while people and statements are read in the background after the start, if they are
//   at rest                for five seconds
//   a reload               of the same files, with what is kept in DATA_DIR (an empty folder at the start)
//   a whole build          a reload after that, and the texts of the versions, have been taken away
// Printed for each: how long it took, the questions asked and lost, the ms from the dispatch of a question to its
// first response and to its answer, and the longest stall of the bot's main thread, the one that talks to Discord;
// for the start, which nobody can ask during, the stall alone.

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: './seeds' },
    questions: { type: 'string', default: './test/questions/seeds.jsonl' },
    rate: { type: 'string', default: '50' },
  },
});

/** Longer than any build, in ms. */
const FOR_EVER = 2 ** 31 - 1;

const questions = readQuestions(options.questions)
  .map(({ q }) => q)
  .filter((q) => q.trim() !== '');
const dataDir = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
const token = 'bench';
const discord = await startLocalDiscord({ token });
const guild = discord.addGuild({ name: 'Bench' });
const channel = discord.addChannel(guild, { name: 'general' });
// Where no server is named, only the bot's owner may reload.
const member = discord.addMember(guild, { name: 'Asker', user: discord.owner, permissions: ['ManageGuild'] });

interface Asked {
  readonly acknowledged: number | null;
  readonly answered: number | null;
}

/** ms from the dispatch of a question; null for what never came. */
async function ask(question: string): Promise<Asked> {
  const started = performance.now();
  const asked = discord.slash({ command: 'ask', options: { question }, member, channel });
  const since = () => performance.now() - started;
  const never = () => null;
  const acknowledged = await asked.response(20_000).then(since, never);
  const answered = await asked.message(20_000).then(since, never);
  return { acknowledged, answered };
}

/** Asks one question after the other, so many a second, until something is over. */
async function askDuring(something: Promise<unknown>): Promise<Asked[]> {
  let isOver = false;
  void something.finally(() => {
    isOver = true;
  });
  const asked: Promise<Asked>[] = [];
  for (const started = performance.now(); !isOver; ) {
    asked.push(ask(questions[asked.length % questions.length]!));
    await sleep(started + (asked.length * 1_000) / Number(options.rate) - performance.now());
  }
  return Promise.all(asked);
}

const reload = () =>
  discord
    .slash({ command: 'corpus reload', member, channel })
    .message(FOR_EVER, (message) => !JSON.stringify(message).includes('Reading the articles'));

const started = performance.now();
const bot = startWatchedBot({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: discord.url,
  DISCORD_GUILD_IDS: '',
  CORPUS_DIR: options.corpus,
  DATA_DIR: dataDir,
});
await discord.ready(FOR_EVER);
await discord.until('the commands are deployed', () => discord.commands()[0], 30_000);
const rows = [['', 's', 'asked', 'lost', 'response p50', 'p99', 'max', 'answer p50', 'p99', 'stall']];
const ms = (value: number | undefined): string => (value === undefined ? '' : `${value.toFixed(1)} ms`);

async function row(name: string, tookMs: number, asked: readonly Asked[]): Promise<void> {
  const lost = asked.filter(({ answered }) => answered === null).length;
  const sorted = (of: keyof Asked) =>
    asked
      .map((one) => one[of])
      .filter((time) => time !== null)
      .sort((a, b) => a - b);
  const [first, whole] = [sorted('acknowledged'), sorted('answered')];
  const at = (times: readonly number[], share: number) => ms(times[Math.floor(times.length * share)]);
  rows.push([
    ...[name, (tookMs / 1_000).toFixed(1), String(asked.length), String(lost)],
    ...[at(first, 0.5), at(first, 0.99), ms(first.at(-1)), at(whole, 0.5), at(whole, 0.99)],
    ms(await bot.longestStall()),
  ]);
}

async function measure(name: string, something: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  const done = something().then(() => performance.now() - began);
  const asked = await askDuring(done);
  await row(name, await done, asked);
}

await row('start', performance.now() - started, []);
if (bot.hasLogged('people and statements are read in the background'))
  await measure('the rest of the build', () =>
    bot.logs('the people and statements of all articles are known'),
  );
await measure('at rest', () => sleep(5_000));
await measure('a reload', reload);
for (const name of ['corpus.snapshot', 'texts']) rmSync(join(dataDir, name), { recursive: true });
await measure('a whole build', reload);
await bot.end();
await discord.stop();
rmSync(dataDir, { recursive: true, force: true });

const widths = rows[0]!.map((_, at) => Math.max(...rows.map((cells) => cells[at]!.length)));
for (const cells of rows)
  console.log(
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]!))).join('  '),
  );
const problems = discord.requests.flatMap(({ problems }) => problems).length;
if (problems > 0) console.log(`${problems} requests were not as Discord wants them`);
