import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { libraryIn } from '../small-library.ts';
import { sharedFolder } from '../temp-folder.ts';
import { records, together } from './run.ts';

const file = (name: string) => fileURLToPath(new URL(`../import/files/${name}`, import.meta.url));

const all = join(sharedFolder({}), 'articles');
const every = ['page.html', 'report.pdf', 'notice.md', 'wire.txt'].map(file);
const broken = sharedFolder({ 'broken.pdf': 'no PDF', 'folder/x': '', 'out/keep.txt': 'x' });
const wrong = ['broken.pdf', 'folder', 'gone.md'].map((name) => join(broken, name));
const ours = sharedFolder({ 'notice.md': 'Mine.' });
const blocked = sharedFolder({ out: 'A file in the place of a folder.' });
const imported = together({
  every: ['import', ...every, '--to', all],
  asked: ['ask', '--json', '--corpus', all, 'What did Ingrid Halloran say?'],
  broken: ['import', ...wrong, file('articles.jsonl'), '--to', join(broken, 'out')],
  once: ['import', file('notice.md'), file('page.html'), '--to', ours],
  twice: ['import', file('notice.md'), file('page.html'), '--to', ours],
  blocked: ['import', file('notice.md'), '--to', join(blocked, 'out')],
});

test('files of every kind become articles of a folder, which can be asked', async () => {
  const { code, stdout, stderr } = (await imported()).every;
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.split('\n')).toEqual([
    `${every[0]} → ferry-to-skellan-stops-running-in-winter.md: Ferry to Skellan stops running in winter (12 paragraphs)`,
    `${every[1]} → auditors-find-no-minutes-for-the-breakwater-at-kestrel-bay.md: Auditors find no minutes for the breakwater at Kestrel Bay (7 paragraphs)`,
    `${every[2]} → notice.md: Notice: harbour closed on 9 November (2 paragraphs)`,
    `${every[3]} → wire.txt: Storm tears buoys from their chains (1 paragraph)`,
    '',
  ]);
  const { articles, leftOut } = libraryIn(all);
  expect(leftOut).toEqual([]);
  const originals = articles.flatMap(({ original }) => original ?? []);
  expect(readdirSync(join(all, '.originals')).sort()).toEqual([...originals].sort());
  expect(readFileSync(join(all, '.originals', originals[1]!))).toEqual(readFileSync(file('page.html')));
  const [answer] = records((await imported()).asked);
  expect(answer?.excerpts[0]?.text).toContain('“Nobody could tell us who approved the contract,”');
  expect(answer?.excerpts[0]?.citation.original).toMatch(/^report-[0-9a-f]{12}\.pdf$/);
});

test('what cannot be imported is named with its reason, and the rest is imported all the same', async () => {
  const { code, stdout, stderr } = (await imported()).broken;
  expect(code).toBe(1);
  expect(stderr.split('\n')).toEqual([
    `${wrong[0]} is no PDF, or a broken one.`,
    `${wrong[1]} is not a file.`,
    `${wrong[2]} does not exist.`,
    `${file('articles.jsonl')}: articles.jsonl, line 3 field "text" is missing, or not a text.`,
    `${file('articles.jsonl')}: articles.jsonl, line 4 field "published" is not a date, such as 2024-05-31.`,
    `${file('articles.jsonl')}: articles.jsonl, line 5 is not JSON.`,
    '',
  ]);
  expect(stdout.match(/ → /g)).toHaveLength(2);
  expect(readdirSync(join(broken, 'out')).sort()).toEqual([
    '.originals',
    'keep.txt',
    'lighthouse-sold-to-a-bidder-from-abroad.md',
    'skellan-island-without-a-shop.md',
  ]);
});

test('nothing that is there is written over: the same file once more gets a new name', async () => {
  const { once, twice } = await imported();
  expect([once.code, twice.code]).toEqual([0, 0]);
  expect(readFileSync(join(ours, 'notice.md'), 'utf8')).toBe('Mine.');
  expect(readdirSync(ours).sort()).toEqual([
    '.originals',
    'ferry-to-skellan-stops-running-in-winter-2.md',
    'ferry-to-skellan-stops-running-in-winter.md',
    'notice-2.md',
    'notice-3.md',
    'notice.md',
  ]);
  expect(readdirSync(join(ours, '.originals'))).toHaveLength(1);
});

test('where nothing can be stored, it says so, and no half of an article is there', async () => {
  const { code, stdout, stderr } = (await imported()).blocked;
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`notice.md cannot be stored in ${join(blocked, 'out')}: `);
  expect(readdirSync(blocked).sort()).toEqual(['out']);
});
