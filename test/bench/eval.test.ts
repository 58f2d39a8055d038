import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../bench/eval.ts';
import { EVAL_USAGE } from '../../bench/eval-options.ts';
import { everySet, WrongFile } from '../../bench/question-set.ts';
import { tempFolder } from '../temp-folder.ts';

const written: string[] = [];
const complaints: string[] = [];
beforeEach(() => {
  vi.stubEnv('MEANING', 'off'); // of these sources no process can be started
  vi.spyOn(console, 'log').mockImplementation((text) => written.push(text));
  vi.spyOn(console, 'error').mockImplementation((text) => complaints.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  written.length = complaints.length = 0;
});

const QUESTION = '{"id":"q1","q":"Who scored?","top":["Quist scored"],"answer":"Quist"}';
const SQUAD = JSON.stringify({
  data: [
    {
      paragraphs: [
        {
          context: 'Ada Quist scored twice. The rain fell.',
          qas: [{ id: 's1', question: 'Who scored twice?', answers: [{ text: 'Ada Quist' }] }],
        },
      ],
    },
    {
      paragraphs: [
        {
          context: 'The dam of Ayle broke in 1871.',
          qas: [{ id: 's2', question: 'When did the dam of Ayle break?', answers: [{ text: '1871' }] }],
        },
      ],
    },
  ],
});
const inFolder = (folder: string, args: readonly string[]) =>
  args.map((one) => (one.startsWith('--') ? one : join(folder, one)));
const files = {
  'q.jsonl': `${QUESTION}\n\n{"id":"q2","q":"Who bakes bread?","none":true}\n`,
  'no-json.jsonl': `${QUESTION}\n{"id":`,
  'typo.jsonl': '{"id":"q1","q":"Who?","topp":["x"]}',
  'none.jsonl': '{"id":"q3","q":"Who bakes?","top":[],"none":true}',
  'empty.jsonl': '{"id":"q1","q":"Who?","top":[]}',
  'squad.json': SQUAD,
  'other.json': '{"data":[{"text":"x"}]}',
  'corpus/a.txt': 'Ada Quist scored twice. The rain fell.',
  'no-corpus/a.pdf': 'x',
};

describe('what it does not take is refused in one line, with exit code 2', () => {
  test.each<[string[], string, string]>([
    [['--bogus'], "Unknown option '--bogus'", 'an option that there is not'],
    [['q.jsonl'], "Unexpected argument 'q.jsonl'", 'a file without its option'],
    [['--questions'], "Option '--questions <value>' argument missing", 'an option without its file'],
    [['--questions', 'no.jsonl'], 'There is no file "no.jsonl"', 'a file that is not there'],
    [['--squad', 'corpus'], 'There is no file "corpus"', 'a folder'],
    [
      ['--questions', 'q.jsonl', '--squad', 'squad.json'],
      '--questions and --squad do not go together',
      'two sets',
    ],
    [['--every', '--squad', 'squad.json'], '--every and --squad do not go together', 'all and one'],
    [['--corpus', 'corpus'], '--corpus goes with --questions', 'articles without questions'],
    [['--leave-out'], '--leave-out goes with --squad', 'an option for another set'],
    [['--questions', 'q.jsonl', '--compare', 'no'], 'There is no file "no"', 'no earlier run'],
  ])('%j: %s (%s)', async (args, message) => {
    const folder = tempFolder(files);
    expect(await main(inFolder(folder, args))).toBe(2);
    const [said] = complaints as [string];
    expect(said.replaceAll(`${folder}/`, '')).toMatch(message);
    expect(said).toContain(`. Usage: ${EVAL_USAGE}`);
    expect(written).toEqual([]);
  });

  test.each<[string[], string, string]>([
    [['--questions', 'no-json.jsonl'], 'no-json.jsonl, line 2 is no JSON', 'a line that is cut'],
    [['--questions', 'typo.jsonl'], 'typo.jsonl, line 1: Unrecognized key: "topp"', 'a misspelled key'],
    [['--questions', 'empty.jsonl'], 'empty.jsonl, line 1: top is empty', 'nothing that would be right'],
    [
      ['--questions', 'q.jsonl', '--corpus', 'no-corpus'],
      'no-corpus holds no .md or .txt file',
      'no articles',
    ],
    [['--squad', 'other.json'], "other.json is not in SQuAD's format", 'another format'],
    [['--squad', 'q.jsonl'], "q.jsonl is not in SQuAD's format", 'and another'],
    [
      ['--questions', 'q.jsonl', '--corpus', 'corpus', '--compare', 'other.json'],
      'other.json was not written by --save',
      'no run',
    ],
  ])('%j: %s (%s)', async (args, message) => {
    const folder = tempFolder(files);
    expect(await main(inFolder(folder, args))).toBe(2);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(message);
    expect(complaints[0]).not.toContain('\n');
  });
});

describe('it asks and reports', () => {
  const report = async (folder: string, ...args: string[]): Promise<string> => {
    written.length = 0;
    expect(await main(inFolder(folder, args))).toBe(0);
    return written.join('\n');
  };

  test('a set of questions of a folder', async () => {
    const text = await report(tempFolder(files), '--questions', 'q.jsonl', '--corpus', 'corpus');
    expect(text).toContain('questions         2 (1 answerable)');
    expect(text).toContain('hit@1             100.0 %');
    expect(text).toContain('refused, rightly  100.0 %');
  });

  test('a question that nothing answers may be given an empty list of answers', async () => {
    const text = await report(tempFolder(files), '--questions', 'none.jsonl', '--corpus', 'corpus');
    expect(text).toContain('refused, rightly  100.0 %');
    expect(text).not.toContain('hit@1');
  });

  test('a SQuAD file, with the short answers beside the rest', async () => {
    const folder = tempFolder(files);
    expect(await report(folder, '--squad', 'squad.json')).toContain('short answer');
    const text = await report(folder, '--squad', 'squad.json', '--leave-out', '--misses');
    expect(text).toContain('questions         2 (1 answerable)');
    expect(text).toContain('refused, rightly  100.0 %');
    expect(text).not.toContain('s1  Who');
  });

  test('what changed since a run that was saved', async () => {
    const folder = tempFolder(files);
    const asked = ['--questions', 'q.jsonl', '--corpus', 'corpus'];
    await report(folder, ...asked, '--save', 'run.json');
    const text = await report(folder, ...asked, '--compare', 'run.json');
    expect(text).toContain('gained: 0, lost: 0, of 2 questions in both runs');
  });

  test('every set of a project, each over the articles of its name', () => {
    const root = tempFolder({
      'test/questions/ferry.jsonl': QUESTION,
      'test/questions/seeds.jsonl': QUESTION,
      'test/corpora/ferry/a.txt': 'The ferry runs.',
      'test/corpora/ferry/b.txt': 'The ferry is late.',
      'seeds/a.txt': 'Quist scored.',
    });
    const sets = everySet(root);
    expect(sets.map(({ name, folder }) => [name, folder])).toEqual([
      ['ferry', join(root, 'test/corpora/ferry')],
      ['seeds', join(root, 'seeds')],
    ]);
    expect(() => everySet(join(root, 'seeds'))).toThrow(WrongFile);
  });
});
