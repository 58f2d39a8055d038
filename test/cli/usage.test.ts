import { describe, expect, test } from 'vitest';
import { ask } from '../../src/cli/ask.ts';
import { importFiles } from '../../src/cli/import.ts';
import { quotes } from '../../src/cli/quotes.ts';
import { ASK_USAGE, IMPORT_USAGE, QUOTES_USAGE } from '../../src/cli/usage.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { sharedFolder } from '../temp-folder.ts';
import { run, together } from './run.ts';

const USAGE = `Usage: ${ASK_USAGE}`;
const ALL = `${USAGE} or ${QUOTES_USAGE} or ${IMPORT_USAGE}`;

describe('what `ask` does not take is refused, and in one line', () => {
  test.each<[string[], string, string]>([
    [['--bogus', 'x'], `Unknown option '--bogus'`, 'an option that there is not'],
    [['-x'], `Unknown option '-x'`, 'a short one'],
    [['--json=1', 'x'], `Option '--json' does not take an argument`, 'a value too many'],
    [['x', '--corpus'], `Option '--corpus <value>' argument missing`, 'a folder that is missing'],
    [['--corpus', '--json', 'x'], `Option '--corpus' argument is ambiguous`, 'an option in its place'],
    [['--corpus', '', 'x'], '--corpus takes a folder, not ""', 'a folder without a name'],
    [['--limit', '0', 'x'], '--limit takes a whole number from 1, not "0"', 'none'],
    [['--limit=-1', 'x'], '--limit takes a whole number from 1, not "-1"', 'less than none'],
    [['--limit', '-1', 'x'], `Option '--limit' argument is ambiguous`, 'the same, apart'],
    [['--limit', '1.5', 'x'], '--limit takes a whole number from 1, not "1.5"', 'a half'],
    [['--limit', 'abc', 'x'], '--limit takes a whole number from 1, not "abc"', 'a word'],
    [['--limit', '', 'x'], '--limit takes a whole number from 1, not ""', 'nothing'],
    [['--limit', '0x5', 'x'], '--limit takes a whole number from 1, not "0x5"', 'a number in code'],
    [['--limit', '1e3', 'x'], '--limit takes a whole number from 1, not "1e3"', 'and another'],
  ])('%j: %s (%s)', async (args, message) => {
    const error: unknown = await ask(args).catch((reason) => reason);
    expect(error).toBeInstanceOf(UsageError);
    const said = (error as UsageError).message;
    expect(said).toContain(message);
    expect(said.endsWith(`. ${USAGE}`)).toBe(true);
    expect(said).not.toContain('\n');
  });
});

describe('what `quotes` does not take is refused, and in one line', () => {
  test.each<[string[], string, string]>([
    [['--bogus'], `Unknown option '--bogus'`, 'an option that there is not'],
    [['--speaker'], `Option '--speaker <value>' argument missing`, 'a speaker that is missing'],
    [['--speaker', ''], '--speaker takes words, not ""', 'a speaker without a name'],
    [['--topic', ' '], '--topic takes words, not ""', 'a topic without words'],
    [['--corpus', ''], '--corpus takes a folder, not ""', 'a folder without a name'],
    [['Lavrov'], `Unexpected argument 'Lavrov'`, 'a question'],
  ])('%j: %s (%s)', async (args, message) => {
    const error: unknown = await quotes(args).catch((reason) => reason);
    expect(error).toBeInstanceOf(UsageError);
    const said = (error as UsageError).message;
    expect(said).toContain(message);
    expect(said.endsWith(`. Usage: ${QUOTES_USAGE}`)).toBe(true);
    expect(said).not.toContain('\n');
  });
});

describe('what `import` does not take is refused, and in one line', () => {
  test.each<[string[], string, string]>([
    [[], 'import takes one file or more', 'nothing'],
    [['--to', 'x'], 'import takes one file or more', 'no file'],
    [['a.md'], '--to takes the folder to store the articles in', 'no folder'],
    [['a.md', '--to', ''], '--to takes the folder to store the articles in', 'a folder without a name'],
    [['a.md', '--to'], `Option '--to <value>' argument missing`, 'a folder that is missing'],
    [['a.md', '--into', 'x'], `Unknown option '--into'`, 'an option that there is not'],
  ])('%j: %s (%s)', async (args, message) => {
    const error: unknown = await importFiles(args).catch((reason) => reason);
    expect(error).toBeInstanceOf(UsageError);
    const said = (error as UsageError).message;
    expect(said).toContain(message);
    expect(said.endsWith(`. Usage: ${IMPORT_USAGE}`)).toBe(true);
    expect(said).not.toContain('\n');
  });
});

const empty = sharedFolder({});
const oddly = sharedFolder({ 'a\nb\u001B[31m.md': '' });
const refused = together({
  method: ['toString'],
  option: ['ask', '--limit', '-1', 'x'],
  quotesOfNoFolder: ['quotes', '--corpus', '/no/such'],
  empty: ['ask', '--corpus', empty, 'x'],
  oddly: ['ask', '--json', '--corpus', oddly],
});

describe('what the command line does not take ends it with exit code 2 and one line', () => {
  test.each<[string[], string, string]>([
    [[], `There is no command "". ${ALL}`, 'no command'],
    [['ask', '--corpus', '/no/such', 'x'], 'The corpus folder /no/such does not exist.', 'a missing folder'],
  ])('%j: %s (%s)', async (args, message) => {
    expect(await run(args)).toEqual({ code: 2, stdout: '', stderr: `${message}\n` });
  });

  test.each([
    ['method', `There is no command "toString". ${ALL}`],
    ['option', `Option '--limit' argument is ambiguous. ${USAGE}`],
    ['quotesOfNoFolder', 'The corpus folder /no/such does not exist.'],
    ['empty', `The corpus folder ${empty} holds no .md or .txt file.`],
    ['oddly', `The corpus folder ${oddly} holds no article that can be served: a b [31m.md is empty.`],
  ] as const)('%s: %s', async (which, message) => {
    expect((await refused())[which]).toEqual({ code: 2, stdout: '', stderr: `${message}\n` });
  });
});
