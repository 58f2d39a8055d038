import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { botInServer, outcomeOf, type Scene, textOf } from './bot.ts';

async function reload({ discord, channel, moderator }: Scene) {
  return outcomeOf(discord.slash({ command: 'corpus reload', member: moderator, channel }));
}

async function ask({ discord, channel, reader }: Scene, question: string) {
  const asked = discord.slash({ command: 'ask', options: { question }, member: reader, channel });
  return textOf(await asked.message());
}

test('a reload says to the moderator alone what is new, what is gone and which file is broken, and serves the rest', async () => {
  const scene = await botInServer();
  await writeFile(
    join(scene.articles, 'harbour.md'),
    '# Harbour\n\nThe mayor of Zyxburg opened the harbour on Friday.\n',
  );
  await writeFile(join(scene.articles, 'broken.md'), Buffer.from([0x41, 0xff, 0x41]));
  await rm(join(scene.articles, '02-a-wasted-meeting.md'));
  const report = await reload(scene);
  expect(report.flags! & MessageFlags.Ephemeral).not.toBe(0);
  expect(textOf(report)).toMatch(/5 articles are served now\.\n\*\*Added \(1\)\*\*\n- harbour\.md$/m);
  expect(textOf(report)).toMatch(/\*\*Removed \(1\)\*\*\n- 02-a-wasted-meeting\.md/);
  expect(textOf(report)).toMatch(/\*\*Left out \(1\)\*\*\n- broken\.md is not UTF-8/);
  expect(await ask(scene, 'who opened the harbour in Zyxburg?')).toContain('Zyxburg');
  expect(await ask(scene, 'what did Lavrov say about peace?')).toContain('sustainable');
});

test('with nothing left to serve, the articles from before go on answering', async () => {
  const scene = await botInServer();
  await rm(scene.articles, { recursive: true });
  expect(textOf(await reload(scene))).toMatch(
    /^The corpus was not reloaded, and the articles from before go on/,
  );
  expect(await ask(scene, 'what did Lavrov say about peace?')).toContain('sustainable');
});

test('questions are answered while several reloads run, and all of these report', async () => {
  const scene = await botInServer();
  const reloads = [reload(scene), reload(scene), reload(scene)];
  const answers = Array.from({ length: 10 }, () => ask(scene, 'what did Lavrov say about peace?'));
  for (const answer of await Promise.all(answers)) expect(answer).toContain('sustainable');
  for (const report of await Promise.all(reloads)) expect(textOf(report)).toContain('5 articles are served');
});
