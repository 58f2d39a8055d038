import { describe, expect, test } from 'vitest';
import { benchOptions } from '../../bench/bench-options.ts';

describe('npm run bench measures', () => {
  test.each([
    ['100,000 passages of made-up news', '', { passages: 100_000 }, null],
    ['as many as are wanted', '--passages 1000000', { passages: 1_000_000 }, null],
    [
      'a folder with questions to it',
      '--corpus seeds --questions package.json',
      { corpus: 'seeds', questions: 'package.json' },
      null,
    ],
    ['quality too on a file given', '--squad package.json', { passages: 100_000 }, 'package.json'],
  ])('%s: %s', (_, args, source, squad) => {
    expect(benchOptions(args.split(' ').filter(Boolean))).toEqual({ source, squad });
  });

  test.each([
    ['--passages 0', '--passages takes a whole number from 1, not "0"'],
    ['--passages many', 'not "many"'],
    ['--corpus seeds', '--corpus and --questions go together'],
    ['--questions package.json', '--corpus and --questions go together'],
    ['--passages 9 --corpus seeds --questions package.json', '--passages and --corpus do not go together'],
    ['--squad missing.json', 'There is no file "missing.json"'],
    ['--squad seeds', 'There is no file "seeds"'],
    ['--speed', "Unknown option '--speed'"],
  ])('nothing where it is called with %s, and says why in one line', (args, why) => {
    expect(() => benchOptions(args.split(' '))).toThrow(why);
    expect(() => benchOptions(args.split(' '))).toThrow(/^[^\n]* Usage: [^\n]*$/);
  });
});
