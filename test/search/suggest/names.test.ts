import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Name, naming } from '../../../src/search/suggest/names.ts';
import { finish } from '../../../src/text/steps.ts';
import { words } from '../../../src/text/words.ts';

const PEOPLE: readonly Name[] = [
  { text: 'Volodymyr Zelensky', also: 'zelenskyy zelenskiy president' },
  { text: 'Łucja Novak' },
  { text: 'Anna Vos' },
  { text: 'Novak Anders', also: 'coach' },
  { text: 'Margaret O’Dwyer' },
];
const names = finish(naming(PEOPLE));
const found = (typed: string, most = 25) => names.find(typed, most).map((at) => PEOPLE[at]!.text);

describe('names while somebody types', () => {
  test.each([
    ['nothing yet: all, in their order', '', PEOPLE.map(({ text }) => text)],
    ['the beginning of a name comes before that of a word in one', 'nov', ['Novak Anders', 'Łucja Novak']],
    ['a name that begins so and one with such a word, in their order', 'an', ['Anna Vos', 'Novak Anders']],
    ['accents and capitals say nothing', 'LUC', ['Łucja Novak']],
    ['an apostrophe says nothing', 'odw', ['Margaret O’Dwyer']],
    ['other words for the same one', 'zelenskiy', ['Volodymyr Zelensky']],
    ['an office, with the beginning of a name', 'president zel', ['Volodymyr Zelensky']],
    ['words in another order', 'vos anna', ['Anna Vos']],
    ['a letter too many', 'zellensky', ['Volodymyr Zelensky']],
    ['a slip in a word that is still being typed', 'margerat', ['Margaret O’Dwyer']],
    ['a slip beside a short word', 'vos anxa', ['Anna Vos']],
    ['in a short word a slip makes another word', 'vox', []],
    ['nobody', 'Xqzwv', []],
    ['only marks', '?!', PEOPLE.map(({ text }) => text)],
  ])('%s: %s', (_, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test('are never more than are wanted', () => {
    expect(found('', 2)).toHaveLength(2);
    expect(found('nov', 1)).toEqual(['Novak Anders']);
  });
});

test('those that begin so come before those with a word that does, and these before those spelled like it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ß', ' '), minLength: 1, maxLength: 12 });
  const folded = (text: string) =>
    words(text)
      .map((one) => one.folded)
      .join(' ');
  const place = (text: string, typed: string): number => {
    if (text.startsWith(typed)) return 0;
    return typed.split(' ').every((one) => ` ${text}`.includes(` ${one}`)) ? 1 : 2;
  };
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), word, (texts, typed) => {
      const start = folded(typed);
      const given = texts.map(folded);
      const order = finish(naming(texts.map((text) => ({ text })))).find(typed, 1_000);
      expect(new Set(order).size).toBe(order.length);
      if (start === '') return;
      const places = order.map((at) => place(given[at]!, start));
      expect(places).toEqual(places.toSorted());
      expect(places.filter((at) => at < 2)).toHaveLength(
        given.filter((text) => place(text, start) < 2).length,
      );
    }),
  );
});
