import { expect, test } from 'vitest';
import { eventually, textOf } from './bot.ts';
import { suggested } from './moderating.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot();

const values = async (...args: Parameters<typeof suggested>) =>
  (await suggested(...args)).map(({ value }) => value);

test('a question is completed to ones that have an answer, what is typed coming first', async () => {
  const scene = place();
  await eventually(() => values(scene, 'ask', 'question', 'lavrov')).toContain('what did Sergei Lavrov say?');
  const [first, ...others] = await values(scene, 'ask', 'question', 'what did Lav');
  expect(first).toBe('what did Lav');
  expect(others.length).toBeGreaterThan(1);
  for (const question of await values(scene, 'ask', 'question', '')) {
    const { discord, channel, reader } = scene;
    const asked = discord.slash({ command: 'ask', options: { question }, member: reader, channel });
    expect(textOf(await asked.message())).not.toContain('No answer to this');
  }
});

test('a question that is too long for a suggestion is not cut', async () => {
  const scene = place();
  const long = `what did Lavrov say about ${'the meeting and '.repeat(10)}`;
  expect(await values(scene, 'ask', 'question', long)).not.toContain(long);
  for (const value of await values(scene, 'ask', 'question', long))
    expect(long.startsWith(value)).toBe(false);
});

test('speakers by any name, and sources, for /ask and for /quotes', async () => {
  const scene = place();
  await eventually(() => values(scene, 'quotes', 'speaker', 'zelenskiy')).toEqual(['Volodymyr Zelensky']);
  expect(await values(scene, 'ask', 'speaker', 'pesk')).toContain('Dmitry Peskov');
  expect(await values(scene, 'ask', 'speaker', 'lavrof')).toEqual(['Sergei Lavrov']);
  expect(await values(scene, 'ask', 'source', 'bull')).toEqual(['Evening Bulletin']);
  expect(await values(scene, 'ask', 'source', 'Xqzwv')).toEqual([]);
});
