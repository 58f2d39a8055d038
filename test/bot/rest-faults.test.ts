import { expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { everyComponent } from '../../local-discord/component-tree.ts';
import type { Fault } from '../../local-discord/world.ts';
import { eventually, putCommands, textOf } from './bot.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot();

const answer = { method: 'POST', path: /callback$/ };
const faults: [intent: string, Fault][] = [
  ['an error on the side of Discord', { ...answer, status: 502, times: 2 }],
  ['a rate limit', { ...answer, status: 429, retryAfterMs: 300 }],
  ['an error although the answer was taken', { ...answer, status: 500, carriedOut: true }],
];
test('an answer survives what Discord does to it, and nothing fails', async () => {
  const { discord, channel, reader, bot } = place();
  for (const [intent, fault] of faults) {
    discord.failNext(fault);
    const options = { question: 'what did Lavrov say?' };
    const asked = discord.slash({ command: 'ask', options, member: reader, channel });
    expect(textOf(await asked.message()), intent).toContain('Lavrov');
  }
  expect(bot.output()).not.toContain('"level":50');
});

test('a button and a suggestion that are answered too late are logged once each', async () => {
  const { discord, bot } = place();
  const guild = discord.addGuild({ name: 'Own' });
  const [channel, reader] = [
    discord.addChannel(guild, { name: 'questions' }),
    discord.addMember(guild, { name: 'rea' }),
  ];
  const data = structuredClone(ask.data) as { options: { name: string; autocomplete?: boolean }[] };
  for (const option of data.options) if (option.name === 'question') option.autocomplete = true;
  await putCommands(discord, [data], guild.id);
  const doing = { command: 'ask', options: { question: 'what did Lavrov say?' }, member: reader, channel };
  const message = await discord.slash(doing).message();
  const button = everyComponent(message.components).find(({ component }) => component.custom_id)!;
  discord.press(message, String(button.component.custom_id), reader);
  discord.clock.advance(4_000);
  await eventually(() => bot.output().match(/too late/g)?.length).toBe(1);
  discord.autocomplete({ ...doing, focused: 'question' });
  discord.clock.advance(4_000);
  await eventually(() => bot.output().match(/too late/g)?.length).toBe(2);
  expect(textOf(await discord.slash(doing).message())).toContain('Lavrov');
  expect(bot.output()).not.toContain('"level":50');
});
