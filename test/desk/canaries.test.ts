import { describe, expect, test } from 'vitest';
import { broken, failing } from '../../src/desk/canaries.ts';
import { canariesOf, readCanaries } from '../../src/desk/read-canaries.ts';
import { openServing } from '../../src/library/serving.ts';
import { tempFolder } from '../temp-folder.ts';

const POOL = { question: 'what did Ana Silva say about the pool?', pattern: 'pool\\b.* shut' };
const PIER = { question: 'what did Ana Silva say about the pier?', pattern: 'pier' };
const corpus = async (text: string) =>
  (await openServing({ folder: tempFolder({ 'a.md': text }), dataDir: null })).ask;

describe('a canary', () => {
  const said = 'Mayor Ana Silva said on Monday that the Pool was\nshut.\n\nNobody else spoke to anybody.';

  test('passes where the first excerpt matches, whatever its case and wherever its lines break', async () => {
    expect(await failing([POOL, { ...POOL, pattern: 'POOL was shut' }], await corpus(said))).toEqual([]);
  });

  test('fails where the first excerpt says something else, which is shown', async () => {
    const canary = { ...POOL, pattern: 'open' };
    expect(await failing([canary], await corpus(said))).toEqual([
      { ...canary, found: 'Mayor Ana Silva said on Monday that the Pool was\nshut.' },
    ]);
  });

  test('fails where there is no answer', async () => {
    expect(await failing([POOL], await corpus('A glacier melted.'))).toEqual([{ ...POOL, found: null }]);
  });

  test('fails where its pattern would take years to be tried', async () => {
    const canary = { ...POOL, pattern: '^(\\w+\\s?)*$' };
    expect(await failing([canary], await corpus(said))).toMatchObject([canary]);
  });

  test('is broken by a new corpus only if it passed in the one before', async () => {
    const [before, next] = [await corpus(said), await corpus('A glacier melted.')];
    expect(await broken([POOL, PIER], before, next)).toEqual([{ ...POOL, found: null }]);
    expect(await broken([POOL, PIER], next, before)).toEqual([]);
  });
});

describe('canaries.yml', () => {
  test('is a list of questions and patterns', () => {
    const yaml = `# Asked at each reload\n- question: ${POOL.question}\n  pattern: ${POOL.pattern}\n`;
    expect(canariesOf(yaml)).toEqual({ canaries: [POOL], wrong: [] });
  });

  test.each([
    [
      '- question: who?\n  pattern: "("',
      /^canaries\.yml line 1 has a pattern that is no regular expression \(.+\)\.$/,
    ],
    ['- question: who?', /^canaries\.yml line 1 needs a question and a pattern, each a text\.$/],
    ['\n- question: [a]\n  pattern: b', /^canaries\.yml line 2 needs a question and a pattern/],
    ['\n\n- who?', /^canaries\.yml line 3 needs a question and a pattern/],
    ['- question: *who\n  pattern: b', /^canaries\.yml line 1 needs a question and a pattern/],
    ['-', /^canaries\.yml line 1 needs a question and a pattern/],
    ['question: who?\npattern: b', /^canaries\.yml line 1 is not the beginning of a list/],
    ['- question: "who?\n', /^canaries\.yml line \d is not valid YAML: /],
  ])('%j is told to be wrong, by its line', (yaml, message) => {
    expect(canariesOf(yaml)).toEqual({ canaries: [], wrong: [expect.stringMatching(message)] });
  });

  test('with one wrong canary keeps the others', () => {
    const yaml = `- question: who?\n- question: ${POOL.question}\n  pattern: ${POOL.pattern}\n- 3\n`;
    const { canaries, wrong } = canariesOf(yaml);
    expect(canaries).toEqual([POOL]);
    expect(wrong).toEqual([expect.stringContaining('line 1 '), expect.stringContaining('line 4 ')]);
  });

  test('need not be there, and may be empty', () => {
    expect(readCanaries(tempFolder())).toEqual({ canaries: [], wrong: [] });
    expect(readCanaries(tempFolder({ 'canaries.yml': '# none yet\n' }))).toEqual({ canaries: [], wrong: [] });
  });

  test('that cannot be read is told, and no article', async () => {
    const folder = tempFolder({ 'canaries.yml/a.txt': 'The pool is shut.', 'b.md': 'The pier is open.' });
    expect(readCanaries(folder)).toEqual({ canaries: [], wrong: [expect.stringContaining('EISDIR')] });
    const other = tempFolder({ 'canaries.yml': '- question: who?', 'b.md': 'The pier is open.' });
    expect((await openServing({ folder: other, dataDir: null })).files()).toMatchObject([{ file: 'b.md' }]);
  });
});
