import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openServing } from '../../src/library/serving.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { sharedFolder, tempFolder } from '../temp-folder.ts';
import { AWKWARD, LAVROV } from './awkward.ts';
import { type Ran, records, run, together } from './run.ts';

const folder = sharedFolder(AWKWARD);
const damaged = sharedFolder({ ...AWKWARD, 'c\nd.md': '', 'e.md': new Uint8Array([0x41, 0xff]) });
// A folder to start it in, which names another corpus.
const bot = sharedFolder({ '.env': 'CORPUS_DIR=mine\nLOG_LEVEL=loud\n', 'mine/c.md': AWKWARD['a.md'] });
const json = ['ask', '--json', '--corpus', folder];
const asked = together(
  {
    inWords: ['ask', '--corpus', folder, LAVROV],
    plain: [...json, LAVROV],
    loose: [...json, '--limit=1', 'Lavrov', 'and', 'the', 'summit'],
    unknown: [...json, 'who is Ursula Plassnik?'],
    explained: [...json, '--explain', LAVROV],
    explainedInWords: ['ask', '--corpus', folder, '--explain', LAVROV],
    damaged: ['ask', '--corpus', damaged, LAVROV],
    quotesOfDamaged: ['quotes', '--corpus', damaged],
    nothing: json,
  },
  bot,
);

describe('a question on the command line', () => {
  test('is answered in words, with excerpts and where they stand', async () => {
    const { code, stdout, stderr } = (await asked()).inWords;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Sergei\u00A0Lavrov, said “no” to the cease\u2011fire summit.');
    expect(stdout).toMatch(/No\u00A0summit · Wire · paragraph 1 · a\.md \[\d+–\d+\]/);
    expect(stdout).toMatch(/[^\n]\n$/);
  });

  test('may come without quotes, and with a limit to its excerpts', async () => {
    const [answer, ...more] = records((await asked()).loose);
    expect([answer!.question, more]).toEqual(['Lavrov and the summit', []]);
    expect(answer!.excerpts.length).toBe(1); // --limit
  });

  test('with --json every excerpt is a slice of its file', async () => {
    const [answer, ...more] = records((await asked()).plain);
    expect(more).toEqual([]);
    expect(answer).toMatchObject({ question: LAVROV, status: 'answered' });
    expect(new Set(answer!.excerpts.map(({ citation }) => citation.file))).toEqual(
      new Set(['a.md', 'sub/b.txt']),
    );
    for (const { text: words, citation } of answer!.excerpts)
      expect(readFileSync(join(folder, citation.file), 'utf8').slice(citation.start, citation.end)).toBe(
        words,
      );
  });

  test('that the articles do not answer is refused with a reason, and that is no error', async () => {
    const [answer] = records((await asked()).unknown);
    expect(answer).toMatchObject({ status: 'no-answer', excerpts: [], answers: [] });
    expect(answer!.reason!.unknown).toContain('Plassnik');
  });
});

describe('the folder that is asked', () => {
  test('is the one that is given, else CORPUS_DIR of the environment, else that of .env', async () => {
    const filesOf = (ran: Ran) => records(ran)[0]!.excerpts.map(({ citation }) => citation.file);
    expect(filesOf((await asked()).plain)).toContain('a.md');
    expect(filesOf(await run(['ask', '--json', LAVROV], '', { CORPUS_DIR: folder }, bot))).toContain('a.md');
    expect(filesOf(await run(['ask', '--json', LAVROV], '', {}, bot))).toEqual(['c.md']);
  });

  test('holds the articles that come along where none is named anywhere', async () => {
    const question = 'Lavrov on the meeting in Budapest';
    const [seeds] = records(await run(['ask', '--json', question], '', { CORPUS_DIR: '' }));
    expect(seeds!.excerpts[0]!.citation.file).toMatch(/^0\d-/);
  });
});

describe('a question that the articles do not answer', () => {
  test.each<[string, Record<string, string>]>([
    ['news', AWKWARD],
    [
      'a harbour town',
      {
        'a.md':
          'Harbour\n\nThe mayor, Ana Silva, told reporters on Friday that the harbour was safe. “It is done,” Silva said.\n',
      },
    ],
  ])('suggests another that they do answer, made of their own people: %s', async (_, files) => {
    const corpus = await openServing({ folder: tempFolder(files), dataDir: null });
    const refused = renderTerminal(await corpus.ask('who is Ursula Plassnik?'), (_, text) => text, false);
    const suggested = /^Try: (.+)$/m.exec(refused)![1]!;
    expect((await corpus.ask(suggested)).status).toBe('answered');
  });
});

describe('--explain', () => {
  test('adds the signals of each excerpt to the JSON, and their sum to the text', async () => {
    const { explained, explainedInWords } = await asked();
    const [answer] = records(explained);
    const sums = answer!.excerpts.map(({ signals }) =>
      Object.values(signals!).reduce((sum, value) => sum + value, 0),
    );
    const most = Math.max(1, ...sums); // where the best sum is over 1 it counts as 1, and the others beside it
    for (const [at, { score }] of answer!.excerpts.entries()) expect(score).toBeCloseTo(sums[at]! / most, 2);
    const { stdout } = explainedInWords;
    expect(stdout.match(/^ {3}= score +\d\.\d{3}/gm)).toHaveLength(answer!.excerpts.length);
    expect(stdout).toMatch(/^ {3}[ +] words +\d\.\d{3} {2}\S+/m);
  });

  test('is needed for that', async () => {
    const [answer] = records((await asked()).plain);
    expect(answer!.excerpts.filter(({ signals }) => signals)).toEqual([]);
  });
});

test.each(['damaged', 'quotesOfDamaged'] as const)(
  'files that are left out are named in one line on standard error, and the others are asked: %s',
  async (name) => {
    const { code, stdout, stderr } = (await asked())[name];
    expect([code, stdout === '']).toEqual([0, false]);
    expect(stderr).toMatch(/^Left out: c d\.md is empty; e\.md [^\n]+\.\n$/);
  },
);
