import { expect, test } from 'vitest';
import { reportOf } from '../../src/library/reload-report.ts';
import { openServing } from '../../src/library/serving.ts';
import { type Files, tempFolder } from '../temp-folder.ts';

const POOL = 'Mayor Ana Silva said the pool was shut.';
const PIER = 'Councillor Tom Roe said the pier was open.';
const opened = (files: Files) => openServing({ folder: tempFolder(files), dataDir: null });
const EMPTY = { file: 'b.md', reason: 'is empty' };

test.each<[string, Files, Files, object]>([
  [
    'added, also in a folder of the folder',
    { 'a.md': POOL },
    { 'a.md': POOL, 'sub/b.txt': PIER },
    { added: ['sub/b.txt'], articles: 2 },
  ],
  [
    'changed',
    { 'a.md': POOL, 'b.md': PIER },
    { 'a.md': PIER, 'b.md': PIER },
    { changed: ['a.md'], articles: 2 },
  ],
  ['removed', { 'a.md': POOL, 'b.md': PIER }, { 'a.md': POOL }, { removed: ['b.md'] }],
  [
    'broken',
    { 'a.md': POOL, 'b.md': PIER },
    { 'a.md': POOL, 'b.md': '' },
    { removed: ['b.md'], leftOut: [EMPTY] },
  ],
  ['mended', { 'a.md': POOL, 'b.md': '' }, { 'a.md': POOL, 'b.md': PIER }, { added: ['b.md'], articles: 2 }],
  ['broken as before', { 'a.md': POOL, 'b.md': '' }, { 'a.md': POOL, 'b.md': '' }, { leftOut: [EMPTY] }],
])('the report of a reload says what was %s', async (_, before, after, told) => {
  const [old, now] = [await opened(before), await opened(after)];
  expect(reportOf(old.files(), now.files(), now.served().leftOut)).toEqual({
    ...{ added: [], changed: [], removed: [], leftOut: [], articles: 1 },
    ...told,
  });
});
