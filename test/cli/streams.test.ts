import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { openServing } from '../../src/library/serving.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { sharedFolder, tempFolder } from '../temp-folder.ts';
import { AWKWARD } from './awkward.ts';
import { records, run, start } from './run.ts';

const folder = sharedFolder(AWKWARD);

describe('questions on standard input', () => {
  test('are answered a line each and in their order, and may end as Windows does, be blank, or lack the last end', async () => {
    // Their answers are several times what a pipe holds.
    const numbered = Array.from({ length: 300 }, (_, at) => `what did Lavrov say, number ${at}?`);
    const input = `İ 👍🏽 café?\r\n\r\n${numbered.join('\n')}\nwhere?`;
    const answers = records(await run(['ask', '--json', '--corpus', folder], input));
    expect(answers.map(({ question }) => question)).toEqual(['İ 👍🏽 café?', '', ...numbered, 'where?']);
  });

  test('without --json are answered in words, a blank line between them', async () => {
    const { code, stdout } = await run(
      ['ask', '--corpus', folder],
      'Plassnik?\nSchallenberg?\nLavrov\n',
      { FORCE_COLOR: '1' }, // which colours nothing where there is no terminal
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^No answer [^\n]*“Plassnik”\.\n(?:[^\n]+\n)*\nNo answer [^\n]*“Schallenberg”\.\n(?:[^\n]+\n)*\n 1 Sergei /,
    );
    expect(stdout).toMatch(/[^\n]\n\n$/);
    expect(stdout).not.toContain('\u001B');
  });

  test('a reader that has seen enough is no error', async () => {
    const child = start(['ask', '--json', '--corpus', folder]);
    const ended = once(child, 'close');
    child.stdin.on('error', () => {});
    child.stdin.end('what did Lavrov say about the summit?\n'.repeat(500));
    const errors = text(child.stderr);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect([await errors, (await ended)[0]]).toEqual(['', 0]);
  });
});

describe('what reaches a terminal', () => {
  const hasScript = process.platform === 'linux' && existsSync('/usr/bin/script');
  const { NO_COLOR, FORCE_COLOR, ...inherited } = process.env;
  const shown = (command: string, env: NodeJS.ProcessEnv) =>
    execFileSync('/usr/bin/script', ['-qec', command, '/dev/null'], {
      env: { ...inherited, TERM: 'xterm', ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });

  test.skipIf(!hasScript)('is coloured on a terminal, where NO_COLOR is empty', () => {
    const command = `'${process.execPath}' dist/src/cli.js ask --corpus '${folder}' Lavrov`;
    expect(shown(command, { NO_COLOR: '' })).toContain('\u001B[1mLavrov\u001B[22m');
  });

  test.skipIf(!hasScript)('has no colour where NO_COLOR is set', () => {
    const program =
      'import { styleFor } from "./dist/src/cli/style.js"; console.log(styleFor(process.stdout)("bold", "Lavrov"))';
    const command = `'${process.execPath}' --input-type=module -e '${program}'`;
    expect(shown(command, { NO_COLOR: '1' })).toBe('Lavrov\r\n');
    expect(shown(command, {})).toBe('\u001B[1mLavrov\u001B[22m\r\n');
  });

  test('holds no control characters of an article, a title or a question', async () => {
    const folder = tempFolder({
      'a.md':
        '---\ntitle: "Red \\e[31m\\a alert"\n---\nLavrov \u001B[31mwent\u001B]0;pwned\u0007 to\b\u009B1m the\u007F summit.\rHe left.',
    });
    const corpus = await openServing({ folder, dataDir: null });
    const answers = ['Lavrov and the summit', 'P\u001B[31mlassnik?'].map((question) => corpus.ask(question));
    const lines = (await Promise.all(answers)).map((answer) =>
      renderTerminal(answer, (_, text) => text, false),
    );
    expect(lines[0]).toContain('Lavrov');
    expect(lines[1]).toContain('lassnik');
    expect(lines.join('').replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});
