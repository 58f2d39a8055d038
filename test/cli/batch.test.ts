import { expect, test } from 'vitest';
import { LARGE } from '../library/large.ts';
import { tempFolder } from '../temp-folder.ts';
import { records, run } from './run.ts';

/** Who speaks in the corpus, as a refusal tells it: nobody until that is known of all articles. */
const speakers = async (args: readonly string[], folder: string, lines: number) => {
  const ran = await run(['ask', '--json', '--corpus', folder, ...args], 'zebras?\n'.repeat(lines));
  return records(ran).map(({ reason }) => reason!.covers.speakers.join());
};

test('a batch waits until the articles are read; with --now it begins at once, and they are read meanwhile', async () => {
  const folder = tempFolder(LARGE);
  expect(await speakers([], folder, 2)).toEqual(['Ana Silva', 'Ana Silva']);
  const meanwhile = await speakers(['--now'], folder, 3_000);
  expect([meanwhile[0], meanwhile.at(-1)]).toEqual(['', 'Ana Silva']);
});
