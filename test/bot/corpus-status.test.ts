import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { botInServer, eventually, outcomeOf, problems, restarted, runBot, textOf } from './bot.ts';
import { faults } from './faults.ts';
import { answered, corpus, status } from './moderating.ts';

test('the status tells what is served, since when and by whom, and what is left out', async () => {
  const scene = await botInServer();
  await writeFile(join(scene.articles, 'empty.md'), '');
  await writeFile(join(scene.articles, 'harbour.md'), '# Harbour\n\nMayor Ana Silva opened the port.\n');
  await corpus(scene, 'reload');
  const lines = (await status(scene)).split('\n');
  expect(lines[0]).toBe('### 6 articles');
  expect(lines[1]).toMatch(/^\d+ passages, \d+ statements, \d+ people$/);
  expect(lines[2]).toMatch(/^In service: version 2 \(reload by <@\d+>, <t:\d+:f>\)\.$/);
  expect(lines[3]).toMatch(/^-# `\/corpus rollback` leads to version 1 \(start by the bot, <t:\d+:f>\)\.$/);
  expect(lines[4]).toMatch(
    /^-# Opened in \d+\.\d s, \d+ MB of memory, Verbatim \d+\.\d+\.\d+, running since/,
  );
  expect(lines.slice(5)).toEqual(['**Left out (1)**', '- empty.md is empty']);
  expect(problems(scene.discord)).toEqual([]);
});

test('a rollback serves the version before, says what it changed, and holds over a restart until a reload', async () => {
  const scene = await botInServer();
  const question = 'who opened the port of Zyxburg?';
  await writeFile(join(scene.articles, 'harbour.md'), '# Harbour\n\nAna Silva opened the port of Zyxburg.\n');
  await corpus(scene, 'reload');
  const report = textOf(await corpus(scene, 'rollback'));
  expect(report).toMatch(
    /until the next `\/corpus reload`; 5 articles .*\n\*\*Removed \(1\)\*\*\n- harbour\.md/,
  );
  await restarted(scene);
  expect(await answered(scene, question)).toContain('never mention');
  expect(await status(scene)).toContain('**Rolled back** to version 1 ');
  expect(textOf(await corpus(scene, 'reload'))).toContain('**Added (1)**\n- harbour.md');
  expect(await answered(scene, question)).toContain('Silva');
  expect(problems(scene.discord)).toEqual([]);
});

test('a reload for which Discord takes no answer any more is made all the same', async () => {
  const scene = await botInServer();
  const { discord, channel, moderator, bot } = scene;
  await writeFile(join(scene.articles, 'harbour.md'), '# Harbour\n\nAna Silva opened the port of Zyxburg.\n');
  const asked = discord.slash({ command: 'corpus reload', member: moderator, channel });
  await asked.response();
  discord.clock.advance(16 * 60_000);
  await eventually(() => bot.output()).toContain('the answer came too late');
  expect(bot.output()).toMatch(/Served: 1 added \([^)]+\); 6 articles\./);
  expect(bot.output()).not.toContain('"level":50');
  expect(await answered(scene, 'who opened the port of Zyxburg?')).toContain('Silva');
});

test('a second bot on the same DATA_DIR does not start, and the first goes on', async () => {
  const scene = await botInServer();
  const second = runBot(scene.folder, scene.env);
  expect((await second.ended).code).toBe(1);
  expect(second.output()).toMatch(/^DATA_DIR \S+ is in use by another bot: stop that one/);
  expect(await status(scene)).toMatch(/^### 5 articles\n/);
});

test('a desk that cannot write changes nothing of its own, and serves what the owner has put into the folder', async () => {
  const scene = await botInServer({ env: { DATA_DIR: '/dev/null/data' } });
  await writeFile(join(scene.articles, 'harbour.md'), '# Harbour\n\nAna Silva opened the port of Zyxburg.\n');
  const report = textOf(await corpus(scene, 'reload'));
  expect(report).toContain('6 articles are served now.');
  expect(report).toMatch(/\*\*Please see to this \(1\)\*\*\n- DATA\\_DIR cannot be written/);
  const file = { name: 'a.md', data: '# Ferry\n\nThe ferry was late.\n' };
  expect(textOf(await corpus(scene, 'add', { file }))).toMatch(
    /^Nothing was added.* DATA\\_DIR cannot be written/,
  );
  expect(problems(scene.discord)).toEqual([]);
});

test('a reload that takes its time shows a bar until it is done', async () => {
  const slow =
    "const { threadId } = await import('node:worker_threads');" +
    'if (threadId > 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5_000);';
  const { discord, channel, moderator } = await botInServer({ env: faults(slow) });
  const asked = discord.slash({ command: 'corpus reload', member: moderator, channel });
  const bar = await asked.message(10_000, (message) => textOf(message).includes('▱'));
  expect(textOf(bar)).toMatch(
    /^Reading the articles; meanwhile those from before go on answering\.\n[▰▱]{20} \d+ %$/,
  );
  expect(textOf(await outcomeOf(asked))).toContain('5 articles are served now.');
  expect(problems(discord)).toEqual([]);
});
