import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { given, imported, read } from './imported.ts';

test('each line that is right is an article; the others are named with their numbers and reasons', async () => {
  const { articles, leftOut } = await importFile(given('articles.jsonl'));
  expect(articles.map(({ file }) => file)).toEqual([
    'skellan-island-without-a-shop.md',
    'lighthouse-sold-to-a-bidder-from-abroad.md',
  ]);
  expect(leftOut).toEqual([
    { file: 'articles.jsonl, line 3', reason: 'field "text" is missing, or not a text' },
    { file: 'articles.jsonl, line 4', reason: 'field "published" is not a date, such as 2024-05-31' },
    { file: 'articles.jsonl, line 5', reason: 'is not JSON' },
  ]);
  const [shop, lighthouse] = articles.map(({ file, text }) => read(file, text));
  expect(shop?.metadata).toEqual({
    title: 'Skellan: island without a shop',
    source: 'Kestrel Bay Chronicle',
    author: 'Oona Varley',
    published: '2024-02-11',
    url: 'https://chronicle.example/news/skellan-shop',
    original: articles[0]?.original?.name,
  });
  expect(shop?.paragraphs).toHaveLength(2);
  expect(lighthouse?.metadata.title).toBe('Lighthouse sold to a bidder from abroad');
});

test('articles with one title get names of their own', async () => {
  const line = '{"title":"News","text":"The ferry stopped."}';
  const { articles } = await importFile({
    name: 'a.jsonl',
    bytes: Buffer.from(`${line}\r\n\r\n${line}\r\n`),
  });
  expect(articles.map(({ file }) => file)).toEqual(['news.md', 'news-2.md']);
});

test.each<[object, string | null, string]>([
  [{ text: 'It stopped.', title: 1984 }, null, 'a number for a title'],
  [{ text: 'It stopped.', author: null, more: [1] }, null, 'nothing for a field, and a field of its own'],
  [{ text: ' \n' }, 'field "text" is empty', 'a blank text'],
  [{ text: ['It stopped.'] }, 'field "text" is missing, or not a text', 'a list for a text'],
  [{ text: 'It stopped.', title: ['a'] }, 'field "title" is not a text', 'a list for a title'],
  [
    { text: 'It stopped.', url: 'ftp://a.example' },
    'field "url" is not a web address that begins with http:// or https://',
    'another protocol',
  ],
  [['It stopped.'], 'is not an object, such as {"title": "…", "text": "…"}', 'a list'],
])('the line %j: %s (%s)', async (line, reason) => {
  const { articles, leftOut } = await importFile({
    name: 'a.jsonl',
    bytes: Buffer.from(JSON.stringify(line)),
  });
  expect(articles).toHaveLength(reason === null ? 1 : 0);
  expect(leftOut).toEqual(reason === null ? [] : [{ file: 'a.jsonl, line 1', reason }]);
});

test('a text with front matter of its own cannot change what its fields say', async () => {
  const line = JSON.stringify({ title: 'Ferry', text: '---\ntitle: Other\n---\nThe ferry stopped.' });
  const { metadata, text } = await imported('a.jsonl', line);
  expect(metadata.title).toBe('Ferry');
  expect(text).toContain('title: Other');
});
