import { expect, test } from 'vitest';
import { openServing } from '../../src/library/serving.ts';
import { tempFolder } from '../temp-folder.ts';
import { LARGE } from './large.ts';

test('a large corpus answers at once who said what, and knows all of it soon after', async () => {
  const corpus = await openServing({ folder: tempFolder(LARGE), dataDir: null });
  const { excerpts } = await corpus.ask('what did Silva say about pier 217?');
  expect(excerpts[0]).toMatchObject({ speaker: 'Ana Silva', text: expect.stringContaining('pier 217') });
  expect(corpus.served()).toMatchObject({ articles: 300 });
  expect(corpus.served().annotated).toBeLessThan(300);
  expect((await corpus.quotes({ speaker: 'Silva' })).quotes).toHaveLength(300);
  expect(corpus.served().annotated).toBe(300);
  const later = await corpus.ask('what did Silva say about pier 217?');
  expect(later.excerpts[0]).toMatchObject({ speaker: 'Ana Silva', citation: excerpts[0]!.citation });
});

test('a large corpus that is closed leaves off', async () => {
  const corpus = await openServing({ folder: tempFolder(LARGE), dataDir: null });
  corpus.close();
  await expect(corpus.quotes()).rejects.toThrow('aborted');
});
