import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { botInServer, eventually, textOf } from './bot.ts';
import { answered, corpus, pressed, status, suggested, used } from './moderating.ts';
import { placesOf } from './shared-bot.ts';
import { STARTS, startedOnce } from './started-once.ts';

const CALM = 'The *harbour* was calm, and nobody came to look at the boats of the town that day.';
/** An article of several pages. */
const long = (title: string, last: string) =>
  `---\ntitle: ${title}\n---\n${`${CALM}\n\n`.repeat(50)}${last}\n`;
const BOATS = long('Boats at rest', 'The last boat is green.');
const HARBOUR =
  '---\ntitle: Harbour\nsource: Zyxburg News\n---\nMayor Zora Zyxon said the harbour was safe.\n';

const MEETING = { question: 'what did they say about the meeting?' };

/** What was shown before the reload, what the reload said, and what the status says of it. */
const shared = startedOnce(async () => {
  const scene = await botInServer({
    async before({ articles }) {
      await writeFile(join(articles, 'boats.md'), BOATS);
      await writeFile(join(articles, 'ships.md'), long('Ships', 'Captain Quux Quuxley said it was late.'));
      return {};
    },
  });
  const write = (file: string, text: string | Buffer) => writeFile(join(scene.articles, file), text);
  const read = async (search: string) => pressed(scene, await used(scene, 'articles', { search }), 'Read');
  const [excerpt, paged] = [await used(scene, 'ask', MEETING), await used(scene, 'ask', MEETING)];
  const gone = await used(scene, 'ask', { question: 'what did Quuxley say?' });
  const [boats, ships] = [await read('boats at rest'), await read('ships')];

  const context = textOf(await pressed(scene, excerpt, 'Context'));
  const cited = context.match(/^-# (\S+), characters/m)![1]!.replaceAll('\\', '');
  await write(cited, '# Other\n\nA meeting of gardeners was held, Ana Roe said.\n');
  await write('boats.md', BOATS.replaceAll('calm', 'rough'));
  await write('harbour.md', HARBOUR);
  await write('broken.md', Buffer.from([0x41, 0xff, 0x41]));
  await write('canaries.yml', 'question: alone');
  await rm(join(scene.articles, 'ships.md'));
  const report = await corpus(scene, 'reload');
  return { ...scene, excerpt, paged, gone, boats, ships, cited, report, said: await status(scene) };
});
const place = placesOf(shared);

describe('after a reload', () => {
  test('the moderator alone is told what is new, changed, gone or wrong, and the rest is served', async () => {
    const { report, cited } = shared();
    expect(report.flags! & MessageFlags.Ephemeral).not.toBe(0);
    expect(textOf(report)).toMatch(/7 articles are served now\.\n\*\*Added \(1\)\*\*\n- harbour\.md$/m);
    const changed = [cited, 'boats.md'].sort().map((file) => `- ${file}`);
    expect(textOf(report)).toContain(`**Changed (2)**\n${changed.join('\n')}`);
    expect(textOf(report)).toMatch(/\*\*Removed \(1\)\*\*\n- ships\.md/);
    expect(textOf(report)).toMatch(/\*\*Left out \(1\)\*\*\n- broken\.md is not UTF-8/);
    // It keeps nothing from being served.
    expect(textOf(report)).toMatch(
      /\*\*Please see to this \(1\)\*\*\n- canaries\.yml line 1 is not the beginning/,
    );
    expect(await answered(place(), 'what did Zyxon say?')).toContain('the harbour was safe');
    expect(await answered(place(), 'what did Lavrov say?')).toContain('Lavrov');
  });

  test('the status tells what is served, since when and by whom, and what is left out', () => {
    const lines = shared().said.split('\n');
    expect(lines[0]).toBe('### 7 articles');
    expect(lines[1]).toMatch(/^\d+ passages, \d+ statements, \d+ people$/);
    expect(lines[2]).toBe('Answers come from words alone: MEANING is off.');
    expect(lines[3]).toMatch(/^In service: version 2 \(reload by <@\d+>, <t:\d+:f>\)\.$/);
    expect(lines[4]).toMatch(/^-# `\/corpus rollback` leads to version 1 \(start by the bot, <t:\d+:f>\)\.$/);
    expect(lines[5]).toMatch(
      /^-# Opened in \d+\.\d s, \d+ MB of memory, Verbatim \d+\.\d+\.\d+, running since/,
    );
    expect(lines.slice(6)).toEqual(['**Left out (1)**', expect.stringMatching(/^- broken\.md is not UTF-8/)]);
  });

  test('Context and the pages of an answer say plainly if the article has changed or is gone', async () => {
    const { excerpt, paged, gone } = shared();
    const press = async (...[message, label]: [typeof gone, string]) =>
      textOf(await pressed(shared(), message, label));
    expect(await press(excerpt, 'Context')).toMatch(/^This article has changed since then/);
    expect(await press(paged, '▶')).toContain('The articles have changed since this was asked');
    expect(await press(gone, 'Context')).toMatch(/^This article is no longer among those that are served/);
  });

  test('an article that was changed or taken away says so when its page is turned', async () => {
    const { boats, ships } = shared();
    const changed = textOf(await pressed(shared(), boats, '▶'));
    expect(changed).toContain('This article has changed since you opened it; this is its text now.');
    expect(changed).toContain('was rough, and');
    expect(textOf(await pressed(shared(), ships, '▶'))).toBe(
      'This article is no longer among those that are served here.',
    );
  });

  test('the new articles and people are suggested', async () => {
    const values = async (command: string, focused: string, typed: string) =>
      (await suggested(place(), command, focused, typed)).map(({ value }) => value);
    await eventually(() => values('ask', 'source', 'zyx')).toEqual(['Zyxburg News']);
    await eventually(() => values('quotes', 'speaker', 'zyx')).toEqual(['Zora Zyxon']);
    await eventually(() => values('ask', 'question', 'zyxon')).toContain('what did Zora Zyxon say?');
  });
});

describe('of the reloads after it', () => {
  test('with nothing left to serve, the articles from before go on answering', async () => {
    const scene = place();
    await rename(scene.articles, `${scene.articles}-away`);
    expect(textOf(await corpus(scene, 'reload'))).toMatch(
      /^The corpus was not reloaded, and the articles from before go on/,
    );
    await rename(`${scene.articles}-away`, scene.articles);
    expect(await answered(scene, 'what did Lavrov say?')).toContain('Lavrov');
  });

  test(
    'several run while questions are answered, and all of these report',
    async () => {
      const scene = place();
      const reloads = Array.from({ length: 3 }, () => corpus(scene, 'reload'));
      const answers = Array.from({ length: 10 }, () => answered(scene, 'what did Lavrov say?'));
      for (const answer of await Promise.all(answers)) expect(answer).toContain('Lavrov');
      for (const report of await Promise.all(reloads))
        expect(textOf(report)).toMatch(/\d articles are served/);
    },
    STARTS,
  );

  test(
    'one for which Discord takes no answer any more is made all the same',
    async () => {
      const scene = place();
      const { discord, channel, moderator, bot } = scene;
      const port = '# Port\n\nAna Silva opened the port of Xyzburg.\n';
      await writeFile(join(scene.articles, 'port.md'), port);
      const asked = discord.slash({ command: 'corpus reload', member: moderator, channel });
      await asked.response();
      discord.clock.advance(16 * 60_000);
      await eventually(() => bot.output()).toContain('the answer came too late');
      expect(bot.output()).toMatch(/Served: \d added[^(]*\([^)]*port\.md/);
      expect(bot.output()).not.toContain('"level":50');
      expect(await answered(scene, 'who opened the port of Xyzburg?')).toContain('Silva');
    },
    STARTS,
  );
});
