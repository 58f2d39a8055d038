import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choices } from '../../src/discord/choices.ts';
import { risky } from '../render/discord-generated.ts';

const long = 'x'.repeat(101);

test('a text that is too long is left out, and never cut', () => {
  expect(choices([long, 'short'])).toEqual([{ name: 'short', value: 'short' }]);
});

test('a name that stands for something else is cut, since nothing is asked by it', () => {
  expect(choices([{ name: `one two ${long}`, value: 'a1' }])).toEqual([{ name: 'one two…', value: 'a1' }]);
});

test('each is there once, and blank ones are not', () => {
  expect(choices(['a', ' ', 'a ', { name: 'A', value: 'a' }])).toEqual([{ name: 'a', value: 'a' }]);
});

test('whatever is suggested, Discord takes it', () => {
  const text = risky(150);
  const suggestion = fc.oneof(
    text,
    fc.record({ name: text, value: fc.string({ minLength: 1, maxLength: 12 }) }),
  );
  fc.assert(
    fc.property(fc.array(suggestion, { maxLength: 60 }), (all) => {
      const found = choices(all);
      expect(found.length).toBeLessThanOrEqual(25);
      for (const { name, value } of found)
        for (const one of [name, value]) expect(one.length > 0 && one.length <= 100).toBe(true);
    }),
  );
});
