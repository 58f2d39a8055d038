import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Asked } from '../local-discord/asked.ts';
import { everyComponent } from '../local-discord/component-tree.ts';
import { readCustomId } from '../src/render/custom-id.ts';
import { startAskedBot } from './asked-bot.ts';
import { quantiles } from './quantiles.ts';
import { readQuestions } from './question-set.ts';

// node dist/bench/interactions.js [--corpus DIR] [--questions FILE] [--rate N] [--seconds N]
//
// Whether the bot keeps up with a crowd: N interactions a second (200) for so many seconds (10), half of them
// questions, a quarter suggestions while typing and a quarter buttons, against a Discord in this process. Printed for
// each kind: how many were sent and lost, and the ms from the dispatch to the first response. Ends with 1 where one
// was lost, or where the p99 of all is not under 250 ms.

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: './seeds' },
    questions: { type: 'string', default: './test/questions/seeds.jsonl' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '10' },
  },
});
const TARGET = 250;
const PATIENCE = 20_000;

const questions = readQuestions(options.questions)
  .map(({ q }) => q)
  .filter((q) => q.trim() !== '');
const { discord, channel, member, bot, end } = await startAskedBot(options.corpus);

const question = (at: number): string => questions[at % questions.length]!;
const ask = (at: number): Asked =>
  discord.slash({ command: 'ask', options: { question: question(at) }, member, channel });

const typed = (at: number): string => question(at).slice(0, 3 + (at % 12));
const suggest = (at: number): Asked =>
  discord.autocomplete({
    command: 'ask',
    options: { question: typed(at) },
    focused: 'question',
    member,
    channel,
  });

/** An answer with buttons, asked for before the crowd comes. */
const pressable = await (async () => {
  for (let at = 0; at < questions.length; at++) {
    const message = await ask(at).message(PATIENCE);
    const ids = everyComponent(message.components).map(({ component }) => String(component.custom_id ?? ''));
    const id = ids.find((id) => readCustomId(id).action === 'context');
    if (id !== undefined) return { message, id };
  }
  throw new Error(`No question of ${options.questions} is answered with a button from ${options.corpus}.`);
})();
const press = (): Asked => discord.press(pressable.message, pressable.id, member);

/** ms to the first response; null where it or the message after it never came. */
async function timed(asked: Asked, hasMessage: boolean): Promise<number | null> {
  const sent = performance.now();
  try {
    await asked.response(PATIENCE);
    const took = performance.now() - sent;
    if (hasMessage) await asked.message(PATIENCE);
    return took;
  } catch {
    return null;
  }
}

const kinds = [
  { name: 'questions', send: (at: number) => timed(ask(at), true) },
  { name: 'suggestions', send: (at: number) => timed(suggest(at), false) },
  { name: 'questions', send: (at: number) => timed(ask(at), true) },
  { name: 'buttons', send: () => timed(press(), true) },
];
const [rate, seconds] = [Number(options.rate), Number(options.seconds)];
const sent: Promise<{ name: string; ms: number | null }>[] = [];
for (const started = performance.now(); sent.length < rate * seconds; ) {
  const at = sent.length;
  const { name, send } = kinds[at % kinds.length]!;
  sent.push(send(at).then((ms) => ({ name, ms })));
  await sleep(started + ((at + 1) * 1_000) / rate - performance.now());
}
const all = await Promise.all(sent);
const stall = await bot.longestStall();
await end();

const times = (of: typeof all): number[] => of.map(({ ms }) => ms).filter((ms) => ms !== null);
for (const name of ['questions', 'suggestions', 'buttons', 'all']) {
  const of = all.filter((one) => name === 'all' || one.name === name);
  const { p50, p99 } = quantiles(times(of));
  const figures = `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, max ${Math.max(...times(of)).toFixed(1)} ms`;
  console.log(`${name.padEnd(12)} ${of.length} sent, ${of.length - times(of).length} lost, ${figures}`);
}
console.log(`longest stall of the bot's main thread: ${stall.toFixed(1)} ms`);
const isKept = times(all).length === all.length && quantiles(times(all)).p99 < TARGET;
process.exitCode = isKept ? 0 : 1;
