import { describe, expect, test } from 'vitest';
import { given, imported } from './imported.ts';

const { name, bytes } = given('page.html');
const page = await imported(name, bytes);

describe('a page of a newspaper', () => {
  test('says in its head what it is, and has the name of its title', () => {
    expect(page.file).toBe('ferry-to-skellan-stops-running-in-winter.md');
    expect(page.metadata).toEqual({
      title: 'Ferry to Skellan stops running in winter',
      source: 'Kestrel Bay Chronicle',
      author: 'Oona Varley',
      published: '2024-10-03',
      url: 'https://chronicle.example/news/skellan-ferry?edition=1&page=2',
      original: page.original?.name,
    });
  });

  test('keeps its paragraphs, lists, quotations and tables, and no line break or hyphen of the file', () => {
    expect(page.paragraphs).toEqual([
      'The ferry between Kestrel Bay and the island of Skellan will not run from November to March, its operator said on Wednesday, for the first time since the service began in 1954.',
      '“We carried four passengers a day last winter,” said Tobias Renn, who manages the line. “The fuel alone costs more than they pay.”',
      'The 61 people who live on Skellan all the year were told by a letter. Their speaker, Maud Ellery, called it a disgrace.',
      'We pay the same taxes as everybody on the mainland, and now we are to swim to the doctor.',
      'The islanders ask for three things:',
      '- one crossing a day, in any weather that allows it;',
      '- a boat for the sick, at any hour;',
      '- post twice a week.',
      'The county pays £140,000 a year towards the ferry. A spokeswoman, Ruth Adeyemi, said that the agreement provided for a service “throughout the year” and that the county would insist on it.',
      'Winter | Passengers',
      '2021 | 1,904',
      '2023 | 604',
    ]);
    expect(page.headings.slice(0, 4)).toEqual([null, null, 'Islanders’ answer', 'Islanders’ answer']);
  });

  test.each([
    ['script', 'scripts, which never run'],
    ['alert', 'what runs on events'],
    ['Styled', 'styles'],
    ['no reader', 'what is hidden'],
    ['cookies', 'what asks for consent'],
    ['Read also', 'what stands around it'],
    ['By Oona', 'its byline, which is in the front matter'],
  ])('leaves out %j: %s', (words) => {
    expect(page.text).not.toContain(words);
  });

  test('is kept whole beside its article, under a name that only these bytes have', async () => {
    expect(page.original?.name).toMatch(/^page-[0-9a-f]{12}\.html$/);
    expect(page.original?.bytes).toEqual(bytes);
    const other = await imported(name, `${bytes} `);
    expect(other.original?.name).not.toBe(page.original?.name);
  });
});

const TEXT = '<p>The ferry stopped, said Renn, for want of “four passengers”.</p>'.repeat(4);
const body = (head: string, inside = TEXT) => `<html><head>${head}</head><body>${inside}</body></html>`;

describe('what a page says of itself', () => {
  test.each<[string, object, string]>([
    [
      body('<title>Ferry | Wire</title>', `<h1>Ferry</h1>${TEXT}`),
      { title: 'Ferry' },
      'the heading in its title',
    ],
    [body('<title>Yes &amp; "no": # 1</title>'), { title: 'Yes & "no": # 1' }, 'signs of YAML and HTML'],
    [body('<meta property="og:title" content="Ferry"><title>x</title>'), { title: 'Ferry' }, 'Open Graph'],
    [
      body(
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry","author":{"name":"A. Renn"},"datePublished":"2024-05-31","publisher":{"name":"Wire"}}</script>',
      ),
      { title: 'Ferry', author: 'A. Renn', published: '2024-05-31', source: 'Wire' },
      'JSON-LD',
    ],
    [body('<meta name="date" content="2024-05-31">'), { published: '2024-05-31' }, 'a date'],
    [
      body('', `<article><time datetime="2024-05-31T10:00">Friday</time>${TEXT}</article>`),
      { published: '2024-05-31' },
      'a time',
    ],
    [
      body('<meta property="article:published_time" content="Friday">'),
      { published: null },
      'no date that is none',
    ],
    [body('<link rel="canonical" href="javascript:alert(1)">'), { url: null }, 'no address that runs'],
    [body('<link rel="canonical" href="/news">'), { url: null }, 'no address of which half is missing'],
    [
      body('<meta property="og:url" content="https://a.example/1">'),
      { url: 'https://a.example/1' },
      'an address',
    ],
    [body('<meta name="author" content="By Ann Renn">'), { author: 'Ann Renn' }, 'an author without “by”'],
  ])('%s: %j (%s)', async (html, expected) => {
    expect((await imported('a.html', html)).metadata).toMatchObject(expected);
  });
});

describe('text that would be Markdown', () => {
  test.each([
    ['<p># of cases rose.</p>', '\u2060# of cases rose.', 'a sign that would make a heading'],
    ['<p>**Note**</p>', '\u2060**Note**', 'stars that would make one'],
    ['<p>#ferry is back.</p>', '#ferry is back.', 'a word that begins with the sign'],
    ['<p>One<br>line</p>', 'One line', 'a line break'],
    ['<p>One&nbsp;line</p>', 'One\u00A0line', 'a blank that holds words together'],
    ['<ol><li>Milk<li>Tea</ol>', '2. Tea', 'a numbered list'],
    ['<ul><li><p>Milk</p><p>Or tea</p></ul>', '- Milk', 'an item of two paragraphs'],
  ])('%s is the paragraph %j: %s', async (html, paragraph) => {
    expect((await imported('a.html', body('', TEXT + html + TEXT))).paragraphs).toContain(paragraph);
  });

  test('ornaments are no paragraphs', async () => {
    const { paragraphs } = await imported('a.html', body('', `${TEXT}<p>* * *</p>${TEXT}`));
    expect(paragraphs).toHaveLength(8);
  });
});

describe('the character set', () => {
  const polish = Buffer.from([0xb3, 0xf3, 0xb6, 0xe6]); // “łóść” in ISO 8859-2
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  test.each<[string, Uint8Array, string]>([
    [
      'a <meta>',
      Buffer.concat([Buffer.from('<meta charset="iso-8859-2">'), Buffer.from(TEXT), polish]),
      'łóść',
    ],
    [
      'an older <meta>',
      Buffer.concat([
        Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">'),
        Buffer.from(TEXT),
        polish,
      ]),
      'łóść',
    ],
    ['a mark of UTF-16', utf16(body('', `${TEXT}<p>łóść</p>`)), 'łóść'],
    ['nothing, where it is UTF-8', Buffer.from(body('', `${TEXT}<p>łóść</p>`)), 'łóść'],
    [
      'nothing, where it is not',
      Buffer.from(body('', `${'<p>Caf\xE9 of the ferry, for four.</p>'.repeat(4)}`), 'latin1'),
      'Café',
    ],
  ])('is told by %s', async (_, bytes, words) => {
    expect((await imported('a.html', bytes)).text).toContain(words);
  });
});

test.each([
  [`<title>Ferry</title>${TEXT}`, 'without <html>, <head> and <body>'],
  [`<!DOCTYPE html><html><title>Ferry</title>${TEXT}`, 'without <head> and <body>'],
  [`<html><head><title>Ferry</title></head>${TEXT}`, 'without <body>'],
])('a page %s is one too', async (html) => {
  const { metadata, paragraphs } = await imported('a.htm', html);
  expect([metadata.title, paragraphs.length]).toEqual(['Ferry', 4]);
});
