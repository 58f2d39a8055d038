import { expect, test } from 'vitest';
import { openCorpus } from '../../src/library/live-corpus.ts';
import { tempFolder } from '../temp-folder.ts';

// 300 articles of 4,000 characters: more than is read whole before the first answer.
const FILLER =
  'The committee looked at the drains of the old market, and then at the budget of the library. '.repeat(43);
const report = (at: number) =>
  `Report ${at} from the harbour\n\n${FILLER}\n\nMayor Ana Silva said that pier ${at} would open in May.`;
const LARGE = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`${at}.txt`, report(at)]));

test('a large corpus answers at once who said what, and knows all of it soon after', async () => {
  const corpus = await openCorpus(tempFolder(LARGE));
  const { excerpts } = await corpus.ask('what did Silva say about pier 217?');
  expect(excerpts[0]).toMatchObject({ speaker: 'Ana Silva', text: expect.stringContaining('pier 217') });
  expect((await corpus.quotes({ speaker: 'Silva' })).quotes).toHaveLength(300);
  const later = await corpus.ask('what did Silva say about pier 217?');
  expect(later.excerpts[0]).toMatchObject({ speaker: 'Ana Silva', citation: excerpts[0]!.citation });
});

test('a large corpus that is closed leaves off', async () => {
  const corpus = await openCorpus(tempFolder(LARGE));
  corpus.close();
  await expect(corpus.quotes()).rejects.toThrow('aborted');
});
