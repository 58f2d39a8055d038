import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startLocalDiscord } from '../src/local-discord/local-discord.ts';
import { readQuestions } from './question-set.ts';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: './seeds' },
    questions: { type: 'string', default: './test/questions/seeds.jsonl' },
  },
});

// From the dispatch of /ask to its answer, over real sockets: the bot in a process of its own, Discord in this one.
const token = 'bench';
const discord = await startLocalDiscord({ token });
const guild = discord.addGuild({ name: 'Bench' });
const channel = discord.addChannel(guild, { name: 'general' });
const member = discord.addMember(guild, { name: 'Asker' });
const bot = spawn(process.execPath, ['dist/src/main.js'], {
  env: {
    ...process.env,
    DISCORD_TOKEN: token,
    DISCORD_API_URL: discord.url,
    CORPUS_DIR: options.corpus,
    LOG_LEVEL: 'fatal',
  },
  stdio: 'inherit',
});
await discord.ready(30_000);
await discord.until('the commands are deployed', () => discord.commands()[0], 30_000);

const times: number[] = [];
for (const { q } of readQuestions(options.questions)) {
  if (q.trim() === '') continue;
  const started = performance.now();
  await discord.slash({ command: 'ask', options: { question: q }, member, channel }).message();
  times.push(performance.now() - started);
}
bot.kill('SIGTERM');
await discord.stop();

const [first] = times;
const sorted = times.toSorted((a, b) => a - b);
const at = (share: number): string => `${sorted[Math.floor(sorted.length * share)]!.toFixed(1)} ms`;
console.log(`first answer  ${first!.toFixed(1)} ms after its dispatch`);
console.log(`p50           ${at(0.5)}`);
console.log(`p99           ${at(0.99)}, of ${times.length} answers`);
console.log(`problems      ${discord.requests.flatMap(({ problems }) => problems).length}`);
