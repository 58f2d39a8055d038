import { expect, test } from 'vitest';
import { openServing } from '../../src/library/serving.ts';
import { warmUp } from '../../src/library/warm-up.ts';
import { tempFolder } from '../temp-folder.ts';

test.each([
  ['Mayor Ana Silva said the harbour was safe.', true, 'of those who speak'],
  ['The harbour is safe.', false, 'of nobody where nobody speaks'],
])('warming up over %j names its people: %j (%s)', async (text, isNamed) => {
  const folder = tempFolder({ 'a.md': `Harbour\n\n${text}\n` });
  const corpus = await openServing({ folder, dataDir: null });
  const asked: string[] = [];
  await warmUp({
    ask: (question) => {
      asked.push(question);
      return corpus.ask(question);
    },
  });
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.join().includes('Ana Silva')).toBe(isNamed);
});
