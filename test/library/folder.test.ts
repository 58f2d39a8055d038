import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UnusableCorpus } from '../../src/corpus/unusable-corpus.ts';
import { openServing } from '../../src/library/serving.ts';
import { libraryIn } from '../small-library.ts';
import { tempFolder } from '../temp-folder.ts';

const TEXT = 'Lavrov said no.';

/** The files that are served, and those left out with their reasons. */
async function read(folder: string) {
  const serving = await openServing({ folder, dataDir: null });
  const { leftOut } = serving.served();
  const served = serving.files().map(({ file }) => file);
  await serving.close();
  return { served, leftOut: Object.fromEntries(leftOut.map(({ file, reason }) => [file, reason])) };
}

async function failure(folder: string): Promise<UnusableCorpus> {
  try {
    await read(folder);
  } catch (error) {
    if (error instanceof UnusableCorpus) return error;
    throw error;
  }
  throw new Error(`${folder} can be served`);
}

test('the .md and .txt files of a folder and its sub-folders are read, in the order of their paths', async () => {
  const folder = tempFolder({
    'b.md': TEXT,
    'a.txt': TEXT,
    'C.MD': TEXT,
    'sub/deep/d.md': TEXT,
    'sub/a b é.txt': TEXT,
    'notes.pdf': TEXT,
    'no-extension': TEXT,
    'page.md.html': TEXT,
  });
  const { served, leftOut } = await read(folder);
  expect(served).toEqual(['C.MD', 'a.txt', 'b.md', 'sub/a b é.txt', 'sub/deep/d.md']);
  expect(leftOut).toEqual({});
});

test('an article keeps its whole text, its byte-order mark and line ends too', () => {
  const text = '\uFEFF---\r\ntitle: Talks\r\n---\r\nLavrov\u00A0said “no”.\r\n';
  const { articles } = libraryIn(tempFolder({ 'a.md': text }));
  expect(articles[0]).toMatchObject({ text, title: 'Talks', source: null });
});

test('files and folders whose names begin with a dot are not looked at', async () => {
  const folder = tempFolder({ 'a.md': TEXT, '.draft.md': '', '.git/b.md': TEXT, 'sub/.hidden/c.md': TEXT });
  expect(await read(folder)).toEqual({ served: ['a.md'], leftOut: {} });
});

test('a file of one short line is served', async () => {
  expect((await read(tempFolder({ 'a.txt': 'Lavrov' }))).served).toEqual(['a.txt']);
});

test('each file that cannot be served is left out by itself, with its reason', async () => {
  const folder = tempFolder({
    'good.md': TEXT,
    'bad-date.md': `---\npublished: soon\n---\n${TEXT}`,
    'bad-yaml.md': `---\ntitle: "a\n---\n${TEXT}`,
    'blank.txt': ' \n\n',
    'empty.md': '',
    'latin.txt': Buffer.from('café', 'latin1'),
    'sub/picture.md': Buffer.from([0x89, 0x50, 0, 0]),
    'too-large.txt': 'a'.repeat(5_000_001),
    'utf16.txt': Buffer.from(`\uFEFF${TEXT}`, 'utf16le'),
  });
  expect(await read(folder)).toEqual({
    served: ['good.md'],
    leftOut: {
      'bad-date.md': 'front matter field "published" is not a date, such as 2024-05-31',
      'bad-yaml.md': expect.stringMatching(/^front matter is not valid YAML: /),
      'blank.txt': 'holds no text',
      'empty.md': 'is empty',
      'latin.txt': 'is not UTF-8; save it as UTF-8',
      'sub/picture.md': 'is binary, not text',
      'too-large.txt': 'is larger than 5 MB; split it into articles',
      'utf16.txt': 'is UTF-16; save it as UTF-8',
    },
  });
});

test('links are followed inside the folder, and reported where they lead out of it, nowhere or to themselves', async () => {
  const outside = tempFolder({ 'secret.md': TEXT, 'sub/secret.md': TEXT });
  const folder = tempFolder({ 'a.md': TEXT, 'sub/b.md': TEXT });
  symlinkSync('sub/b.md', join(folder, 'inside.md'));
  symlinkSync(join(outside, 'secret.md'), join(folder, 'outside.md'));
  symlinkSync('/dev/zero', join(folder, 'endless.txt'));
  symlinkSync('nowhere.md', join(folder, 'dangling.md'));
  symlinkSync('loop.md', join(folder, 'loop.md'));
  symlinkSync('..', join(folder, 'sub', 'up'));
  symlinkSync('.', join(folder, 'self.md'));
  symlinkSync(join(outside, 'sub'), join(folder, 'linked'));
  symlinkSync('nowhere', join(folder, 'broken'));
  expect(await read(folder)).toEqual({
    served: ['a.md', 'inside.md', 'sub/b.md'],
    leftOut: {
      'dangling.md': 'does not exist',
      'endless.txt': 'is a link that leads out of the corpus folder',
      'linked/': 'is a link that leads out of the corpus folder',
      'loop.md': 'is a link that leads to itself',
      'outside.md': 'is a link that leads out of the corpus folder',
      'self.md': 'is not a file',
    },
  });
});

test('a folder beside the corpus whose name begins like it is outside', async () => {
  const parent = tempFolder({ 'corpus/a.md': TEXT, 'corpus-old/b.md': TEXT });
  symlinkSync('../corpus-old/b.md', join(parent, 'corpus', 'b.md'));
  expect((await read(join(parent, 'corpus'))).served).toEqual(['a.md']);
});

test('the corpus folder may itself be a link', async () => {
  const folder = tempFolder({ 'a.md': TEXT });
  const parent = tempFolder();
  symlinkSync(folder, join(parent, 'corpus'));
  expect((await read(join(parent, 'corpus'))).served).toEqual(['a.md']);
});

test('files are found where Kubernetes mounts them: behind a link to a hidden folder', async () => {
  const folder = tempFolder({ '..2024/a.md': TEXT });
  symlinkSync('..2024', join(folder, '..data'));
  symlinkSync('..data/a.md', join(folder, 'a.md'));
  expect(await read(folder)).toEqual({ served: ['a.md'], leftOut: {} });
});

test('a folder and a pipe that are called like an article are not waited for', async () => {
  const folder = tempFolder({ 'a.md': TEXT, 'folder.md/b.md': TEXT });
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  expect(await read(folder)).toEqual({
    served: ['a.md', 'folder.md/b.md'],
    leftOut: { 'pipe.md': 'is not a file' },
  });
});

test.skipIf(process.getuid?.() === 0)('what this user may not read is reported', async () => {
  const folder = tempFolder({ 'a.md': TEXT, 'closed.md': TEXT, 'closed/b.md': TEXT });
  chmodSync(join(folder, 'closed.md'), 0o000);
  chmodSync(join(folder, 'closed'), 0o000);
  const { served, leftOut } = await read(folder);
  chmodSync(join(folder, 'closed'), 0o700); // so that it can be removed
  expect(served).toEqual(['a.md']);
  expect(leftOut).toEqual({
    'closed.md': 'may not be read by this user',
    'closed/': 'may not be read by this user',
  });
});

test('a folder that is not there, or is a file, is an unusable corpus', async () => {
  const folder = tempFolder({ 'a.md': TEXT });
  const missing = join(folder, 'missing');
  expect((await failure(missing)).message).toBe(`The corpus folder ${missing} does not exist.`);
  const file = join(folder, 'a.md');
  expect((await failure(file)).message).toBe(`The corpus folder ${realpathSync(file)} is not a folder.`);
});

test('a folder without articles is an unusable corpus', async () => {
  const folder = tempFolder({ 'a.pdf': TEXT, '.b.md': TEXT });
  mkdirSync(join(folder, 'sub'));
  const error = await failure(folder);
  expect(error.message).toBe(`The corpus folder ${folder} holds no .md or .txt file.`);
  expect(error.leftOut).toEqual([]);
});

test('a folder of which no article can be served is an unusable corpus, and says why', async () => {
  const folder = tempFolder({ 'b.md': '', 'a.md': ' ', 'c.txt': '' });
  const error = await failure(folder);
  expect(error.message).toBe(
    `The corpus folder ${folder} holds no article that can be served: a.md holds no text, and 2 more were left out.`,
  );
  expect(error.leftOut.map(({ file }) => file)).toEqual(['a.md', 'b.md', 'c.txt']);
});
