import { describe, expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { LARGEST_HTML, MOST_LINES, MOST_PAGES } from '../../src/import/import-limits.ts';
import { given, refusal } from './imported.ts';
import { column, pdf } from './pdf.ts';
import { zip } from './zip.ts';

const page = column(['The ferry stopped.']);
const report = given('report.pdf').bytes;
const empty = new Uint8Array();

describe('a file that cannot be an article is refused in one sentence', () => {
  const rows: [name: string, content: string | Uint8Array, reason: string, what: string][] = [
    ['a.docx', 'PK', 'is none of .md, .txt, .html, .htm, .pdf, .jsonl and .zip', 'of another kind'],
    ['README', 'text', 'is none of .md, .txt, .html, .htm, .pdf, .jsonl and .zip', 'of no kind'],

    ['a.md', empty, 'is empty', 'empty'],
    ['a.md', ' \n\n', 'holds no text', 'blank'],
    ['a.txt', Buffer.from('Caf\xE9', 'latin1'), 'is not UTF-8; save it as UTF-8', 'in another character set'],
    ['a.txt', 'a\0b', 'is binary, not text', 'binary'],
    [
      'a.md',
      '---\ntitle: [\n---\nText.',
      'front matter is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ] at line 2, column 1',
      'broken front matter',
    ],
    ['a.md', 'a'.repeat(5_000_001), 'is larger than 5 MB; split it into articles', 'too large'],

    ['a.html', empty, 'is empty', 'empty'],
    [
      'a.html',
      given('page.html')
        .bytes.toString()
        .replace(/<script.*?<\/script>/s, '<script/script>'),
      'is a broken page, whose parts do not close; save its text',
      'with a script that swallows its body',
    ],
    [
      'a.html',
      '<html><body><script>write()</script></body></html>',
      'holds no article; a page that is built by scripts must be saved as text',
      'built by scripts',
    ],
    ['a.html', Buffer.from([0, 1, 2, 3]), 'is binary, not text', 'binary'],
    [
      'a.html',
      Buffer.from('<meta charset="utf-8"><p>Caf\xE9', 'latin1'),
      'is not in the character set that it names, utf-8',
      'wrong about itself',
    ],
    [
      'a.html',
      '<meta charset="klingon"><p>Text.',
      'is not in the character set that it names, klingon',
      'in letters that nobody knows',
    ],
    ['a.html', '<div>'.repeat(5000), 'is nested too deeply to be read', 'too deep'],
    [
      'a.html',
      '<i></i>'.repeat(70_000),
      'has too many parts to be read; save the article alone',
      'in too many parts',
    ],
    [
      'a.html',
      Buffer.alloc(LARGEST_HTML + 1, ' '),
      'is larger than 10 MB; split it into articles',
      'too large',
    ],

    ['a.jsonl', empty, 'is empty', 'empty'],
    ['a.jsonl', '\n\n', 'holds no line', 'blank'],
    [
      'a.jsonl',
      Buffer.from('{"text":"Caf\xE9"}', 'latin1'),
      'is not UTF-8; save it as UTF-8',
      'in another character set',
    ],
    ['a.jsonl', '{}\n'.repeat(MOST_LINES + 1), 'holds more than 10000 lines; split it', 'of too many lines'],

    ['a.pdf', empty, 'is empty', 'empty'],
    ['a.pdf', 'The ferry stopped.', 'is no PDF, or a broken one', 'text'],
    ['a.pdf', report.subarray(0, 1500), 'is no PDF, or a broken one', 'cut off'],
    ['a.pdf', pdf([page], { isEncrypted: true }), 'is encrypted; save it without a password', 'encrypted'],
    [
      'a.pdf',
      pdf([[], []]),
      'holds no text, only pictures; run text recognition (OCR) over it first',
      'scanned',
    ],
    ['a.pdf', pdf(Array(MOST_PAGES + 1).fill([])), 'has more than 1000 pages; split it', 'of too many pages'],
    ['a.pdf', zip([{ name: 'a.md', content: 'x' }]), 'is no PDF, or a broken one', 'a zip by another name'],

    ['a.zip', empty, 'is no zip, or a broken one', 'empty'],
    ['a.zip', 'The ferry stopped.', 'is no zip, or a broken one', 'text'],
    ['a.zip', zip([{ name: 'a.md', content: 'x' }]).subarray(0, 60), 'is no zip, or a broken one', 'cut off'],
    ['a.zip', Buffer.alloc(50_000_001), 'is larger than 50 MB; split it into articles', 'too large'],
  ];

  test.each(rows.map(([name, content, reason, what]) => ({ name, content, reason, what })))(
    '$name $reason ($what)',
    async ({ name, content, reason }) => {
      expect(await refusal(name, content)).toBe(reason);
    },
  );
});

describe('metadata that is given with a file', () => {
  const bytes = Buffer.from('---\ntitle: Ferry\nauthor: A. Renn\ntags: [a]\n---\n\nThe ferry stopped.\n');

  test('stands in the article instead of its own; the file as it was is kept', async () => {
    const { articles } = await importFile(
      { name: 'a.md', bytes },
      { source: 'Wire: 1', published: '2024-05-31' },
    );
    expect(articles).toEqual([
      {
        file: 'ferry.md',
        text: expect.stringMatching(
          /^---\ntitle: Ferry\nsource: "Wire: 1"\nauthor: A. Renn\npublished: 2024-05-31\noriginal: a-[0-9a-f]{12}\.md\n---\n\nThe ferry stopped\.\n$/,
        ),
        title: 'Ferry',
        paragraphs: 1,
        original: { name: expect.stringMatching(/^a-[0-9a-f]{12}\.md$/), bytes },
      },
    ]);
  });

  test('is refused where it is wrong', async () => {
    const { leftOut } = await importFile({ name: 'a.md', bytes }, { published: 'soon' });
    expect(leftOut).toEqual([
      { file: 'a.md', reason: 'front matter field "published" is not a date, such as 2024-05-31' },
    ]);
  });
});

test('an article that is one already is stored as it is', async () => {
  const { name, bytes } = given('notice.md');
  const { articles } = await importFile({ name: 'Notice of 9 Nov.MD', bytes });
  expect(name).toBe('notice.md');
  expect(articles).toEqual([
    {
      file: 'notice-of-9-nov.md',
      text: bytes.toString(),
      title: 'Notice: harbour closed on 9 November',
      paragraphs: 2,
      original: null,
    },
  ]);
});
