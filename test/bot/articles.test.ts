import { expect, test } from 'vitest';
import { textOf } from './bot.ts';
import { used } from './moderating.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot();

test('a search finds titles, sources and words', async () => {
  const scene = place();
  const list = async (search: string) => textOf(await used(scene, 'articles', { search }));
  expect(await list('budapest plan')).toContain('Trump drops Budapest plan');
  expect(await list('capital report')).toContain('Kremlin plays down');
  expect(await list('Alaska summit')).toContain('2 articles');
  expect(await list('Xqzwv')).toContain('No article has this');
});
