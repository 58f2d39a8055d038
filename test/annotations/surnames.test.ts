import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Surnames } from '../../src/annotations/people/full-names.ts';
import { type Known, newPerson } from '../../src/annotations/people/person.ts';
import { isSameName } from '../../src/annotations/people/same-name.ts';
import { Spellings } from '../../src/annotations/people/spellings.ts';

const SPELLINGS =
  'zelensky zelenskyy zelenskiy petrov petrova petroff smith smyth meyer maier mayer li lu 習近平'.split(' ');
const spelling = fc.constantFrom(...SPELLINGS);

it('finds by any spelling of a surname all who bear it, in the order in which they came', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(spelling, spelling), { maxLength: 30 }), (steps) => {
      const surnames = new Surnames(new Spellings());
      const everybody: Known[] = [];
      for (const [surname, asked] of steps) {
        const person = surnames.add(newPerson(['ana'], surname), surname);
        everybody.push(person);
        const bearers = everybody.filter((one) => isSameName(one.surname!, asked));
        expect(surnames.named(asked)).toEqual(bearers);
      }
    }),
  );
});

it('finds somebody by every spelling that the corpus has of them, however far from the first', () => {
  const surnames = new Surnames(new Spellings());
  const person = surnames.full(['volodymyr', 'selensky']);
  expect(surnames.named('selenskyj')).toEqual([]);
  surnames.add(person, 'zelenskyy');
  expect(surnames.named('selenskyj')).toEqual([person]);
});

it('finds once, and in their place, somebody who gets a second spelling after others came', () => {
  const surnames = new Surnames(new Spellings());
  const first = surnames.add(newPerson(['volodymyr'], 'zelenskyy'), 'zelenskyy');
  const second = surnames.add(newPerson(['ana'], 'zelensky'), 'zelensky');
  expect(surnames.named('zelensky')).toEqual([first, second]);
  surnames.add(first, 'zelenskiy');
  for (const spelling of ['zelensky', 'zelenskiy', 'zelenskyy'])
    expect(surnames.named(spelling)).toEqual([first, second]);
});
