import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type APIMessage, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { unquote } from '../render/discord-generated.ts';
import { buttonOf, type Scene, textOf } from './bot.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot();

const quotes = (
  { discord, channel, reader }: Scene,
  options: { speaker: string } & Record<string, unknown>,
) => discord.slash({ command: 'quotes', options: options as never, member: reader, channel }).message();

const press = ({ discord }: Scene, message: APIMessage, label: string, member: Scene['reader']) =>
  discord.press(message, buttonOf(message, label), member).message();

const isPrivate = (message: APIMessage): boolean => (message.flags! & MessageFlags.Ephemeral) !== 0;

const quotedIn = (message: APIMessage): string[] =>
  [...textOf(message).matchAll(/^> (?:.*\n> )*.*$/gm)].map(([quote]) => unquote(quote).text);

test('what somebody says stands there word for word, with its kind and its article', async () => {
  const scene = place();
  const message = await quotes(scene, { speaker: 'lavrov' });
  expect(isPrivate(message)).toBe(false);
  expect(textOf(message)).toMatch(/^### Sergei Lavrov: \d+ statements/);
  expect(textOf(message)).toMatch(/^-# (?:partly direct|direct|indirect) speech, \*\*.+\*\*, .*¶ \d+/m);
  const files = await readdir(scene.articles);
  const texts = await Promise.all(files.map((file) => readFile(join(scene.articles, file), 'utf8')));
  expect(quotedIn(message).length).toBeGreaterThan(2);
  for (const quote of quotedIn(message)) expect(texts.some((text) => text.includes(quote))).toBe(true);
});

test('pages are turned in place by the one who asked and for themselves by others', async () => {
  const scene = place();
  const first = await quotes(scene, { speaker: 'Zelenskiy' });
  const second = await press(scene, first, '▶', scene.reader);
  expect(second.id).toBe(first.id);
  expect(textOf(second)).toContain('page 2 of ');
  expect(quotedIn(second)).not.toEqual(quotedIn(first));
  const theirs = await press(scene, second, '◀', scene.moderator);
  expect(theirs.id).not.toBe(first.id);
  expect(isPrivate(theirs)).toBe(true);
  expect(quotedIn(theirs)).toEqual(quotedIn(first));
});

test('only what is said on a topic, and only for who asks where that is wanted', async () => {
  const scene = place();
  const message = await quotes(scene, { speaker: 'Lavrov', topic: 'peace', private: true });
  expect(isPrivate(message)).toBe(true);
  expect(quotedIn(message).length).toBeGreaterThan(0);
  for (const quote of quotedIn(message)) expect(quote).toContain('peace');
});

test('where there is nothing to show, a sentence says why and what there is', async () => {
  const scene = place();
  const said = async (options: { speaker: string; topic?: string }) => textOf(await quotes(scene, options));
  expect(await said({ speaker: 'Xqzwv' })).toMatch(
    /^Nobody called \*\*Xqzwv\*\* is known here\. People who speak in the articles: .*Lavrov/,
  );
  expect(await said({ speaker: 'Vladimir Putin' })).toBe(
    'The articles mention **Vladimir Putin**, but report no words of theirs.',
  );
  expect(await said({ speaker: 'Lavrov', topic: '👍' })).toBe(await said({ speaker: 'Lavrov' }));
  expect(await said({ speaker: 'Lavrov', topic: 'football' })).toMatch(
    /^The articles report no words of \*\*Sergei Lavrov\*\* about \*\*football\*\*\. They are quoted about: ./,
  );
});

test('statements that all see are deleted by the one who asked, those of one reader by nobody', async () => {
  const scene = place();
  const message = await quotes(scene, { speaker: 'Lavrov' });
  expect(textOf(await press(scene, message, 'Delete', scene.moderator))).toMatch(/^Only who asked/);
  scene.discord.press(message, buttonOf(message, 'Delete'), scene.reader);
  await scene.discord.until('the statements to be gone', () =>
    scene.discord.messages(scene.channel).every(({ id }) => id !== message.id) ? true : undefined,
  );
  const own = await quotes(scene, { speaker: 'Lavrov', private: true });
  expect(() => buttonOf(own, 'Delete')).toThrow();
});
