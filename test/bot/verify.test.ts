import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type APIMessage, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { sectionsOf } from './answer-sections.ts';
import { type Scene, textOf } from './bot.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot();

const FILE = '01-no-second-summit-for-now.md';

const verify = (
  { discord, channel, reader }: Scene,
  quote: string,
  options: object = {},
): Promise<APIMessage> =>
  discord.slash({ command: 'verify', options: { quote, ...options }, member: reader, channel }).message();

/** A sentence of a sample article. */
async function sentenceOf({ articles }: Scene): Promise<string> {
  const text = await readFile(join(articles, FILE), 'utf8');
  return /(?<=\n\n)[^\n]+?\.(?= )/.exec(text)![0];
}

test('/verify tells a sentence of an article, a part of it, a changed one and one that nobody wrote', async () => {
  const scene = place();
  const sentence = await sentenceOf(scene);
  const words = sentence.split(' ');
  const whole = await verify(scene, `"${sentence}"`);
  expect(textOf(whole)).toContain('### Word for word');
  expect(sectionsOf(whole)[0]).toContain(`> ${sentence}\n-# `);
  const part = await verify(scene, words.slice(0, -2).join(' '));
  expect(textOf(part)).toContain('### Cut short');
  expect(sectionsOf(part)[0]).toContain(`**${words.slice(-2).join(' ').slice(0, -1)}**.`);
  const changed = await verify(scene, words.with(2, 'xylophone').join(' '));
  expect(textOf(changed)).toContain('### Altered');
  expect(textOf(changed)).toContain('**xylophone**');
  expect(sectionsOf(changed)[0]).toContain(`**${words[2]}**`);
  const none = await verify(scene, 'The orchestra tuned its instruments before the concert began.');
  expect(textOf(none)).toContain('### Not found');
  expect(sectionsOf(none)).toEqual([]);
});

test('a quotation is verified for all to see, or for the asker alone', async () => {
  const scene = place();
  const isPrivate = (message: APIMessage) => (message.flags! & MessageFlags.Ephemeral) !== 0;
  expect(isPrivate(await verify(scene, 'nobody said this'))).toBe(false);
  expect(isPrivate(await verify(scene, 'nobody said this', { private: true }))).toBe(true);
});

test('a quotation of Markdown and mentions is shown as it is, in a direct message too', async () => {
  const scene = place();
  const channel = scene.discord.directMessages(scene.reader);
  const quote = `@everyone **<@&1>** ${'*_|`~> # '.repeat(100)}`.slice(0, 1_000);
  expect(textOf(await verify({ ...scene, channel }, quote))).toContain('> \\@everyone \\*\\*\\<\\@&1\\>');
});
