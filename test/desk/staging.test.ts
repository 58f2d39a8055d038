import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotChange } from '../../src/desk/cannot-change.ts';
import { tempFolder } from '../temp-folder.ts';
import { filesIn, moderator } from './moderator.ts';

const [A, B] = ['The pool is shut.', 'The pier is open.'];

test('articles are staged without being served, and can still be added after a restart', async () => {
  const it = await moderator({ 'a.md': A });
  await it.start();
  const id = await it.stage('b.md', B);
  expect(id).toMatch(/^[0-9a-f]{12}$/);
  expect(it.served()).toEqual({ 'a.md': A });
  await it.restart();
  expect(it.desk.staged(id)).toMatchObject({ by: 'ann', articles: [{ file: 'b.md', original: null }] });
  await it.change(it.desk.adding(id));
  expect(it.served()).toEqual({ 'a.md': A, 'added/b.md': B });
});

test('a preview is over when it was kept or discarded: it cannot be kept again', async () => {
  const it = await moderator({ 'a.md': A });
  const [kept, discarded] = [await it.stage('b.md', B), await it.stage('c.md', B)];
  await it.change(it.desk.adding(kept));
  await it.desk.discard(discarded);
  await it.desk.discard(discarded);
  for (const id of [kept, discarded, '000000000000', '../desk', ''])
    expect(() => it.desk.adding(id)).toThrow(new CannotChange('This preview is over: add the file again.'));
  expect(it.served()).toEqual({ 'a.md': A, 'added/b.md': B });
});

test('what is discarded while it is tried is not added', async () => {
  const it = await moderator({ 'a.md': A });
  const id = await it.stage('b.md', B);
  const proposal = it.desk.adding(id);
  await it.desk.discard(id);
  await expect(it.change(proposal)).rejects.toThrow('This preview is over: add the file again.');
  expect(it.served()).toEqual({ 'a.md': A });
});

test('to discard what is the id of no preview removes nothing', async () => {
  const it = await moderator({ 'a.md': A });
  await it.add('b.md', B);
  const before = filesIn(it.dataDir);
  for (const id of ['../desk', '']) await it.desk.discard(id);
  expect(filesIn(it.dataDir)).toEqual(before);
});

test('what is staged is over after an hour, and its texts and originals go with the next change', async () => {
  let now = new Date('2026-01-02T03:00:00Z');
  const it = await moderator({ 'a.md': A }, tempFolder(), () => now);
  const original = { name: 'b-0123456789ab.pdf', bytes: Buffer.from('%PDF') };
  const id = await it.desk.stage([{ file: 'b.md', text: B, original }], 'ann');
  now = new Date('2026-01-02T03:59:59Z');
  await it.start();
  expect(it.desk.staged(id)).not.toBeNull();
  expect(filesIn(it.dataDir)).toContain(`originals/${original.name}`);
  now = new Date('2026-01-02T04:00:00Z');
  expect(it.desk.staged(id)).toBeNull();
  await it.reload();
  expect(filesIn(join(it.dataDir, 'texts'))).toHaveLength(1);
  expect(readdirSync(join(it.dataDir, 'originals'))).toEqual([]);
  expect(readdirSync(join(it.dataDir, 'staged'))).toEqual([]);
});

test('articles of one original keep it once, and it stays until the last version goes that has one of them', async () => {
  const it = await moderator({ 'a.md': A });
  await it.start();
  const original = { name: 'news-0123456789ab.jsonl', bytes: Buffer.from('{}') };
  const id = await it.desk.stage(
    [
      { file: 'b.md', text: B, original },
      { file: 'b.md', text: A, original },
    ],
    'ann',
  );
  await it.change(it.desk.adding(id));
  expect(it.served()).toEqual({ 'a.md': A, 'added/b.md': B, 'added/b-2.md': A });
  const originals = () => readdirSync(join(it.dataDir, 'originals'));
  await it.remove('added/b.md');
  await it.remove('added/b-2.md');
  expect(originals()).toEqual([original.name]);
  for (const name of ['c', 'd', 'e']) await it.add(`${name}.md`, name);
  expect(originals()).toEqual([original.name]);
  await it.add('f.md', 'f');
  expect(originals()).toEqual([]);
});

test.each([
  ['../../etc/passwd.md', 'added/passwd.md', 'a path'],
  ['..\\..\\boot.md', 'added/boot.md', 'a path of another system'],
  ['.hidden.md', 'added/hidden.md', 'a dot-file'],
  ['Łódź: what’s next?.md', 'added/lodz-whats-next.md', 'signs that not every file system takes'],
  ['con.txt', 'added/con-article.txt', 'a device'],
  ['💥.md', 'added/article.md', 'nothing that can be a name'],
])('an article sent as %j is served as %s: %s', async (name, file) => {
  const it = await moderator({ 'a.md': A });
  await it.add(name, B);
  expect(Object.keys(it.served())).toEqual(['a.md', file].sort());
});

test('an original whose name leads elsewhere is not written', async () => {
  const it = await moderator({ 'a.md': A });
  const original = { name: '../x.pdf', bytes: Buffer.from('%PDF') };
  await expect(it.desk.stage([{ file: 'b.md', text: B, original }], 'ann')).rejects.toThrow();
  expect(filesIn(it.dataDir)).toEqual(['desk.json', 'lock']);
});
