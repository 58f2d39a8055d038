import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSnapshot, writeSnapshot } from '../../src/library/snapshot.ts';
import { annotatingRead, type Kept, reading } from '../../src/search/kept.ts';
import { finish } from '../../src/text/steps.ts';
import { tempFolder } from '../temp-folder.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function keptOf(...texts: string[]): Kept {
  const files = texts.map((text, at) => ({ file: `${at}.md`, text, hash: hash(text) }));
  return finish(annotatingRead(finish(reading(files, [], null)), null)).kept;
}

const KEPT = keptOf(
  '---\nsource: The Ayle Post\n---\n# Rain\n\nCoach Ana Silva said the pool was shut. “It leaks,” she said.',
  'The mayor, Tom Roe, met Silva in Brook.',
  '---\ntitle: [\n',
);

describe('a snapshot', () => {
  test('gives back what was kept, from a folder that it makes', async () => {
    const folder = join(tempFolder(), 'data');
    await writeSnapshot(folder, KEPT);
    expect(readSnapshot(folder)).toEqual(KEPT);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['corpus.snapshot', 'new']);
  });

  test('takes the place of the one before', async () => {
    const folder = tempFolder();
    await writeSnapshot(folder, keptOf('Nothing happened.'));
    await writeSnapshot(folder, KEPT);
    expect(readSnapshot(folder)).toEqual(KEPT);
  });

  test('is not there in an empty folder, or where there is no folder', () => {
    const folder = tempFolder();
    expect(readSnapshot(folder)).toBeNull();
    expect(readSnapshot(join(folder, 'none'))).toBeNull();
  });

  test('that is cut anywhere, or has any byte changed, is none', async () => {
    const folder = tempFolder();
    const file = join(folder, 'corpus.snapshot');
    await writeSnapshot(folder, KEPT);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 200)) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0x20;
      writeFileSync(file, damaged);
      expect(readSnapshot(folder), `byte ${at}`).toBeNull();
      writeFileSync(file, whole.subarray(0, at));
      expect(readSnapshot(folder), `cut at ${at}`).toBeNull();
    }
    writeFileSync(file, whole);
    expect(readSnapshot(folder)).toEqual(KEPT);
  });

  test('that was made by other rules is none', async () => {
    const folder = tempFolder();
    const file = join(folder, 'corpus.snapshot');
    await writeSnapshot(folder, KEPT);
    const [line, rest] = readFileSync(file, 'latin1').split(/(?<=^[^\n]*\n)/) as [string, string];
    const other = rest.replace(/"key":"[^"]+"/, '"key":"older"');
    expect(other).not.toBe(rest);
    writeFileSync(file, line + other, 'latin1');
    expect(readSnapshot(folder)).toBeNull();
  });

  test.each<[string, (file: string) => void]>([
    ['a folder', (file) => mkdirSync(file)],
    [
      'a first line that promises too much',
      (file) => writeFileSync(file, 'verbatim snapshot 9999999999 1\n'),
    ],
    ['nothing', (file) => writeFileSync(file, '')],
  ])('is none where there is %s instead', (_, make) => {
    const folder = tempFolder();
    make(join(folder, 'corpus.snapshot'));
    expect(readSnapshot(folder)).toBeNull();
  });

  test('that cannot be written says so, and leaves the one before', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'data'), 'a file where the folder should be');
    await expect(writeSnapshot(join(folder, 'data'), KEPT)).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});
