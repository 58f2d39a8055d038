import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growBytes, next, put, taken } from '../../src/packed/bytes.ts';

test('numbers come out as they were put in, small ones in one byte', () => {
  const number = fc.oneof(fc.nat(300), fc.nat(0xffff_ffff));
  fc.assert(
    fc.property(fc.array(number, { maxLength: 2_000 }), (numbers) => {
      const growing = growBytes();
      for (const one of numbers) put(growing, one);
      const bytes = taken(growing);
      const cursor = { bytes, at: 0 };
      expect(numbers.map(() => next(cursor))).toEqual(numbers);
      expect(cursor.at).toBe(bytes.length);
      if (numbers.every((one) => one < 128)) expect(bytes.length).toBe(numbers.length);
    }),
  );
});

test.each([0, 127, 128, 16_383, 16_384, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1])(
  '%i comes out again',
  (number) => {
    const growing = growBytes();
    put(growing, number);
    expect(next({ bytes: taken(growing), at: 0 })).toBe(number);
  },
);
