import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { botInServer, eventually, outcomeOf, problems, type Scene, textOf } from './bot.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot();

async function typed({ discord, channel, reader }: Scene, command: string, focused: string, text: string) {
  const options = command === 'ask' && focused !== 'question' ? { question: 'why?' } : {};
  const asked = discord.autocomplete({
    command,
    focused,
    options: { ...options, [focused]: text },
    member: reader,
    channel,
  });
  return (await asked.response()).choices!.map(({ name, value }) => ({ name, value: String(value) }));
}

const values = async (...args: Parameters<typeof typed>) => (await typed(...args)).map(({ value }) => value);

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

test('after a reload the new articles and people are suggested', async () => {
  const scene = await botInServer();
  const text =
    '---\ntitle: Harbour\nsource: Zyxburg News\n---\nMayor Zora Zyxon said the harbour was safe.\n';
  await writeFile(join(scene.articles, 'harbour.md'), text);
  const { discord, channel, moderator } = scene;
  await outcomeOf(discord.slash({ command: 'corpus reload', member: moderator, channel }));
  await eventually(() => values(scene, 'ask', 'source', 'zyx')).toEqual(['Zyxburg News']);
  await eventually(() => values(scene, 'quotes', 'speaker', 'zyx')).toEqual(['Zora Zyxon']);
  await eventually(() => values(scene, 'ask', 'question', 'zyxon')).toContain('what did Zora Zyxon say?');
  expect(problems(discord)).toEqual([]);
});
