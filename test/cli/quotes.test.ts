import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { QuoteFilter } from '../../src/library/quotes.ts';
import { openServing } from '../../src/library/serving.ts';
import { sharedFolder } from '../temp-folder.ts';
import { quoteRecords, together } from './run.ts';

const FILES = {
  'a.md':
    '\uFEFF# Harbour\r\n\r\nMayor Ana Silva told reporters on Friday that the harbour\u00A0was safe. 👍🏽\r\n\r\n“The ferry sails again,” Silva said.\r\n',
  'b/c.txt':
    'Ferry news\n\nAccording to Joao Reis, the ferry would sail.\n\nThe captain, Rui Costa, waved at Reis.\n',
};
const folder = sharedFolder(FILES);
const asked = (...args: string[]) => ['quotes', '--corpus', folder, ...args];
const quotes = together({
  json: asked('--json'),
  some: asked('--json', '--speaker=silvo', '--topic', 'sailing ferries'),
  inWords: asked(),
  ofNobody: asked('--speaker', 'Plass\nnik'),
  ofTheSilent: asked('--speaker', 'Rui Costa'),
  onNothing: asked('--speaker', 'Reis', '--topic', 'harbour'),
});

interface Said {
  readonly speaker: string | null;
  readonly content: readonly { readonly text: string }[];
}
const said = (all: readonly Said[]) =>
  all.map(({ speaker, content }) => [speaker, content.map(({ text }) => text).join(' … ')]);

const SAFE = ['Ana Silva', 'the harbour\u00A0was safe'];
const SAILS = ['Ana Silva', '“The ferry sails again,”'];
const WOULD = ['Joao Reis', 'the ferry would sail'];

describe('the statements of a corpus', () => {
  test('with --json are one object a line in the order of the files, all texts slices of their file', async () => {
    const all = quoteRecords((await quotes()).json);
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

  test('can be those of a speaker on a topic', async () => {
    expect(said(quoteRecords((await quotes()).some))).toEqual([SAILS]);
  });

  test.each<[string, QuoteFilter, string[][]]>([
    ['of a person', { speaker: 'Ana Silva' }, [SAFE, SAILS]],
    ['of a person misspelled', { speaker: 'silvo' }, [SAFE, SAILS]],
    ['of an office', { speaker: 'the mayor' }, [SAFE, SAILS]],
    ['on a topic, in any form of its words', { topic: 'sailing ferries' }, [SAILS, WOULD]],
    ['on a topic of which their sentence has a part', { topic: 'harbour Friday' }, [SAFE]],
    ['of a person on a topic', { speaker: 'Reis', topic: 'ferry' }, [WOULD]],
    ['on what nobody speaks of', { topic: 'ferry harbour' }, []],
    ['of somebody unknown', { speaker: 'Plassnik' }, []],
  ])('are, where they are wanted, those %s', async (_, filter, expected) => {
    const corpus = await openServing({ folder, dataDir: null });
    expect(said((await corpus.quotes(filter)).quotes)).toEqual(expected);
  });

  test('are grouped by speaker for a person, who says most first', async () => {
    const { code, stdout, stderr } = (await quotes()).inWords;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.match(/^\S.*$/gm)).toEqual(['Ana Silva (2 statements)', 'Joao Reis (1 statement)']);
    expect(stdout).toContain('\n   “The ferry sails again,” Silva said\n   Harbour · paragraph 2 · a.md [');
  });

  test.each([
    ['ofNobody', 'Nobody in the articles is called “Plass nik”.\n'],
    ['ofTheSilent', 'The articles report no words of Rui Costa.\n'],
    ['onNothing', 'The articles report no words of Joao Reis on “harbour”.\n'],
  ] as const)('that are not there, %s, are no error, and one line says %s', async (which, line) => {
    expect((await quotes())[which]).toEqual({ code: 0, stdout: '', stderr: line });
  });
});
