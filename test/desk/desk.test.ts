import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../../src/corpus/read-files.ts';
import { UnusableCorpus } from '../../src/corpus/unusable-corpus.ts';
import { CannotChange } from '../../src/desk/cannot-change.ts';
import { openDesk } from '../../src/desk/desk.ts';
import { readServed } from '../../src/desk/read-served.ts';
import { tempFolder, writeFiles } from '../temp-folder.ts';
import { filesIn, moderator } from './moderator.ts';

const [A, B, C] = ['The pool is shut.', 'The pier is open.', 'The glacier melts.'];
const textFile = (hash: string) => join('texts', hash.slice(0, 2), hash);
const hashOf = (text: string) => contentHash(Buffer.from(text));

describe('an added article', () => {
  test('is served with those of the folder, under its name', async () => {
    const it = await moderator({ 'a.md': A });
    await it.start();
    await it.add('The pier.md', B);
    expect(it.served()).toEqual({ 'a.md': A, 'added/the-pier.md': B });
    expect(readdirSync(it.folder)).toEqual(['a.md']);
  });

  test('is served after a restart and after a reload', async () => {
    const it = await moderator({ 'a.md': A });
    await it.add('b.md', B);
    await it.restart();
    await it.reload();
    expect(it.served()).toEqual({ 'a.md': A, 'added/b.md': B });
  });

  test('is served where the folder holds no other', async () => {
    const it = await moderator({});
    await it.add('b.md', B);
    expect(it.served()).toEqual({ 'added/b.md': B });
  });

  test('replaces none of the same name, wherever that stands', async () => {
    const it = await moderator({ 'added/b.md': A });
    await it.start();
    await it.add('b.md', B);
    await it.add('B.md', C);
    expect(it.served()).toEqual({ 'added/b.md': A, 'added/b-2.md': B, 'added/b-3.md': C });
  });

  test('stays where a file of the folder takes its name later; that one is left out, and its owner told', async () => {
    const it = await moderator({ 'a.md': A });
    await it.add('b.md', B);
    writeFiles(it.folder, { 'added/b.md': C, 'added/c.md': C });
    await it.reload();
    expect(it.served()).toEqual({ 'a.md': A, 'added/b.md': B, 'added/c.md': C });
    expect(readServed(it).leftOut).toEqual([
      { file: 'added/b.md', reason: 'has the name of an article that was added from Discord; rename it' },
    ]);
  });

  test('says who added it, when, and of what it was made; the original is kept', async () => {
    const it = await moderator({ 'a.md': A }, tempFolder(), () => new Date('2026-01-02T03:04:05Z'));
    const bytes = Buffer.from('%PDF-1.7 …');
    const id = await it.desk.stage(
      [{ file: 'b.md', text: B, original: { name: 'b-0123456789ab.pdf', bytes } }],
      'ann#1',
    );
    await it.change(it.desk.adding(id));
    const original = 'b-0123456789ab.pdf';
    expect(it.desk.state.added).toEqual([
      { file: 'added/b.md', hash: hashOf(B), original, by: 'ann#1', at: '2026-01-02T03:04:05.000Z' },
    ]);
    await it.restart();
    expect(readFileSync(join(it.dataDir, 'originals', original))).toEqual(bytes);
  });

  test('whose text was damaged on the disk is left out, the others are served, and it can be removed', async () => {
    const it = await moderator({ 'a.md': A });
    await it.add('b.md', B);
    await it.add('c.md', C);
    writeFileSync(join(it.dataDir, textFile(hashOf(B))), `${B} Or is it?`);
    rmSync(join(it.dataDir, textFile(hashOf(C))));
    await it.restart();
    expect(it.served()).toEqual({ 'a.md': A });
    expect(readServed(it).leftOut).toEqual([
      { file: 'added/b.md', reason: 'was kept in DATA_DIR, where it is damaged' },
      { file: 'added/c.md', reason: 'was kept in DATA_DIR, where it does not exist' },
    ]);
    await it.remove('added/b.md');
    await it.remove('added/c.md');
    expect(readServed(it).leftOut).toEqual([]);
  });
});

describe('a removed article', () => {
  test('that was added goes; one of the folder is hidden, and its file stays', async () => {
    const it = await moderator({ 'a.md': A, 'b.md': B });
    await it.start();
    await it.add('c.md', C);
    await it.remove('a.md');
    await it.remove('added/c.md');
    expect(it.served()).toEqual({ 'b.md': B });
    expect(it.desk.state).toMatchObject({ added: [], hidden: ['a.md'] });
    expect(readdirSync(it.folder)).toEqual(['a.md', 'b.md']);
    await it.restart();
    await it.reload();
    expect(it.served()).toEqual({ 'b.md': B });
  });

  test('must be there', async () => {
    const it = await moderator({ 'a.md': A, 'b.md': B });
    await it.start();
    await it.remove('a.md');
    await expect(it.remove('a.md')).rejects.toThrow(new CannotChange('a.md is already removed.'));
    await expect(it.remove('x.md')).rejects.toThrow(
      new CannotChange('There is no article x.md in the corpus.'),
    );
  });

  test('cannot be the last one', async () => {
    const it = await moderator({ 'a.md': A });
    await it.start();
    await expect(it.remove('a.md')).rejects.toThrow(UnusableCorpus);
    expect(it.served()).toEqual({ 'a.md': A });
  });
});

describe('a rollback', () => {
  test('undoes an add and a removal, one after the other', async () => {
    const it = await moderator({ 'a.md': A, 'b.md': B });
    await it.start();
    await it.add('c.md', C);
    await it.remove('a.md');
    await it.rollBack();
    expect(it.served()).toEqual({ 'a.md': A, 'b.md': B, 'added/c.md': C });
    await it.rollBack();
    expect(it.served()).toEqual({ 'a.md': A, 'b.md': B });
    await expect(it.rollBack()).rejects.toThrow(
      new CannotChange('There is no earlier version to go back to.'),
    );
  });

  test('holds over changes of the folder and restarts, until a reload', async () => {
    const it = await moderator({ 'a.md': A });
    await it.start();
    writeFiles(it.folder, { 'a.md': B });
    await it.reload();
    await it.rollBack();
    expect(it.served()).toEqual({ 'a.md': A });
    renameSync(join(it.folder, 'a.md'), join(it.folder, 'c.md'));
    await it.restart();
    await it.start();
    expect(it.served()).toEqual({ 'a.md': A });
    await it.reload();
    expect(it.served()).toEqual({ 'c.md': B });
  });

  test('goes on holding when something is added or removed on top of it, which can be undone too', async () => {
    const it = await moderator({ 'a.md': A });
    await it.start();
    writeFiles(it.folder, { 'a.md': B });
    await it.reload();
    await it.rollBack();
    await it.add('c.md', C);
    expect(it.served()).toEqual({ 'a.md': A, 'added/c.md': C });
    await it.rollBack();
    expect(it.served()).toEqual({ 'a.md': A });
    await it.add('b.md', B);
    await it.remove('a.md');
    expect(it.served()).toEqual({ 'added/b.md': B });
    await it.reload();
    expect(it.served()).toEqual({ 'added/b.md': B });
  });

  test('to a version of which a text is missing or damaged is refused, and nothing changes', async () => {
    const it = await moderator({ 'a.md': A, 'b.md': B });
    await it.start();
    await it.remove('a.md');
    const path = join(it.dataDir, textFile(hashOf(A)));
    for (const damage of [() => writeFileSync(path, ''), () => rmSync(path)]) {
      const before = it.desk.state;
      damage();
      await expect(it.rollBack()).rejects.toThrow(
        /^That version is no longer whole: a\.md was kept in DATA_DIR/,
      );
      expect(it.desk.state).toBe(before);
      expect(it.served()).toEqual({ 'b.md': B });
      await it.restart();
      expect(it.served()).toEqual({ 'b.md': B });
    }
  });

  test('that holds is refused at a start without its manifest: nobody knows what to serve', async () => {
    const it = await moderator({ 'a.md': A });
    await it.start();
    await it.add('b.md', B);
    await it.rollBack();
    rmSync(join(it.dataDir, 'versions', '1.json'));
    expect(() => it.served()).toThrow(
      /^Version 1 cannot be served, since .*1\.json does not exist: put it back/,
    );
  });
});

describe('versions', () => {
  test('are the last five corpora that were in service, with who brought them there', async () => {
    const it = await moderator({ 'a.md': A });
    await it.start();
    for (const number of [1, 2, 3, 4, 5, 6]) await it.add(`${number}.md`, `Number ${number}.`);
    expect(it.desk.state.versions).toMatchObject(
      [3, 4, 5, 6, 7].map((number) => ({ number, by: 'ann', what: 'add' })),
    );
    for (const left of [6, 5, 4, 3]) {
      await it.rollBack();
      expect(Object.keys(it.served())).toHaveLength(left);
    }
    await expect(it.rollBack()).rejects.toThrow(CannotChange);
  });

  test('are made by what changed only', async () => {
    const it = await moderator({ 'a.md': A });
    await it.start();
    await it.reload();
    await it.restart();
    await it.start();
    expect(it.desk.state.versions).toMatchObject([{ number: 1, what: 'start' }]);
    writeFiles(it.folder, { 'a.md': B });
    await it.restart();
    await it.start();
    expect(it.desk.state.versions).toMatchObject([{ number: 1 }, { number: 2, what: 'start' }]);
  });

  test('keep their texts, once each, and no others', async () => {
    const it = await moderator({ 'a.md': A, 'b.md': A, 'c.md': B });
    await it.start();
    expect(filesIn(join(it.dataDir, 'texts'))).toHaveLength(2);
    await it.add('c.md', C);
    await it.remove('added/c.md');
    expect(filesIn(join(it.dataDir, 'texts'))).toHaveLength(3);
    for (const number of [1, 2, 3, 4, 5]) {
      writeFiles(it.folder, { 'a.md': `Number ${number}.`, 'b.md': B });
      await it.reload();
    }
    expect(filesIn(join(it.dataDir, 'texts'))).toHaveLength(6);
    expect(filesIn(join(it.dataDir, 'versions'))).toEqual([4, 5, 6, 7, 8].map((number) => `${number}.json`));
  });

  test('whose texts were not kept are refused', async () => {
    const it = await moderator({ 'a.md': A });
    const { files } = readServed(it);
    await expect(it.desk.commit(it.desk.asItIs(), files, { by: 'ann', what: 'start' })).rejects.toThrow(
      new CannotChange('The text of a.md is not in DATA_DIR, so nothing was changed: try again.'),
    );
    expect(it.desk.state.versions).toEqual([]);
  });

  test('keep their texts again where a power failure cut one short', async () => {
    const it = await moderator({ 'a.md': A });
    await it.start();
    writeFileSync(join(it.dataDir, textFile(hashOf(A))), '');
    await it.start();
    expect(readFileSync(join(it.dataDir, textFile(hashOf(A))), 'utf8')).toBe(A);
  });
});

describe('two changes at once', () => {
  test('of the same corpus: the second is refused', async () => {
    const it = await moderator({ 'a.md': A, 'b.md': B, 'c.md': C });
    await it.start();
    const [first, second] = [it.desk.removing('a.md'), it.desk.removing('b.md')];
    await it.change(first);
    await expect(it.change(second)).rejects.toThrow(
      new CannotChange('The corpus was changed meanwhile: look at it, and try again.'),
    );
    expect(it.served()).toEqual({ 'b.md': B, 'c.md': C });
  });

  test('of which the first changed nothing: both are made', async () => {
    const it = await moderator({ 'a.md': A, 'b.md': B });
    await it.start();
    const [reload, removal] = [it.desk.reloading(), it.desk.removing('b.md')];
    await it.change(reload);
    await it.change(removal);
    expect(it.served()).toEqual({ 'a.md': A });
  });
});

describe('a folder that cannot be used', () => {
  test('does not keep the corpus from being served; changes are refused in a sentence', async () => {
    const dataDir = join(tempFolder({ file: '' }), 'file', 'data');
    const warnings: string[] = [];
    const desk = await openDesk(dataDir, (why) => warnings.push(why));
    expect(warnings).toHaveLength(2);
    expect(warnings.join(' ')).toMatch(/DATA_DIR cannot be locked.*DATA_DIR cannot be written \(ENOTDIR\)/);
    expect(readServed({ folder: tempFolder({ 'a.md': A }), dataDir }).files).toHaveLength(1);
    await expect(desk.stage([{ file: 'b.md', text: B, original: null }], 'ann')).rejects.toThrow(
      /^DATA_DIR cannot be written \(ENOTDIR\): .* Nothing was changed\.$/,
    );
  });

  test.each([
    ['{"added": [', /desk\.json cannot be read \(.*JSON.*\): mend it or put a copy of it back/, 'cut'],
    ['{}', /desk\.json is damaged \(added: .*\): mend it/, 'another form'],
    [
      '{"added":[],"hidden":[],"versions":[],"current":3,"isRolledBack":false}',
      /desk\.json is damaged/,
      'a version that it does not name',
    ],
  ])('is not written over where desk.json is damaged: %j', async (content, message) => {
    const it = await moderator({ 'a.md': A });
    await it.add('b.md', B);
    const path = join(it.dataDir, 'desk.json');
    const whole = readFileSync(path);
    const before = filesIn(it.dataDir).filter((file) => file !== 'lock');
    await it.desk.close();
    writeFileSync(path, content);
    await expect(openDesk(it.dataDir, () => {})).rejects.toThrow(message);
    await expect(openDesk(it.dataDir, () => {})).rejects.toThrow(UnusableCorpus);
    expect(() => it.served()).toThrow(message);
    expect(readFileSync(path, 'utf8')).toBe(content);
    expect(filesIn(it.dataDir)).toEqual(before);
    writeFileSync(path, whole);
    await it.restart();
    expect(it.served()).toEqual({ 'a.md': A, 'added/b.md': B });
  });

  test('where desk.json cannot be read does not start', async () => {
    const dataDir = tempFolder({ 'desk.json/a': '' });
    await expect(openDesk(dataDir, () => {})).rejects.toThrow(/desk\.json cannot be read \(EISDIR/);
  });

  test('loses nothing where desk.json is gone', async () => {
    const it = await moderator({ 'a.md': A });
    await it.add('b.md', B);
    await it.desk.close();
    const path = join(it.dataDir, 'desk.json');
    renameSync(path, `${path}.old`);
    await expect(openDesk(it.dataDir, () => {})).rejects.toThrow(/desk\.json is gone: put a copy of it back/);
    renameSync(`${path}.old`, path);
    await it.restart();
    expect(it.served()).toEqual({ 'a.md': A, 'added/b.md': B });
  });

  test('with a damaged manifest keeps every text, says why, and serves', async () => {
    const it = await moderator({ 'a.md': A });
    await it.start();
    await it.add('b.md', B);
    writeFileSync(join(it.dataDir, 'versions', '1.json'), '{');
    writeFiles(it.dataDir, { [textFile(hashOf(C))]: C });
    await it.restart();
    expect(it.warnings).toEqual([
      expect.stringMatching(/^DATA_DIR keeps what is no longer needed \(.*1\.json/),
    ]);
    expect(filesIn(join(it.dataDir, 'texts'))).toHaveLength(3);
    expect(it.served()).toEqual({ 'a.md': A, 'added/b.md': B });
    await expect(it.rollBack()).rejects.toThrow(/^Version 1 cannot be served again: .*1\.json is damaged/);
  });
});

test('what a kill left behind is gone after the next start', async () => {
  const it = await moderator({ 'a.md': A });
  await it.start();
  await it.add('b.md', B);
  const before = filesIn(it.dataDir);
  await it.desk.close();
  writeFiles(it.dataDir, {
    'new/half': 'The gla',
    'versions/9.json': '{',
    'staged/0123456789ab.json': '{',
    [textFile(hashOf(C))]: C,
    'originals/c.pdf': C,
  });
  mkdirSync(join(it.dataDir, 'texts', 'ff'), { recursive: true });
  await it.restart();
  expect(filesIn(it.dataDir)).toEqual(before);
  expect(it.warnings).toEqual([]);
});
