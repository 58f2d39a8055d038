import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { botInServer, eventually, problems, restarted, type Scene, textOf } from './bot.ts';
import { answered, corpus, press } from './moderating.ts';

const HARBOUR = '# Harbour\n\nMayor Ana Silva of Zyxburg said the harbour was safe.\n';
const OTHER = '# Harbour\n\nNobody knows the word of Mayor Ana Silva of Zyxburg.\n';
const CANARIES = '- question: what did Silva of Zyxburg say?\n  pattern: harbour was safe\n';
const QUESTION = 'what did Silva of Zyxburg say?';

/** A bot that answers a canary well, and whose folder does no longer. */
async function withBrokenCanary(env: Record<string, string> = {}): Promise<Scene> {
  const scene = await botInServer({ env });
  await writeFile(join(scene.articles, 'harbour.md'), HARBOUR);
  await writeFile(join(scene.articles, 'canaries.yml'), CANARIES);
  await corpus(scene, 'reload');
  await writeFile(join(scene.articles, 'harbour.md'), OTHER);
  return scene;
}

test('where a canary fails that passed before, the old corpus serves until the moderator says otherwise', async () => {
  const scene = await withBrokenCanary();
  const held = await corpus(scene, 'reload');
  expect(textOf(held)).toMatch(/^### Not served yet\nWith this change a question of `canaries\.yml`/);
  expect(textOf(held)).toContain(
    '**what did Silva of Zyxburg say?**\n-# The first excerpt must match: harbour was safe',
  );
  expect(await answered(scene, QUESTION)).toContain('the harbour was safe');
  expect(textOf(await press(scene, held, 'Keep the old'))).toMatch(/^The change was given up/);
  expect(await answered(scene, QUESTION)).toContain('the harbour was safe');

  const again = await corpus(scene, 'reload');
  const report = textOf(await press(scene, again, 'Serve it anyway'));
  expect(report).toMatch(
    /^The change was made; 6 articles are served now\.\n\*\*Changed \(1\)\*\*\n- harbour\.md/,
  );
  expect(await answered(scene, QUESTION)).not.toContain('the harbour was safe');
  expect(textOf(await corpus(scene, 'reload'))).toContain('No file has changed.');
  expect(problems(scene.discord)).toEqual([]);
});

test('after a restart the buttons say that the change waits no longer', async () => {
  const scene = await withBrokenCanary();
  const [one, other] = [await corpus(scene, 'reload'), await corpus(scene, 'reload')];
  await writeFile(join(scene.articles, 'harbour.md'), HARBOUR);
  await restarted(scene);
  for (const [held, label] of [
    [one, 'Serve it anyway'],
    [other, 'Keep the old'],
  ] as const)
    expect(textOf(await press(scene, held, label))).toMatch(/^Nothing was changed.* no longer waiting/);
  expect(await answered(scene, QUESTION)).toContain('the harbour was safe');
  expect(problems(scene.discord)).toEqual([]);
});

test('a broken canaries.yml is told, and keeps nothing from being served', async () => {
  const scene = await botInServer();
  await writeFile(join(scene.articles, 'canaries.yml'), 'question: alone');
  const report = textOf(await corpus(scene, 'reload'));
  expect(report).toMatch(/\*\*Please see to this \(1\)\*\*\n- canaries\.yml line 1 is not the beginning/);
});

test('with CORPUS_WATCH changes are served by themselves, but for those that break a canary or a rollback', async () => {
  const scene = await withBrokenCanary({ CORPUS_WATCH: 'true' });
  const { bot, articles } = scene;
  const log = () => bot.output();
  await eventually(log).toMatch(/"by":"CORPUS_WATCH","what":"reload","outcome":"Held/);
  expect(await answered(scene, QUESTION)).toContain('the harbour was safe');
  await writeFile(join(articles, 'harbour.md'), HARBOUR);
  await writeFile(
    join(articles, 'ferry.md'),
    '# Ferry\n\nCaptain Rui Costa said the ferry of Zyxburg was late.\n',
  );
  await eventually(log).toMatch(
    /"by":"CORPUS_WATCH","what":"reload","outcome":"Served: 1 added \([^)]+\); 7 articles/,
  );
  expect(await answered(scene, 'what did Captain Costa say?')).toContain('was late');
  await corpus(scene, 'rollback');
  await rm(join(articles, 'ferry.md'));
  await eventually(log).toContain('stays rolled back until somebody reloads it');
  expect(problems(scene.discord)).toEqual([]);
});
