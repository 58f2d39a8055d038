import { expect, test } from 'vitest';
import { amounts } from '../../src/annotations/spots/amounts.ts';
import { slice } from '../../src/text/span.ts';

test.each([
  ['it cost 5 m euros', ['money 5 m euros'], 'millions'],
  ['it is 3.5 m years old', ['age 3.5 m years old'], 'millions of years'],
  ['a 5 m pole', ['length 5 m'], 'metres'],
  ['$5 m', ['money $5 m'], 'millions with a sign'],
  ['3-5 km and 10 to 12 million euros', ['length 3-5 km', 'money 10 to 12 million euros'], 'ranges'],
  ['by a quarter percentage point', ['share a quarter percentage point'], 'a part of a per cent'],
  ['half of it', ['share half'], 'a part of something'],
  ['1,190 people came in 2019', ['count 1,190'], 'a count, and no year'],
])('%j has %j: %s', (text, expected) => {
  expect([...amounts(text)].map((one) => `${one.measure} ${slice(text, one)}`)).toEqual(expected);
});
