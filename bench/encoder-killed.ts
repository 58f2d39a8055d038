import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAskedBot } from './asked-bot.ts';
import { quantiles } from './quantiles.ts';
import { readQuestions } from './question-set.ts';

// node dist/bench/encoder-killed.js
//
// 20 questions a second for a minute, asked of the bot on the sample articles through the local Discord, while the
// process of its encoder is killed every 15 seconds (Linux tells which it is): none may be lost, or later than 1.5 s.

const [RATE, SECONDS, KILL_EVERY] = [20, 60, 15_000];
const READS = 'sentences are read for their meaning';
const questions = readQuestions('./test/questions/seeds.jsonl')
  .map(({ q }) => q)
  .filter((q) => q.trim() !== '');

const { discord, channel, member, bot, end } = await startAskedBot('./seeds');
await bot.logs(READS);
await sleep(10_000); // the sentences of the sample articles are read by then

const killing = setInterval(() => process.kill(encoderOf(bot.pid), 'SIGKILL'), KILL_EVERY);
const asked: Promise<number | null>[] = [];
for (const started = performance.now(); asked.length < RATE * SECONDS; ) {
  asked.push(ask(questions[asked.length % questions.length]!));
  await sleep(started + (asked.length * 1_000) / RATE - performance.now());
}
clearInterval(killing);
const times = (await Promise.all(asked)).filter((time) => time !== null);
const { p50, p99 } = quantiles(times);
console.log(
  `${asked.length} asked, ${asked.length - times.length} lost, answered after ${p50.toFixed(0)} ms (p50), ` +
    `${p99.toFixed(0)} (p99), ${Math.max(...times).toFixed(0)} (most); the encoder came back ${bot.count(READS) - 1} times`,
);
await end();

/** ms from the dispatch of a question to its answer; null for what never came. */
async function ask(question: string): Promise<number | null> {
  const started = performance.now();
  const sent = discord.slash({ command: 'ask', options: { question }, member, channel });
  return sent.message(20_000).then(
    () => performance.now() - started,
    () => null,
  );
}

/** The newest process that the bot has started. */
function encoderOf(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  return Number(children.at(-1));
}
