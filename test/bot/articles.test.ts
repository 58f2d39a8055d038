import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type APIMessage, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { unquote } from '../render/discord-generated.ts';
import { sectionsOf } from './answer-sections.ts';
import { botInServer, buttonOf, eventually, outcomeOf, problems, restarted, textOf } from './bot.ts';

type Scene = Awaited<ReturnType<typeof botInServer>>;

const list = ({ discord, channel, reader }: Scene, search?: string): Promise<APIMessage> =>
  discord
    .slash({ command: 'articles', options: search === undefined ? {} : { search }, member: reader, channel })
    .message();

const press = ({ discord, reader }: Scene, message: APIMessage, label: string) =>
  discord.press(message, buttonOf(message, label), reader).message();

const reload = ({ discord, moderator, channel }: Scene) =>
  outcomeOf(discord.slash({ command: 'corpus reload', member: moderator, channel }));

const isPrivate = (message: APIMessage): boolean => (message.flags! & MessageFlags.Ephemeral) !== 0;

/** Ten more articles, so that a list has two pages. */
async function manyArticles(scene: Scene): Promise<void> {
  for (let at = 0; at < 10; at++)
    await writeFile(
      join(scene.articles, `more-${at}.md`),
      `# Harbour report ${at}\n\nThe harbour was calm on day ${at}.\n`,
    );
  await reload(scene);
}

test('the articles are listed for one person, page by page, also after a restart in between', async () => {
  const scene = await botInServer();
  await manyArticles(scene);
  const first = await list(scene);
  expect(isPrivate(first)).toBe(true);
  expect(textOf(first)).toContain('15 articles, page 1 of 2');
  const titles = sectionsOf(first);
  await restarted(scene);
  const second = await press(scene, first, '▶');
  expect(second.id).toBe(first.id);
  const all = [...titles, ...sectionsOf(second)];
  expect(all).toHaveLength(15);
  expect(new Set(all).size).toBe(15);
  expect(sectionsOf(await press(scene, second, '◀'))).toEqual(titles);
  expect(problems(scene.discord)).toEqual([]);
});

test('a search finds titles, sources and words, and its next page is of the same search', async () => {
  const scene = await botInServer();
  expect(textOf(await list(scene, 'budapest plan'))).toContain('Trump drops Budapest plan');
  expect(textOf(await list(scene, 'capital report'))).toContain('Kremlin plays down');
  expect(textOf(await list(scene, 'Alaska summit'))).toContain('2 articles');
  expect(textOf(await list(scene, 'Xqzwv'))).toContain('No article has this');
  await manyArticles(scene);
  await eventually(async () => textOf(await list(scene, 'harbour *calm*'))).toContain(
    '10 articles, page 1 of 2',
  );
  const first = await list(scene, 'harbour *calm*');
  await restarted(scene);
  const second = await press(scene, first, '▶');
  expect(textOf(second)).toContain('10 articles, page 2 of 2\n-# Searched: harbour \\*calm\\*');
  expect(sectionsOf(second)).toHaveLength(2);
  expect(problems(scene.discord)).toEqual([]);
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

test('an article is read word for word, page by page, also after a restart in between', async () => {
  const scene = await botInServer();
  await longArticle(scene);
  const opened = await open(scene);
  expect(isPrivate(opened)).toBe(true);
  const pages = Number(/page 1 of (\d+)/.exec(textOf(opened))![1]);
  expect(textOf(opened)).toContain(`\n-# ${FILE}\n-# ¶ 1\n`);
  await restarted(scene);
  const shown = [opened];
  while (shown.length < pages) shown.push(await press(scene, shown.at(-1)!, '▶'));
  expect(new Set(shown.map(({ id }) => id)).size).toBe(1);
  const quotes = shown.flatMap((page) => textOf(page).match(/^> .*$/gm)!).map((quote) => unquote(quote).text);
  expect(quotes).toEqual([...Array(50).fill(CALM), 'The last boat is green.']);
  expect(shown.map(textOf).join()).not.toContain('has changed');
  expect(problems(scene.discord)).toEqual([]);
});

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
