import { expect, test } from 'vitest';
import { openCorpus } from '../../src/library/live-corpus.ts';
import { warmUp } from '../../src/library/warm-up.ts';
import { tempFolder } from '../temp-folder.ts';

test.each([
  ['Mayor Ana Silva said the harbour was safe.', true, 'of those who speak'],
  ['The harbour is safe.', false, 'of nobody where nobody speaks'],
])('warming up over %j names its people: %j (%s)', async (text, isNamed) => {
  const corpus = await openCorpus(tempFolder({ 'a.md': `Harbour\n\n${text}\n` }));
  const asked: string[] = [];
  await warmUp({
    ...corpus,
    ask: (question, limit) => {
      asked.push(question);
      return corpus.ask(question, limit);
    },
  });
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.join().includes('Ana Silva')).toBe(isNamed);
});
