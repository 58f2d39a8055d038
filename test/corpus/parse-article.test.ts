import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { parseArticle } from '../../src/corpus/parse-article.ts';
import { contains, slice } from '../../src/text/span.ts';
import { anyText, articleTexts, paragraphTexts } from '../generated-texts.ts';

function parse(text: string, file = 'a.md'): Article {
  const found = parseArticle(file, text);
  if ('reason' in found) throw new Error(found.reason);
  return found;
}

const paragraphsOf = (text: string, file?: string): string[] => {
  const article = parse(text, file);
  return article.paragraphs.map((paragraph) => slice(article.text, paragraph));
};

const LONG =
  'A paragraph of its own, which goes on for so long that no editor would have wrapped it there: '.repeat(2);

describe('the title', () => {
  test.each([
    ['---\ntitle: Given\n---\n# Heading\n\nText.', 'Given', 'front matter comes first'],
    ['# Heading #\n\nText.', 'Heading', 'a heading'],
    ['# **Heading**\n\nText.', 'Heading', 'a heading in bold'],
    ['# The **best** of **all**\n\nText.', 'The **best** of **all**', 'a heading with bold words'],
    ['###   Third level\nText.', 'Third level', 'a heading of any level, with the text right below'],
    ['Heading\n=======\n\nText.', 'Heading', 'a heading underlined with ='],
    ['Heading\n-------\nText.', 'Heading', 'a heading underlined with -'],
    ['\uFEFF# Heading\n\nText.', 'Heading', 'a heading behind a byte-order mark'],
    ['Summit on ice\n\nText follows.', 'Summit on ice', 'a short first line'],
    [`Summit on ice\n${LONG}`, 'Summit on ice', 'a short first line, with the text right below'],
    ['“Summit” on ice?\r\n\r\nText follows.', '“Summit” on ice?', 'a short line that asks'],
    ['He left. She came.\n\nText.', 'He left.', 'a first sentence'],
    ['Mr. Lavrov met U.S. envoys. He left.', 'Mr. Lavrov met U.S. envoys.', 'no abbreviation is a title'],
    ['1. Buy milk\n2. Buy eggs', '1. Buy milk', 'a list has no title line, but its first item'],
    ['---\nsource: Wire\n---\nSummit on ice\n\nText.', 'Summit on ice', 'front matter without a title'],
    ['Summit on ice', 'Summit on ice', 'a file of one line'],
    ['# Summit on ice', 'Summit on ice', 'a file of one heading'],
  ])('%j: %j (%s)', (text, title) => {
    expect(parse(text).title).toBe(title);
  });

  test('a first sentence that is long is cut at a word', () => {
    const { title } = parse(`${'Negotiations '.repeat(20)}failed. The end.`);
    expect(title).toMatch(/^(?:Negotiations ){5}Negotiations…$/);
  });

  test('a first sentence of one endless word is cut, but not inside a surrogate pair', () => {
    expect(parse(`x${'👍'.repeat(200)}`).title).not.toMatch(/\p{Cs}/u);
  });

  test('a line that is the title is not also a paragraph', () => {
    expect(paragraphsOf('Summit on ice\n\nText follows.')).toEqual(['Text follows.']);
    expect(paragraphsOf('---\ntitle: “Summit” on ice\n---\nSummit on ice\n\nText follows.')).toEqual([
      'Text follows.',
    ]);
  });

  test('where front matter gives the title, any other first line is text that can be quoted', () => {
    expect(paragraphsOf('---\ntitle: Given\n---\n“We will not go”\n\nText.')).toEqual([
      '“We will not go”',
      'Text.',
    ]);
  });
});

describe('paragraphs', () => {
  test.each<[string, string[], string]>([
    ['One here.\n\nTwo here.', ['One here.', 'Two here.'], 'blank lines'],
    ['One here.\n \t\n\n\nTwo here.\n\n', ['One here.', 'Two here.'], 'blank lines that hold blanks'],
    ['One here.\nTwo here.\nThree.', ['One here.', 'Two here.', 'Three.'], 'one a line'],
    ['One here.\r\nTwo here.\r\n', ['One here.', 'Two here.'], 'one a line, Windows'],
    ['One here.\rTwo here.\r', ['One here.', 'Two here.'], 'one a line, old Macintosh'],
    [
      'One here.\u2028Two here.\u2029Three.',
      ['One here.', 'Two here.', 'Three.'],
      'Unicode’s own separators',
    ],
    ['One here.\n\u00A0\nTwo here.', ['One here.', 'Two here.'], 'a line that holds a non-breaking space'],
    [
      'Lavrov said no on Monday.\nPutin agreed.',
      ['Lavrov said no on Monday.', 'Putin agreed.'],
      'a shorter line',
    ],
    [`He left.\n${LONG.trim()}`, ['He left.', LONG.trim()], 'a short line before a long one'],
    [
      '- Milk.\n- Eggs, and\n  the rest.\n- Tea.',
      ['- Milk.', '- Eggs, and\n  the rest.', '- Tea.'],
      'a list',
    ],
    ['1. Milk.\n2) Eggs.', ['1. Milk.', '2) Eggs.'], 'a numbered list'],
    [
      'One here.\n\n---\n\nTwo here.\n* * *\nThree.',
      ['One here.', 'Two here.', 'Three.'],
      'rules are no paragraphs',
    ],
    ['One here.\n\n## Why\n\nTwo here.', ['One here.', 'Two here.'], 'nor are headings'],
    [
      'One here.\n## Why\nTwo here.\n\nNext\n====\nThree.',
      ['One here.', 'Two here.', 'Three.'],
      'of either kind',
    ],
    ['One here.\n\n#\n\n## ##\n\nTwo here.', ['One here.', 'Two here.'], 'nor headings that are empty'],
    ['#hashtag wins.\n\nC# too.', ['#hashtag wins.', 'C# too.'], 'a hash that makes no heading'],
    ['One here.\n----\nTwo here.', ['One here.', 'Two here.'], 'a sentence over a rule is no heading'],
    ['# One\n\n# Two\n\n# Three', ['Two', 'Three'], 'under the title headings only: they are the text'],
    ['Lavrov', ['Lavrov'], 'one word'],
  ])('%j: %j (%s)', (text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected);
  });

  test('each is numbered as a reader counts them, and knows its heading', () => {
    const article = parse('# Title\n\nOne here.\n\n## Why\n\nTwo here.\n\n---\n\nThree here.');
    expect(
      article.paragraphs.map(({ number, heading }) => [number, heading && slice(article.text, heading)]),
    ).toEqual([
      [1, 'Title'],
      [2, 'Why'],
      [3, 'Why'],
    ]);
  });

  test('their sentences are theirs', () => {
    const article = parse('He left. She came.\n\nThey met.');
    expect(
      article.paragraphs.map(({ sentences }) => sentences.map((one) => slice(article.text, one))),
    ).toEqual([['He left.', 'She came.'], ['They met.']]);
  });

  test('a file of 50,000 short lines is read', () => {
    expect(parse('He.\n'.repeat(50_000)).paragraphs.length).toBe(50_000);
  });
});

describe('text wrapped at a column', () => {
  const PROSE = [
    'The planned encounter between Donald Trump and Vladimir Putin is off the calendar. The White House said on Tuesday that no meeting of the two presidents is expected soon. Only days before, Mr. Trump had floated Budapest as the venue. He promised it would happen.',
    'Two ministers were meant to prepare the ground first. US Secretary of State Marco Rubio and Sergei Lavrov had a session booked for this week, but after a phone call it was dropped. No new date was set.',
    'Nobody in Budapest was told why. “We heard it on the radio,” said a clerk of the city, who asked for his name to be left out. The halls had been booked. They stand empty now.',
  ];
  const wrap = (text: string, width: number): string => {
    const found = [''];
    for (const word of text.split(' ')) {
      const line = found.at(-1)!;
      if (line === '') found[found.length - 1] = word;
      else if (line.length + 1 + word.length > width) found.push(word);
      else found[found.length - 1] = `${line} ${word}`;
    }
    return found.join('\n');
  };

  test.each(Array.from({ length: 41 }, (_, at) => 40 + at))(
    'of %i keeps its paragraphs and sentences',
    (width) => {
      const article = parse(PROSE.map((text) => wrap(text, width)).join('\n\n'));
      const flat = (span: { start: number; end: number }) => slice(article.text, span).replaceAll('\n', ' ');
      expect(article.paragraphs.map(flat)).toEqual(PROSE);
      const plain = parse(PROSE.join('\n\n'));
      expect(article.paragraphs.flatMap(({ sentences }) => sentences.map(flat))).toEqual(
        plain.paragraphs.flatMap(({ sentences }) => sentences.map((one) => slice(plain.text, one))),
      );
    },
  );

  test('with Windows line ends, a heading and a title above, all the same', () => {
    const text = `Summit on ice\n\n${PROSE.map((one) => wrap(one, 72)).join('\n\n## Background\n\n')}`;
    const found = paragraphsOf(text.replaceAll('\n', '\r\n'));
    expect(found.map((one) => one.replaceAll('\r\n', ' '))).toEqual(PROSE);
  });

  test('by hand, a little before the column', () => {
    const text = 'The two men had met before,\nin a hall that neither of them\nliked,\nand left it soon.';
    expect(paragraphsOf(`${text}\n\nThat was all.`)).toEqual([text, 'That was all.']);
  });

  test('a list in such a text keeps its items', () => {
    const text = `${wrap(PROSE[0]!, 72)}\n\n- Milk.\n- Eggs.`;
    expect(paragraphsOf(text).slice(1)).toEqual(['- Milk.', '- Eggs.']);
  });
});

describe('what holds nothing to quote is left out', () => {
  test.each([
    [' \n\t\r\n', 'blanks'],
    ['\uFEFF', 'a byte-order mark'],
    ['\u00A0\u200B\u2028', 'blanks of other kinds'],
    ['---\ntitle: A\n---\n\n', 'front matter alone'],
    ['---\n\n***\n', 'rules alone'],
    ['#\n', 'an empty heading'],
  ])('%j: %s', (text) => {
    expect(parseArticle('a.md', text)).toEqual({ file: 'a.md', reason: 'holds no text' });
  });
});

test('an article’s id is short, comes from its path alone, and is the same for both ways to write an accent', () => {
  const id = parse('Text.', 'b/é.md').id;
  expect(id).toMatch(/^[0-9a-f]{12}$/);
  expect(parse('Other text.', 'b/e\u0301.md').id).toBe(id);
  expect(parse('Text.', 'b/e.md').id).not.toBe(id);
});

/** Every span is where it says, inside what it is part of, in order. */
function expectSound({ text, paragraphs }: Article): void {
  let done = 0;
  paragraphs.forEach((paragraph, at) => {
    expect(paragraph.number).toBe(at + 1);
    expect(paragraph.start).toBeGreaterThanOrEqual(done);
    expect(paragraph.end).toBeGreaterThan(paragraph.start);
    expect(paragraph.end).toBeLessThanOrEqual(text.length);
    expect(slice(text, paragraph).trim().length).toBe(paragraph.end - paragraph.start);
    if (paragraph.heading) expect(paragraph.heading.end).toBeLessThanOrEqual(paragraph.start);
    done = paragraph.start;
    expect(paragraph.sentences.length).toBeGreaterThan(0);
    for (const sentence of paragraph.sentences) {
      expect(contains(paragraph, sentence)).toBe(true);
      expect(sentence.start).toBeGreaterThanOrEqual(done);
      done = sentence.end;
    }
    expect(done).toBe(paragraph.end);
  });
}

test('in articles with awkward characters every paragraph and sentence is a slice, numbered from 1', () => {
  fc.assert(
    fc.property(articleTexts, (text) => {
      const article = parse(text);
      expect(article.text).toBe(text);
      expectSound(article);
    }),
    { numRuns: 150 },
  );
});

test('and so they are in any text at all, or it is left out for a reason', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = parseArticle('a.txt', text);
      if ('reason' in found) expect(found.reason).toMatch(/^[^\n]+$/);
      else expectSound(found);
    }),
    { numRuns: 300 },
  );
});

test('an article has the same paragraphs as Markdown with front matter and as bare text with one a line', () => {
  fc.assert(
    fc.property(paragraphTexts, fc.constantFrom('\n', '\r\n'), (texts, ending) => {
      fc.pre(/\.”?$/.test(texts[0]!)); // “Is it over?” could be a title
      const markdown = `---\ntitle: Talks\n---\n\n${texts.join('\n\n')}\n`;
      expect(paragraphsOf(markdown.replaceAll('\n', ending), 'a.md')).toEqual(texts);
      expect(paragraphsOf(texts.join(ending), 'a.txt')).toEqual(texts);
    }),
    { numRuns: 150 },
  );
});
