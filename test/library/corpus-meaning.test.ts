import { expect, onTestFinished, test } from 'vitest';
import { type Models, NO_MODELS } from '../../src/library/encoder-process.ts';
import { openServing } from '../../src/library/serving.ts';
import { WIDTH } from '../../src/search/meaning/vector.ts';
import { tempFolder, writeFiles } from '../temp-folder.ts';

/** An encoder that knows nothing of meaning, and what it was given to read. */
function encoder() {
  const read: string[] = [];
  const encode: Models['encode'] = async (text, side) => {
    if (side === 'passage') read.push(text);
    return new Int8Array(WIDTH).fill(text.length % 100);
  };
  return { read, encode };
}

const open = async (folder: string, dataDir: string | null, encode: Models['encode']) => {
  const serving = await openServing({ folder, dataDir, models: { ...NO_MODELS, encode } });
  onTestFinished(() => serving.close());
  return serving;
};

const POOL = '---\ntitle: The pool\n---\nThe pool is shut. It leaks.\n\nNobody swims.\n';
const PIER = '---\ntitle: The pier\npublished: 2024-05-01\n---\nThe pier stands.\n';

test('each sentence is read under its title, beside its neighbours and alone, those of the newest article first', async () => {
  const { read, encode } = encoder();
  const serving = await open(tempFolder({ 'a.md': POOL, 'b.md': PIER }), null, encode);
  await serving.meant;
  expect(read).toEqual([
    ...['The pier\nThe pier stands.', 'The pier stands.'],
    ...['The pool\nThe pool is shut.', 'The pool is shut. It leaks.', 'The pool is shut.'],
    ...['The pool\nIt leaks.', 'The pool is shut. It leaks.', 'It leaks.'],
    ...['The pool\nNobody swims.', 'Nobody swims.'],
  ]);
  expect(serving.served().meaning).toEqual({ known: 4, size: 4 });
});

test('what stands under a heading is read under that too', async () => {
  const { read, encode } = encoder();
  const text = '# The pool\n\nIt is old.\n\n## Why is it shut?\n\nThe roof leaks.\n';
  await (await open(tempFolder({ 'a.md': text }), null, encode)).meant;
  expect(read).toContain('The pool\nIt is old.');
  expect(read).toContain('The pool\nWhy is it shut?\nThe roof leaks.');
});

test('after a restart nothing is read again, and after a change only what is new', async () => {
  const [folder, dataDir] = [tempFolder({ 'a.md': POOL, 'b.md': PIER }), tempFolder()];
  await (await open(folder, dataDir, encoder().encode)).meant;
  const again = encoder();
  await (await open(folder, dataDir, again.encode)).meant;
  expect(again.read).toEqual([]);
  writeFiles(folder, { 'b.md': `${PIER}It is long.\n`, 'c.txt': 'A lamp shines.' });
  const changed = encoder();
  const serving = await open(folder, dataDir, changed.encode);
  await serving.meant;
  expect(changed.read).toEqual([
    ...['The pier\nThe pier stands.', 'The pier stands.'],
    ...['The pier\nIt is long.', 'It is long.'],
    ...['A lamp shines.\nA lamp shines.', 'A lamp shines.'],
  ]);
  expect(serving.served().meaning).toEqual({ known: 6, size: 6 });
});

test('what a question may be about is read first, and what cannot be read now is tried again', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`${at}.txt`, `Report number ${at}.`]),
  );
  const read: string[] = [];
  let isLacking = true;
  const encode: Models['encode'] = async (text, side) => {
    if (side === 'passage' && isLacking) return null;
    if (side === 'passage') read.push(text);
    return new Int8Array(WIDTH).fill(1);
  };
  const serving = await open(tempFolder({ ...files, 'z.txt': 'A zebra ran away.' }), null, encode);
  expect((await serving.ask('did a zebra run away?')).excerpts[0]?.text).toBe('A zebra ran away.');
  isLacking = false;
  await serving.ask('did a zebra run away?');
  expect(read[0]).toBe('A zebra ran away.\nA zebra ran away.');
  await serving.meant;
  expect(serving.served().meaning).toEqual({ known: 41, size: 41 });
});
