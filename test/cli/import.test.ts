import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { libraryIn } from '../small-library.ts';
import { tempFolder } from '../temp-folder.ts';
import { records, run } from './run.ts';

const file = (name: string) => fileURLToPath(new URL(`../import/files/${name}`, import.meta.url));

test('files of every kind become articles of a folder, which can be asked', async () => {
  const folder = join(tempFolder(), 'articles');
  const files = ['page.html', 'report.pdf', 'notice.md', 'wire.txt'].map(file);
  const { code, stdout, stderr } = await run(['import', ...files, '--to', folder]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.split('\n')).toEqual([
    `${files[0]} → ferry-to-skellan-stops-running-in-winter.md: Ferry to Skellan stops running in winter (12 paragraphs)`,
    `${files[1]} → auditors-find-no-minutes-for-the-breakwater-at-kestrel-bay.md: Auditors find no minutes for the breakwater at Kestrel Bay (7 paragraphs)`,
    `${files[2]} → notice.md: Notice: harbour closed on 9 November (2 paragraphs)`,
    `${files[3]} → wire.txt: Storm tears buoys from their chains (1 paragraph)`,
    '',
  ]);
  const { articles, leftOut } = libraryIn(folder);
  expect(leftOut).toEqual([]);
  const originals = articles.flatMap(({ original }) => original ?? []);
  expect(readdirSync(join(folder, '.originals')).sort()).toEqual([...originals].sort());
  expect(readFileSync(join(folder, '.originals', originals[1]!))).toEqual(readFileSync(file('page.html')));
  const [answer] = records(await run(['ask', '--json', '--corpus', folder, 'What did Ingrid Halloran say?']));
  expect(answer?.excerpts[0]?.text).toContain('“Nobody could tell us who approved the contract,”');
  expect(answer?.excerpts[0]?.citation.original).toMatch(/^report-[0-9a-f]{12}\.pdf$/);
});

test('what cannot be imported is named with its reason, and the rest is imported all the same', async () => {
  const folder = tempFolder({ 'broken.pdf': 'no PDF', 'folder/x': '', 'out/keep.txt': 'x' });
  const names = ['broken.pdf', 'folder', 'gone.md'].map((name) => join(folder, name));
  const to = join(folder, 'out');
  const { code, stdout, stderr } = await run(['import', ...names, file('articles.jsonl'), '--to', to]);
  expect(code).toBe(1);
  expect(stderr.split('\n')).toEqual([
    `${names[0]} is no PDF, or a broken one.`,
    `${names[1]} is not a file.`,
    `${names[2]} does not exist.`,
    `${file('articles.jsonl')}: articles.jsonl, line 3 field "text" is missing, or not a text.`,
    `${file('articles.jsonl')}: articles.jsonl, line 4 field "published" is not a date, such as 2024-05-31.`,
    `${file('articles.jsonl')}: articles.jsonl, line 5 is not JSON.`,
    '',
  ]);
  expect(stdout.match(/ → /g)).toHaveLength(2);
  expect(readdirSync(to).sort()).toEqual([
    '.originals',
    'keep.txt',
    'lighthouse-sold-to-a-bidder-from-abroad.md',
    'skellan-island-without-a-shop.md',
  ]);
});

test('nothing that is there is written over: the same file once more gets a new name', async () => {
  const folder = tempFolder({ 'notice.md': 'Mine.' });
  await run(['import', file('notice.md'), file('page.html'), '--to', folder]);
  await run(['import', file('notice.md'), file('page.html'), '--to', folder]);
  expect(readFileSync(join(folder, 'notice.md'), 'utf8')).toBe('Mine.');
  expect(readdirSync(folder).sort()).toEqual([
    '.originals',
    'ferry-to-skellan-stops-running-in-winter-2.md',
    'ferry-to-skellan-stops-running-in-winter.md',
    'notice-2.md',
    'notice-3.md',
    'notice.md',
  ]);
  expect(readdirSync(join(folder, '.originals'))).toHaveLength(1);
});

test('where nothing can be stored, it says so, and no half of an article is there', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'out'), 'A file in the place of a folder.');
  const { code, stdout, stderr } = await run(['import', file('notice.md'), '--to', join(folder, 'out')]);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`notice.md cannot be stored in ${join(folder, 'out')}: `);
  expect(readdirSync(folder).sort()).toEqual(['out']);
});
