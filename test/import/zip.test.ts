import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { given } from './imported.ts';
import { type ZipEntry, zip } from './zip.ts';

const TEXT = 'The ferry stopped, said its operator.';

const importZip = (entries: readonly ZipEntry[]) => importFile({ name: 'news.zip', bytes: zip(entries) });

test('a zip holds articles of any kind, in folders or not', async () => {
  const files = ['page.html', 'report.pdf', 'articles.jsonl', 'notice.md', 'wire.txt'].map(given);
  const { articles, leftOut } = await importZip([
    { name: 'news/' },
    ...files.map(({ name, bytes }) => ({ name: `news/${name}`, content: bytes })),
  ]);
  expect(
    articles.map(({ file, original }) => [file, original?.name.replace(/[0-9a-f]{12}/, 'HASH') ?? null]),
  ).toEqual([
    ['ferry-to-skellan-stops-running-in-winter.md', 'page-HASH.html'],
    ['auditors-find-no-minutes-for-the-breakwater-at-kestrel-bay.md', 'report-HASH.pdf'],
    ['skellan-island-without-a-shop.md', 'articles-HASH.jsonl'],
    ['lighthouse-sold-to-a-bidder-from-abroad.md', 'articles-HASH.jsonl'],
    ['notice.md', null],
    ['wire.txt', null],
  ]);
  expect(leftOut.map(({ file }) => file)).toEqual(
    [3, 4, 5].map((line) => `news/articles.jsonl, line ${line}`),
  );
});

test('what systems put into a zip is not spoken of', async () => {
  const { articles, leftOut } = await importZip([
    { name: 'a.md', content: TEXT },
    { name: '__MACOSX/._a.md', content: 'x' },
    { name: '.DS_Store', content: 'x' },
    { name: '.git/config', content: 'x' },
  ]);
  expect([articles.length, leftOut]).toEqual([1, []]);
});

test.each<[ZipEntry, string, string]>([
  [
    { name: 'b.md', content: TEXT, isEncrypted: true },
    'is encrypted; pack it without a password',
    'an encrypted file',
  ],
  [{ name: 'b.md', content: '/etc/passwd', mode: 0o120777 }, 'is a link, not a file', 'a link'],
  [{ name: 'b.md', content: '', mode: 0o020666 }, 'is a link, not a file', 'a device'],
  [
    { name: 'b.zip', content: zip([{ name: 'a.md', content: TEXT }]) },
    'is a zip in a zip; unpack it first',
    'a zip',
  ],
  [{ name: 'a.md', content: 'Another text.' }, 'is in the zip twice', 'a second file of a name'],
  [{ name: 'b.md', content: TEXT, crc: 1 }, 'is damaged', 'a file with another checksum'],
  [{ name: 'b.md', content: TEXT, size: 5 }, 'is damaged', 'a file that is longer than it says'],
  [{ name: 'b.md', content: TEXT, size: 5000 }, 'is damaged', 'a file that is shorter'],
  [
    { name: 'b.md', content: TEXT, method: 12 },
    'is packed in a way that is not known; pack it as a plain zip',
    'another compression',
  ],
  [{ name: 'b.exe', content: 'MZ' }, 'is none of .md, .txt, .html, .htm, .pdf, .jsonl and .zip', 'a program'],
  [{ name: 'b.md', content: '' }, 'is empty', 'an empty file'],
  [{ name: 'b.pdf', content: 'no PDF' }, 'is no PDF, or a broken one', 'a broken PDF'],
])('%j leaves out itself only: %s (%s)', async (entry, reason) => {
  const { articles, leftOut } = await importZip([{ name: 'a.md', content: TEXT }, entry]);
  expect(articles.map(({ text }) => text)).toEqual([TEXT]);
  expect(leftOut).toEqual([{ file: entry.name, reason }]);
});

test.each<[readonly ZipEntry[], string, string]>([
  [[], 'holds no file', 'nothing'],
  [[{ name: 'folder/' }, { name: '.DS_Store' }], 'holds no file', 'nothing to read'],
  [
    [{ name: '../a.md', content: TEXT }],
    'holds a path that leads out of it; pack it again from one folder',
    'a way up',
  ],
  [
    [{ name: 'a/../../b.md', content: TEXT }],
    'holds a path that leads out of it; pack it again from one folder',
    'a longer one',
  ],
  [
    [{ name: '/etc/a.md', content: TEXT }],
    'holds a path that leads out of it; pack it again from one folder',
    'a path from the root',
  ],
  [
    [{ name: 'C:/a.md', content: TEXT }],
    'holds a path that leads out of it; pack it again from one folder',
    'a drive',
  ],
  [
    [{ name: '..\\a.md', content: TEXT }],
    'holds a path that leads out of it; pack it again from one folder',
    'a way up, on Windows',
  ],
  [
    Array.from({ length: 1001 }, (_, at) => ({ name: `${at}.md`, content: TEXT })),
    'holds more than 1000 files; split it',
    'too many files',
  ],
  [
    Array.from({ length: 30 }, (_, at) => ({ name: `${at}.md`, content: TEXT, size: 4_000_000 })),
    'would unpack to more than 100 MB; split it',
    'files that say they are too much together',
  ],
])('a zip of %j is refused whole: %s (%s)', async (entries, reason) => {
  expect(await importZip(entries)).toEqual({ articles: [], leftOut: [{ file: 'news.zip', reason }] });
});

test('a bomb that hides its size is stopped at the size that it tells', async () => {
  const bytes = zip([{ name: 'b.md', content: Buffer.alloc(50_000_000, 'a'), size: 1000 }]);
  const before = process.memoryUsage().arrayBuffers;
  const { leftOut } = await importFile({ name: 'news.zip', bytes });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
  expect(leftOut).toEqual([{ file: 'b.md', reason: 'is damaged' }]);
});
