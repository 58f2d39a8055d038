import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontMatter, NO_METADATA } from '../../src/corpus/front-matter.ts';
import { anyText } from '../generated-texts.ts';

/** Where the body begins, and the fields that are set. */
function read(text: string) {
  const found = frontMatter(text);
  if ('wrong' in found) return found.wrong;
  const set = Object.entries(found.metadata).filter(([, value]) => value !== null);
  return { body: text.slice(found.bodyStart), ...Object.fromEntries(set) };
}

describe('good front matter', () => {
  test.each<[string, object, string]>([
    [
      '---\ntitle: Talks off\nsource: Wire\nauthor: A. Writer\npublished: 2024-05-31\nurl: https://a.org/1\n---\nText.',
      {
        title: 'Talks off',
        source: 'Wire',
        author: 'A. Writer',
        published: '2024-05-31',
        url: 'https://a.org/1',
        body: 'Text.',
      },
      'all the fields',
    ],
    [
      '---\noriginal: report-3f2a91bc04de.pdf\n---\nText.',
      { original: 'report-3f2a91bc04de.pdf', body: 'Text.' },
      'what an imported article was made of',
    ],
    ['---\r\ntitle: Talks\r\n---\r\nText.', { title: 'Talks', body: 'Text.' }, 'Windows line ends'],
    ['\uFEFF---\ntitle: Talks\n---\nText.', { title: 'Talks', body: 'Text.' }, 'a byte-order mark'],
    ['---  \ntitle: Talks\n--- \t\nText.', { title: 'Talks', body: 'Text.' }, 'blanks behind the rules'],
    ['---\ntitle: 1984\n---\nText.', { title: '1984', body: 'Text.' }, 'a number for a title'],
    ['---\ntitle: "  Talks: off "\n---\n', { title: 'Talks: off', body: '' }, 'quotes, trimmed'],
    ['---\ntitle: |\n  Talks\n  off\n---\n', { title: 'Talks off', body: '' }, 'a block, on one line'],
    ['---\ntitle: “Żółć” \u2011 1\n---\n', { title: '“Żółć” \u2011 1', body: '' }, 'any letters'],
    [
      '---\ntitle: Talks\ntags: [a, b]\nlayout: {x: 1}\n---\nText.',
      { title: 'Talks', body: 'Text.' },
      'other fields',
    ],
    ['---\ntitle:\nsource: null\nauthor: ""\n---\nText.', { body: 'Text.' }, 'fields left empty'],
    ['---\n---\nText.', { body: 'Text.' }, 'an empty block'],
    ['---\n# nothing yet\n---\nText.', { body: 'Text.' }, 'a block that holds a comment only'],
    ['---\ntitle: Talks\n---', { title: 'Talks', body: '' }, 'the end of the file right behind it'],
    [
      '---\ntitle: A\n---\nText.\n---\nMore.',
      { title: 'A', body: 'Text.\n---\nMore.' },
      'a rule further down',
    ],
  ])('%j: %j (%s)', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(['2024-05-31', '2024-05-31T10:00:00Z', '31 May 2024', 'May 31, 2024', '2024'])(
    'a date may be written %s, and is kept as it is written',
    (published) => {
      expect(read(`---\npublished: ${published}\n---\n`)).toEqual({ body: '', published });
    },
  );
});

describe('front matter that is wrong says so, and names the field', () => {
  test.each([
    ['published: some day', 'front matter field "published" is not a date, such as 2024-05-31', 'no date'],
    ['published: 31.05.2024', 'front matter field "published" is not a date, such as 2024-05-31', 'dots'],
    [
      'url: www.a.org',
      'front matter field "url" is not a web address that begins with http:// or https://',
      'no protocol',
    ],
    [
      'url: javascript:alert(1)',
      'front matter field "url" is not a web address that begins with http:// or https://',
      'a link that runs',
    ],
    [
      'original: ../secret.pdf',
      'front matter field "original" is not the name of a file',
      'a path to another folder',
    ],
    [
      'title: [a, b]',
      'front matter field "title" is not a text; put it on one line, in quotes if it holds a colon',
      'a list',
    ],
    [
      'source:\n  name: Wire',
      'front matter field "source" is not a text; put it on one line, in quotes if it holds a colon',
      'a map',
    ],
  ])('%j: %s (%s)', (fields, wrong) => {
    expect(read(`---\n${fields}\n---\nText.`)).toBe(wrong);
  });

  test.each([
    ['title: "Talks', 'an open quote'],
    ['title: [a', 'an open bracket'],
    ['title: Talks: off', 'a colon without quotes'],
    ['title: @home', 'a sign that YAML keeps for itself'],
    ['title: a\ntitle: b', 'a field twice'],
    ['title: *Breaking* news', 'an emphasis that YAML takes for an alias'],
    ['\ttitle: a', 'a tab'],
  ])('%j is not valid YAML: %s', (fields) => {
    const wrong = read(`---\n${fields}\n---\nText.`);
    expect(wrong).toMatch(/^front matter is not valid YAML: \S.*[^:]$/);
  });

  test('front matter without an end is not served as text', () => {
    expect(read('---\ntitle: Talks\n\nText.')).toBe('front matter has no line of --- at its end');
  });
});

describe('a rule is not front matter', () => {
  test.each([
    ['---\nA word before we start.\n---\nText.', 'text between two rules'],
    ['---\nHe said: “Stay: here.”\nThen: he left: so.\n---\nText.', 'text between two rules, with colons'],
    ['---\n\nText.', 'one rule'],
    ['----\ntitle: A\n----\nText.', 'a longer rule'],
    ['Text.\n---\ntitle: A\n---\n', 'rules further down'],
    [' ---\ntitle: A\n---\n', 'a rule that is indented'],
    ['---\n- a\n- b\n---\nText.', 'a list between two rules'],
    ['Text.', 'no rule'],
    ['', 'no text'],
  ])('%j: %s', (text) => {
    expect(frontMatter(text)).toEqual({ metadata: NO_METADATA, bodyStart: 0 });
  });
});

test('front matter of any kind is read or refused in one line, without an error', () => {
  const yaml = fc.array(
    fc.constantFrom(
      'title',
      ': ',
      '\n',
      '- ',
      '*a',
      '&a ',
      '!x ',
      '? ',
      '{',
      ']',
      '"',
      '|',
      '%',
      '\t',
      '# ',
      '<<: *a',
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(yaml, anyText, (pieces, text) => {
      const found = frontMatter(`---\n${pieces.join('')}\n---\n${text}`);
      if ('wrong' in found) expect(found.wrong).toMatch(/^[^\n]+$/);
      else expect(found.bodyStart).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});
