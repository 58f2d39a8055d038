import { execFileSync } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import type { EncoderProcess } from '../../src/library/encoder-process.ts';
import type { Reading } from '../../src/search/meaning/reader.ts';
import { similarity } from '../../src/search/meaning/vector.ts';
import { openEncoderProcess } from './built.ts';

/** An encoder that ends with the test, and what was said of it: null where it reads. */
function open(): { encoder: EncoderProcess; noted: (string | null)[] } {
  const noted: (string | null)[] = [];
  const encoder = openEncoderProcess((why) => noted.push(why));
  onTestFinished(() => encoder.close());
  return { encoder, noted };
}

/** The processes that this one has started and that read. */
const readers = (): number[] =>
  execFileSync('pgrep', ['-P', String(process.pid), '-f', 'encoder-child'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);

test('a question is near to what answers it in other words, and where there is no encoder yet, or no time, it has no vector', async () => {
  const { encoder, noted } = open();
  expect(await encoder.encode('why was the summit cancelled?', 'query')).toBeNull();
  const passage = encoder.encode('He shelved the meeting of the two presidents.', 'passage');
  expect(await encoder.opened).toBeNull();
  expect(noted).toEqual([null]);
  // On a busy machine a question may have to go without more than once.
  let question: Int8Array | null = null;
  const ask = async () => {
    question ??= await encoder.encode('why was the summit cancelled?', 'query');
    return question;
  };
  await expect.poll(ask, { timeout: 50_000 }).not.toBeNull();
  const other = await encoder.encode('The tide is low in the morning.', 'passage');
  expect(similarity(question!, (await passage)!)).toBeGreaterThan(similarity(question!, other!));

  // Of more questions than can be read in time those that wait longest go without.
  const long = 'what did the mayor of the town say about the harbour and the ferry? '.repeat(4);
  const all = await Promise.all(
    Array.from({ length: 200 }, (_, at) => encoder.encode(`${at} ${long}`, 'query')),
  );
  expect(all).toContain(null);
});

test('texts are read beside a question in their order, and none of them while somebody else waits', async () => {
  const { encoder } = open();
  expect(await encoder.read('Who opened the pool?', ['Ada Quist opened the pool.'])).toEqual([]);
  await encoder.opened;
  const texts = ['The tide is low.', 'Ada Quist opened the pool.'];
  let read: Reading[] = [];
  // On a busy machine a question may have to go without more than once.
  const ask = async () => {
    read = read.length === texts.length ? read : await encoder.read('Who opened the pool?', texts);
    return read.length;
  };
  await expect.poll(ask, { timeout: 50_000 }).toBe(texts.length);
  const sure = ({ none, words }: Reading) => Math.max(...words.map(({ starts }) => starts)) - none / 2;
  expect(sure(read[1]!)).toBeGreaterThan(sure(read[0]!));
  const first = encoder.read('Who opened the pool?', texts);
  expect(await encoder.read('Who else?', texts)).toEqual([]);
  expect((await first).length).toBeLessThanOrEqual(texts.length);
});

test('an encoder that dies lets nobody wait, and is there again soon after', async () => {
  const { encoder, noted } = open();
  await encoder.opened;
  const before = await encoder.encode('The tide is low.', 'passage');
  const waiting = Array.from({ length: 50 }, (_, at) => encoder.encode(`Sentence number ${at}.`, 'passage'));
  for (const pid of readers()) process.kill(pid, 'SIGKILL');
  expect(await Promise.all(waiting)).toContain(null);
  await expect
    .poll(() => noted, { timeout: 50_000 })
    .toEqual([null, expect.stringContaining('SIGKILL'), null]);
  expect(await encoder.encode('The tide is low.', 'passage')).toEqual(before);
});
