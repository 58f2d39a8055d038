import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { quoteRecords, run } from './run.ts';

const FILES = {
  'a.md':
    '\uFEFF# Harbour\r\n\r\nMayor Ana Silva told reporters on Friday that the harbour\u00A0was safe. 👍🏽\r\n\r\n“The ferry sails again,” Silva said.\r\n',
  'b/c.txt':
    'Ferry news\n\nAccording to Joao Reis, the ferry would sail.\n\nThe captain, Rui Costa, waved at Reis.\n',
};
const quotes = async (...args: string[]) =>
  quoteRecords(await run(['quotes', '--json', '--corpus', tempFolder(FILES), ...args]));
const said = (all: Awaited<ReturnType<typeof quotes>>) =>
  all.map(({ speaker, content }) => [speaker, content.map(({ text }) => text).join(' … ')]);

const SAFE = ['Ana Silva', 'the harbour\u00A0was safe'];
const SAILS = ['Ana Silva', '“The ferry sails again,”'];
const WOULD = ['Joao Reis', 'the ferry would sail'];

describe('the statements of a corpus', () => {
  test('with --json are one object a line in the order of the files, all texts slices of their file', async () => {
    const folder = tempFolder(FILES);
    const all = quoteRecords(await run(['quotes', '--json', '--corpus', folder]));
    expect(said(all)).toEqual([SAFE, SAILS, WOULD]);
    expect(all.map(({ kind }) => kind)).toEqual(['indirect', 'direct', 'indirect']);
    expect(all[1]!.cue!.text).toBe('said');
    for (const { source, cue, content, citation } of all) {
      const file = readFileSync(join(folder, citation.file), 'utf8');
      for (const piece of [source, cue, ...content]) {
        if (piece === null) continue;
        expect(file.slice(piece.start, piece.end)).toBe(piece.text);
        expect(piece.start).toBeGreaterThanOrEqual(citation.start);
        expect(piece.end).toBeLessThanOrEqual(citation.end);
      }
    }
    expect(all.map(({ citation }) => [citation.file, citation.paragraph])).toEqual([
      ['a.md', 1],
      ['a.md', 2],
      ['b/c.txt', 1],
    ]);
  });

  test.each<[string, string[], string[][]]>([
    ['of a person', ['--speaker', 'Ana Silva'], [SAFE, SAILS]],
    ['of a person misspelled', ['--speaker=silvo'], [SAFE, SAILS]],
    ['of an office', ['--speaker', 'the mayor'], [SAFE, SAILS]],
    ['on a topic, in any form of its words', ['--topic', 'sailing ferries'], [SAILS, WOULD]],
    ['on a topic of which their sentence has a part', ['--topic', 'harbour Friday'], [SAFE]],
    ['of a person on a topic', ['--speaker', 'Reis', '--topic', 'ferry'], [WOULD]],
    ['on what nobody speaks of', ['--topic', 'ferry harbour'], []],
    ['of somebody unknown', ['--speaker', 'Plassnik'], []],
  ])('can be those %s', async (_, args, expected) => {
    expect(said(await quotes(...args))).toEqual(expected);
  });

  test('are grouped by speaker for a person, who says most first', async () => {
    const { code, stdout, stderr } = await run(['quotes', '--corpus', tempFolder(FILES)]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.match(/^\S.*$/gm)).toEqual(['Ana Silva (2 statements)', 'Joao Reis (1 statement)']);
    expect(stdout).toContain('\n   “The ferry sails again,” Silva said\n   Harbour · paragraph 2 · a.md [');
  });

  test.each([
    [['--speaker', 'Plass\nnik'], 'Nobody in the articles is called “Plass nik”.\n'],
    [['--speaker', 'Rui Costa'], 'The articles report no words of Rui Costa.\n'],
    [
      ['--speaker', 'Reis', '--topic', 'harbour'],
      'The articles report no words of Joao Reis on “harbour”.\n',
    ],
  ])('that are not there: %j is no error, and one line says %s', async (args, line) => {
    expect(await run(['quotes', '--corpus', tempFolder(FILES), ...args])).toEqual({
      code: 0,
      stdout: '',
      stderr: line,
    });
  });
});
