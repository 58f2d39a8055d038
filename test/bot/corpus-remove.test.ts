import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { botInServer, problems, restarted, type Scene, textOf } from './bot.ts';
import { answered, corpus, press, status } from './moderating.ts';

const FILE = '02-a-wasted-meeting.md';

async function suggested({ discord, channel, moderator, reader }: Scene, typed: string, byReader = false) {
  const asked = discord.autocomplete({
    command: 'corpus remove',
    options: { article: typed },
    focused: 'article',
    member: byReader ? reader : moderator,
    channel,
  });
  return (await asked.response()).choices ?? [];
}

test('an article of the folder is hidden after a question, also after a restart, and comes back by a rollback', async () => {
  const scene = await botInServer();
  const [first] = await suggested(scene, 'wasted');
  const asks = await corpus(scene, 'remove', { article: String(first!.value) });
  expect(textOf(asks)).toMatch(/^### Remove this article\?/);
  expect(textOf(await press(scene, asks, 'Cancel'))).toBe('Nothing was removed.');
  expect(await status(scene)).toMatch(/^### 5 articles\n/);

  const again = await corpus(scene, 'remove', { article: String(first!.value) });
  const report = textOf(await press(scene, again, 'Remove'));
  expect(report).toContain('4 articles are served now.');
  expect(report).toContain(`**Removed (1)**\n- ${FILE}`);
  expect(existsSync(join(scene.articles, FILE))).toBe(true);
  expect(await status(scene)).toContain(`**Hidden (1)**\n- ${FILE}`);
  expect(await suggested(scene, 'wasted')).not.toContainEqual(first);
  expect(textOf(await corpus(scene, 'reload'))).toContain('No file has changed.');

  await restarted(scene);
  expect(await status(scene)).toContain(`**Hidden (1)**\n- ${FILE}`);
  const back = textOf(await corpus(scene, 'rollback'));
  expect(back).toMatch(/^The corpus was rolled back to the version before/);
  expect(back).toContain(`**Added (1)**\n- ${FILE}`);
  expect(await status(scene)).not.toContain('Hidden');
  expect(problems(scene.discord)).toEqual([]);
});

test('an article that was added goes, and what nobody knows is not removed', async () => {
  const scene = await botInServer();
  const harbour = { name: 'harbour.md', data: '# Harbour\n\nMayor Ana Silva opened the port of Zyxburg.\n' };
  await press(scene, await corpus(scene, 'add', { file: harbour }), 'Keep');
  const asks = await corpus(scene, 'remove', { article: 'Harbour' });
  expect(textOf(asks)).toContain('It was added from Discord and goes.');
  expect(textOf(await press(scene, asks, 'Remove'))).toContain('**Removed (1)**\n- added/harbour.md');
  expect(await answered(scene, 'who opened the port of Zyxburg?')).toContain('never mention');
  expect(await status(scene)).not.toContain('Added from Discord');
  const unknown = await corpus(scene, 'remove', { article: 'Harbour' });
  expect(textOf(unknown)).toMatch(/^No article that is served has this name/);
  expect(await suggested(scene, 'wasted', true)).toEqual([]);
  expect(problems(scene.discord)).toEqual([]);
});
