import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokens } from '../../src/annotations/reading/tokens.ts';

const read = (text: string) => {
  const span = { start: 0, end: text.length };
  return tokens(text, span, [span]);
};

it.each([
  ['The U.S. team met J. Smith of al-Amr.', 'the|u.s.|team|met|j.|smith|of|al-amr|.', 'dots and hyphens'],
  ['Roe’s and the players’ union’s', "roe|'s|and|the|players|'|union|'s", 'possessives'],
  ['who did WHO tell, us or US?', 'who|did|who.|tell|,|us|or|us.|?', 'names that look like function words'],
  ['“1,200 at 3rd (gawker.com)”', '“|1,200|at|3rd|(|gawker.com|)|”', 'figures, marks and addresses'],
])('reads %j as %s: %s', (text, expected) => {
  expect(
    read(text)
      .map((token) => token.lower)
      .join('|'),
  ).toBe(expected);
});

const word = fc
  .array(fc.constantFrom(..."abzAZéß’'.-&19\u00AD\u0301 ,"), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(''));

it('reads words the same before a space as before a line break', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      expect(read(words.join(' '))).toEqual(read(words.join(' ').replaceAll(' ', '\n')));
    }),
    { numRuns: 1_000 },
  );
});

it('takes no words together that a comma parts, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Za-z]{1,8}$/), { minLength: 1 }), (words) => {
      const found = read(words.join(','));
      expect(
        found
          .filter(({ kind }) => kind === 'word')
          .map(({ start, end }) => words.join(',').slice(start, end)),
      ).toEqual(words);
    }),
  );
});
