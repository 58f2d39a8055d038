import { expect, test } from 'vitest';
import { recently } from '../../src/packed/recently.ts';

test('what was found for a string is not looked for again, and not kept for ever', () => {
  const asked: string[] = [];
  const find = recently((string: string) => {
    asked.push(string);
    return string.length;
  }, 2);
  expect(['a', 'bb', 'a', 'bb'].map(find)).toEqual([1, 2, 1, 2]);
  expect(asked).toEqual(['a', 'bb']);
  expect(['ccc', 'a'].map(find)).toEqual([3, 1]);
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a']);
});
