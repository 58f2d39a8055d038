import { createHash } from 'node:crypto';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/corpus/read-files.ts';
import { UnusableCorpus } from '../../src/corpus/unusable-corpus.ts';
import { tempFolder, writeFiles } from '../temp-folder.ts';

const TEXT = 'Lavrov said no.';

test('files are read as they are, in the order of their paths, also those that hold no article', () => {
  const folder = tempFolder({
    'b/c.md': `\uFEFF${TEXT}\r\n`,
    'b.md': '---\npublished: soon\n---\n',
    'a.txt': ' ',
  });
  const { files, leftOut } = readFiles(folder);
  expect(files.map(({ file, text }) => [file, text])).toEqual([
    ['a.txt', ' '],
    ['b.md', '---\npublished: soon\n---\n'],
    ['b/c.md', `\uFEFF${TEXT}\r\n`],
  ]);
  expect(leftOut).toEqual([]);
});

test('a hash is the beginning of the SHA-256 of the bytes of a file', () => {
  const bytes = Buffer.from(`\uFEFF${TEXT} “Нет” 👍`);
  const { files } = readFiles(tempFolder({ 'a.md': bytes }));
  expect(files[0]!.hash).toBe(createHash('sha256').update(bytes).digest('hex').slice(0, 32));
});

test('files of the same bytes have the same hash, wherever they stand; a byte more or less makes another', () => {
  const folder = tempFolder({
    'a.md': TEXT,
    'sub/b.txt': TEXT,
    'c.md': `${TEXT}\n`,
    'd.md': `\uFEFF${TEXT}`,
  });
  symlinkSync('../a.md', join(folder, 'sub', 'e.md'));
  const { files } = readFiles(folder);
  const [a, c, d, b, e] = files.map(({ hash }) => hash);
  expect([b, e]).toEqual([a, a]);
  expect(new Set([a, c, d]).size).toBe(3);
});

test('a file is told before it is read', () => {
  const folder = tempFolder({ 'a.md': TEXT, 'b.md': TEXT, 'sub/c.md': TEXT });
  const told: string[] = [];
  const { files, leftOut } = readFiles(folder, (file) => {
    told.push(file);
    if (file === 'b.md') rmSync(join(folder, file));
  });
  expect(told).toEqual(['a.md', 'b.md', 'sub/c.md']);
  expect(files.map(({ file }) => file)).toEqual(['a.md', 'sub/c.md']);
  expect(leftOut).toEqual([{ file: 'b.md', reason: 'does not exist' }]);
});

test('a link to a folder is not followed, so no file is read twice', () => {
  const folder = tempFolder({ 'sub/a.md': TEXT });
  symlinkSync('sub', join(folder, 'again'));
  symlinkSync('sub', join(folder, 'again.md'));
  const { files, leftOut } = readFiles(folder);
  expect(files.map(({ file }) => file)).toEqual(['sub/a.md']);
  expect(leftOut).toEqual([{ file: 'again.md', reason: 'is not a file' }]);
});

test('a link that leads out is not opened, however it gets there', () => {
  const outside = tempFolder({ 'secret.md': TEXT });
  const folder = tempFolder({ 'a.md': TEXT });
  symlinkSync(outside, join(folder, '.out'));
  symlinkSync('.out/secret.md', join(folder, 'b.md'));
  const { files, leftOut } = readFiles(folder);
  expect(files.map(({ file }) => file)).toEqual(['a.md']);
  expect(leftOut).toEqual([{ file: 'b.md', reason: 'is a link that leads out of the corpus folder' }]);
});

test('a folder that holds no such file, or none that can be read, is no error yet; one that is not there is', () => {
  const folder = tempFolder({ 'a.pdf': TEXT, 'canaries.yml': TEXT });
  expect(readFiles(folder)).toEqual({ files: [], leftOut: [] });
  expect(() => readFiles(join(folder, 'sub'))).toThrow(UnusableCorpus);
  writeFiles(folder, { 'a.md': '' });
  expect(readFiles(folder)).toEqual({ files: [], leftOut: [{ file: 'a.md', reason: 'is empty' }] });
});
