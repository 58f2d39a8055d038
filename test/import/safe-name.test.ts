import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOfName, safeName } from '../../src/import/safe-name.ts';
import { anyText } from '../generated-texts.ts';

describe('a file name', () => {
  test.each([
    ['Łódź: what’s next?', 'lodz-whats-next.md', 'is ASCII, with the signs left out'],
    ['../../etc/passwd', 'etc-passwd.md', 'leads nowhere'],
    ['C:\\boot.ini', 'c-boot-ini.md', 'names no drive'],
    ['.htaccess', 'htaccess.md', 'is no dot-file'],
    ['con', 'con-article.md', 'is no device of Windows'],
    ['LPT1', 'lpt1-article.md', 'nor another'],
    ['context', 'context.md', 'may begin like one'],
    ['Саммит отложен', 'article.md', 'where no letter is left, says what it is'],
    ['', 'article.md', 'where there is none, too'],
    ['--to', 'to.md', 'is no option'],
    ['a\0b\nc', 'a-b-c.md', 'has no control character'],
    [
      'A title that goes on and on, as those do that are written for search engines',
      'a-title-that-goes-on-and-on-as-those-do-that-are-written-for.md',
      'is cut at a word',
    ],
    ['a'.repeat(300), `${'a'.repeat(60)}.md`, 'is cut in a word that is too long'],
  ])('of %j is %j: it %s', (words, name) => {
    expect(safeName(words, '.md')).toBe(name);
  });

  test('that is taken gets the next number that is not', () => {
    expect(safeName('News', '.md', new Set(['news.md', 'news-2.md']))).toBe('news-3.md');
  });

  test('of any text is safe everywhere', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        expect(safeName(words, '.md')).toMatch(
          /^(?!(?:con|prn|aux|nul|com\d|lpt\d)\.)[a-z0-9][a-z0-9-]{0,66}\.md$/,
        );
      }),
    );
  });
});

test.each([
  ['folder/News.of.May.PDF', 'News.of.May', '.pdf'],
  ['C:\\folder\\a.md', 'a', '.md'],
  ['.md', '.md', ''],
  ['README', 'README', ''],
])('the name %j has the parts %j and %j', (name, stem, extension) => {
  expect(partsOfName(name)).toEqual({ stem, extension });
});
