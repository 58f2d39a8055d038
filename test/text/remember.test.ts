import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { remember } from '../../src/text/remember.ts';

/** A remembering function, and the words that it had to read. */
function reader() {
  const read: string[] = [];
  const lengthOf = remember((word) => {
    read.push(word);
    return word === 'the' ? null : `${word.length}`;
  });
  return { lengthOf, read };
}

test('a word is read once, also where there is nothing to say of it', () => {
  const { lengthOf, read } = reader();
  expect(['talks', 'the', 'talks', 'the', 'talk'].map(lengthOf)).toEqual(['5', null, '5', null, '4']);
  expect(read).toEqual(['talks', 'the', 'talk']);
});

test('of more words than there is room for, the first stay known, and the others are read each time', () => {
  const { lengthOf, read } = reader();
  for (let at = 0; at < 50_000; at++) lengthOf(`word${at}`);
  read.length = 0;
  expect(['word0', 'word49999', 'word49999'].map(lengthOf)).toEqual(['5', '9', '9']);
  expect(read).toEqual(['word49999', 'word49999']);
});

test('a word so long that nobody wrote it is read each time', () => {
  const { lengthOf, read } = reader();
  const word = 'x'.repeat(10_000);
  expect([word, word].map(lengthOf)).toEqual(['10000', '10000']);
  expect(read.length).toBe(2);
});

test('what is known of a word does not keep the text in memory that it was cut from', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const itself = remember((word) => word);
  const before = used();
  for (let at = 0; at < 40; at++) itself(`${'x'.repeat(1_000_000)} negotiations${at}`.slice(1_000_001));
  expect(used() - before).toBeLessThan(10_000_000);
  expect(itself('negotiations7')).toBe('negotiations7');
});
