import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { records, run, start } from './run.ts';

const AWKWARD = {
  'a.md':
    '\uFEFF---\r\ntitle: "No\u00A0summit"\r\nsource: Wire\r\n---\r\n\r\nThe foreign minister, Sergei\u00A0Lavrov, said “no” to the cease\u2011fire summit. 👍🏽 He left.\r\n',
  'sub/b.txt':
    'Budapest waits\n\nOfficials in Budapest heard nothing from Lavrov about the summit.\nThe halls stay empty.\n',
};
const LAVROV = 'what did Lavrov say about the summit?';

describe('a question on the command line', () => {
  test('is answered in words, with excerpts and where they stand', async () => {
    const folder = tempFolder(AWKWARD);
    const { code, stdout, stderr } = await run(['ask', '--corpus', folder, LAVROV], '', { FORCE_COLOR: '1' });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Sergei\u00A0Lavrov, said “no” to the cease\u2011fire summit.');
    expect(stdout).toMatch(/No\u00A0summit · Wire · paragraph 1 · a\.md \[\d+–\d+\]/);
    expect(stdout).toMatch(/[^\n]\n$/);
    expect(stdout).not.toContain('\u001B'); // no colours where there is no terminal
  });

  test('may come without quotes, and with a limit to its excerpts', async () => {
    const args = [
      'ask',
      '--json',
      '--limit=1',
      '--corpus',
      tempFolder(AWKWARD),
      'Lavrov',
      'and',
      'the',
      'summit',
    ];
    const [answer, ...more] = records(await run(args));
    expect([answer!.question, more]).toEqual(['Lavrov and the summit', []]);
    expect(answer!.excerpts.length).toBe(1); // --limit
  });

  test('with --json every excerpt is a slice of its file', async () => {
    const folder = tempFolder(AWKWARD);
    const [answer, ...more] = records(await run(['ask', '--json', '--corpus', folder, LAVROV]));
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
    const args = ['ask', '--json', '--corpus', tempFolder(AWKWARD), 'who is Ursula Plassnik?'];
    const [answer] = records(await run(args));
    expect(answer).toMatchObject({ status: 'no-answer', excerpts: [], answers: [] });
    expect(answer!.reason!.unknown).toContain('Plassnik');
  });

  test('is asked of CORPUS_DIR where no folder is given, be it of the environment or of .env', async () => {
    const [ours] = records(await run(['ask', '--json', LAVROV], '', { CORPUS_DIR: tempFolder(AWKWARD) }));
    expect(ours!.excerpts.map(({ citation }) => citation.file)).toContain('a.md');
    const bot = tempFolder({ '.env': 'CORPUS_DIR=mine\nLOG_LEVEL=loud\n', 'mine/c.md': AWKWARD['a.md'] });
    const [mine] = records(await run(['ask', '--json', LAVROV], '', {}, bot));
    expect(mine!.excerpts[0]!.citation.file).toBe('c.md');
    const [named] = records(
      await run(['ask', '--json', '--corpus', tempFolder(AWKWARD), LAVROV], '', {}, bot),
    );
    expect(named!.excerpts.map(({ citation }) => citation.file)).toContain('a.md');
  });

  test('is asked of the articles that come along where no folder is named anywhere', async () => {
    const [seeds] = records(
      await run(['ask', '--json', 'Lavrov on the meeting in Budapest'], '', { CORPUS_DIR: '' }),
    );
    expect(seeds!.excerpts[0]!.citation.file).toMatch(/^0\d-/);
  });
});

describe('a question that the articles do not answer', () => {
  const corpora: [string, Record<string, string>][] = [
    ['news', AWKWARD],
    [
      'a harbour town',
      {
        'a.md':
          'Harbour\n\nThe mayor, Ana Silva, told reporters on Friday that the harbour was safe. “It is done,” Silva said.\n',
      },
    ],
  ];
  test.each(corpora)(
    'suggests another that they do answer, made of their own people: %s',
    async (_, files) => {
      const folder = tempFolder(files);
      const refused = await run(['ask', '--corpus', folder, 'who is Ursula Plassnik?']);
      const suggested = /^Try: (.+)$/m.exec(refused.stdout)![1]!;
      const [answer] = records(await run(['ask', '--json', '--corpus', folder, suggested]));
      expect(answer!.status).toBe('answered');
    },
  );
});

describe('--explain', () => {
  test('adds the signals of each excerpt to the JSON, and their sum to the text', async () => {
    const folder = tempFolder(AWKWARD);
    const args = ['ask', '--corpus', folder, '--explain', LAVROV];
    const [answer] = records(await run([...args, '--json']));
    const sums = answer!.excerpts.map(({ signals }) =>
      Object.values(signals!).reduce((sum, value) => sum + value, 0),
    );
    const most = Math.max(1, ...sums); // where the best sum is over 1 it counts as 1, and the others beside it
    for (const [at, { score }] of answer!.excerpts.entries()) expect(score).toBeCloseTo(sums[at]! / most, 2);
    const { stdout } = await run(args);
    expect(stdout.match(/^ {3}= score +\d\.\d{3}/gm)).toHaveLength(answer!.excerpts.length);
    expect(stdout).toMatch(/^ {3}[ +] words +\d\.\d{3} {2}\S+/m);
  });

  test('is needed for that', async () => {
    const [answer] = records(await run(['ask', '--json', '--corpus', tempFolder(AWKWARD), LAVROV]));
    expect(answer!.excerpts.filter(({ signals }) => signals)).toEqual([]);
  });
});

test('files that are left out are named in one line on standard error, and the others are asked', async () => {
  const folder = tempFolder({ ...AWKWARD, 'c\nd.md': '', 'e.md': new Uint8Array([0x41, 0xff]) });
  for (const args of [['ask', LAVROV], ['quotes']]) {
    const { code, stdout, stderr } = await run([...args, '--corpus', folder]);
    expect([code, stdout === '']).toEqual([0, false]);
    expect(stderr).toMatch(/^Left out: c d\.md is empty; e\.md [^\n]+\.\n$/);
  }
});

describe('questions on standard input', () => {
  test.each([
    ['who met?\nwhere?\n', ['who met?', 'where?'], 'a line each'],
    [
      'İ 👍🏽 café?\r\n\r\nwhere?',
      ['İ 👍🏽 café?', '', 'where?'],
      'Windows, a blank line, no end to the last',
    ],
  ])('%j: %j (%s)', async (input, questions) => {
    const answers = records(await run(['ask', '--json', '--corpus', 'seeds'], input));
    expect(answers.map(({ question }) => question)).toEqual(questions);
  });

  test('none have no answer', async () => {
    expect(await run(['ask', '--json', '--corpus', 'seeds'], '')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('a thousand are answered in their order', async () => {
    const questions = Array.from({ length: 1_000 }, (_, at) => `what did Lavrov say, number ${at}?`);
    const answers = records(await run(['ask', '--json', '--corpus', 'seeds'], questions.join('\n')));
    expect(answers.map(({ question }) => question)).toEqual(questions);
  });

  test('without --json are answered in words, a blank line between them', async () => {
    const { code, stdout } = await run(
      ['ask', '--corpus', tempFolder(AWKWARD)],
      'Plassnik?\nSchallenberg?\n',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^No answer [^\n]*“Plassnik”\.\n(?:[^\n]+\n)*\nNo answer [^\n]*“Schallenberg”\.\n(?:[^\n]+\n)*\n$/,
    );
  });

  test('a reader that has seen enough is no error', async () => {
    const child = start(['ask', '--json', '--corpus', 'seeds']);
    const ended = once(child, 'close');
    child.stdin.on('error', () => {});
    child.stdin.end('what did Lavrov say about the meeting?\n'.repeat(500));
    const errors = text(child.stderr);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect([await errors, (await ended)[0]]).toEqual(['', 0]);
  });
});

describe('what reaches a terminal', () => {
  test('holds no control characters of an article, a title or a question', async () => {
    const folder = tempFolder({
      'a.md':
        '---\ntitle: "Red \\e[31m\\a alert"\n---\nLavrov \u001B[31mwent\u001B]0;pwned\u0007 to\b\u009B1m the\u007F summit.\rHe left.',
    });
    const { stdout } = await run(['ask', '--corpus', folder], 'Lavrov and the summit\nP\u001B[31mlassnik?\n');
    expect(stdout).toContain('Lavrov');
    expect(stdout).toContain('lassnik');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  const hasScript = process.platform === 'linux' && existsSync('/usr/bin/script');
  test.skipIf(!hasScript)('is coloured on a terminal, unless NO_COLOR is set', () => {
    const command = `'${process.execPath}' dist/src/cli.js ask --corpus seeds Lavrov`;
    const { NO_COLOR, FORCE_COLOR, ...inherited } = process.env;
    const shown = (env: NodeJS.ProcessEnv) =>
      execFileSync('/usr/bin/script', ['-qec', command, '/dev/null'], {
        env: { ...inherited, TERM: 'xterm', ...env },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
    expect(shown({ NO_COLOR: '' })).toContain('\u001B[1mLavrov\u001B[22m');
    expect(shown({ NO_COLOR: '1' })).not.toContain('\u001B');
  });
});
