import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import { expect, test } from 'vitest';
import { botInServer, buttonOf, outcomeOf, problems, type Scene, textOf } from './bot.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot();

const list = ({ discord, channel, reader }: Scene, search?: string): Promise<APIMessage> =>
  discord
    .slash({ command: 'articles', options: search === undefined ? {} : { search }, member: reader, channel })
    .message();

const press = ({ discord, reader }: Scene, message: APIMessage, label: string) =>
  discord.press(message, buttonOf(message, label), reader).message();

const reload = ({ discord, moderator, channel }: Scene) =>
  outcomeOf(discord.slash({ command: 'corpus reload', member: moderator, channel }));

test('a search finds titles, sources and words', async () => {
  const scene = place();
  expect(textOf(await list(scene, 'budapest plan'))).toContain('Trump drops Budapest plan');
  expect(textOf(await list(scene, 'capital report'))).toContain('Kremlin plays down');
  expect(textOf(await list(scene, 'Alaska summit'))).toContain('2 articles');
  expect(textOf(await list(scene, 'Xqzwv'))).toContain('No article has this');
});

const FILE = 'boats.md';
const CALM = 'The *harbour* was calm, and nobody came to look at the boats of the town that day.';
const BOATS = `---\ntitle: Boats at rest\n---\n${`${CALM}\n\n`.repeat(50)}The last boat is green.\n`;

/** An article of several pages. */
async function longArticle(scene: Scene): Promise<void> {
  await writeFile(join(scene.articles, FILE), BOATS);
  await reload(scene);
}

const open = async (scene: Scene): Promise<APIMessage> =>
  press(scene, await list(scene, 'boats at rest'), 'Read');

test('an article that was changed or taken away says so when its page is turned', async () => {
  const scene = await botInServer();
  await longArticle(scene);
  const opened = await open(scene);
  const file = join(scene.articles, FILE);
  await writeFile(file, BOATS.replaceAll('calm', 'rough'));
  await reload(scene);
  const changed = await press(scene, opened, '▶');
  expect(textOf(changed)).toContain('This article has changed since you opened it; this is its text now.');
  expect(textOf(changed)).toContain('was rough, and');
  await rm(file);
  await reload(scene);
  expect(textOf(await press(scene, changed, '◀'))).toBe(
    'This article is no longer among those that are served here.',
  );
  expect(problems(scene.discord)).toEqual([]);
});
