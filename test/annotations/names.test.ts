import { expect, test } from 'vitest';
import { names } from '../../src/annotations/spots/names.ts';
import { slice } from '../../src/text/span.ts';
import { terms } from '../../src/text/terms.ts';

const ROWS: readonly (readonly [why: string, text: string, names: readonly string[]])[] = [
  ['words with capitals that follow each other', 'He met Ana Silva yesterday', ['Ana Silva']],
  [
    'small words inside',
    'It is by Leonardo da Vinci of the Bank Of England',
    ['Leonardo da Vinci', 'Bank Of England'],
  ],
  ['several small words inside', 'They saw Luz de la Cruz', ['Luz de la Cruz']],
  ['small words at neither end', 'He left Brook of late for Van', ['Brook']],
  ['initials and hyphens', 'So said J. Holt of Stratford-Ayle', ['J. Holt of Stratford-Ayle']],
  ['a comma parts two names', 'He was in Ayle, Brook and Corby', ['Ayle', 'Brook', 'Corby']],
  ['any other word parts two names', 'In June Ayle beat Brook', ['Ayle', 'Brook']],
  ['days and months are none', 'It was in May or on Monday', []],
  ['a number parts a name', 'They flew Apollo 11 Eagle', ['Apollo', 'Eagle']],
  ['function words are none, but in capitals', 'The vote: The WHO lost', ['WHO']],
  ['the first word of a sentence, where it is a name elsewhere', 'Ayle won. Pools closed', ['Ayle']],
  ['a capital within a word is none', 'He has an iPhone', []],
];

/** Words that are names elsewhere in the corpus. */
const KNOWN = ['ayle', 'holt'];

test.each(ROWS)('names: %s', (_, text, expected) => {
  const capitals = terms(text).filter((term) => /^\p{Lu}/u.test(slice(text, term)));
  const found = names(text, { start: 0, end: text.length }, capitals, (folded) => KNOWN.includes(folded));
  expect(found.map((span) => slice(text, span))).toEqual(expected);
});
