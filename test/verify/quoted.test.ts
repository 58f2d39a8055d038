import { describe, expect, test } from 'vitest';
import { slice } from '../../src/text/span.ts';
import { quotedPart } from '../../src/verify/quoted.ts';

const QUOTE = '“We won the cup,”';

describe('of what was pasted as a quotation an attribution is left off', () => {
  test.each([
    [`${QUOTE} said Ana Roe`, 'behind it'],
    [`${QUOTE} Ana Roe told reporters on Monday.`, 'the other way round'],
    [`“We won the cup” Roe said`, 'without a comma', '“We won the cup”'],
    [`${QUOTE} — Ana Roe, 2025`, 'after a dash'],
    [`${QUOTE} (Ana Roe)`, 'in brackets'],
    [`${QUOTE}\nAna Roe`, 'on a line of its own'],
    [`Ana Roe: ${QUOTE}`, 'before it'],
    [`As Ana Roe put it, and she said so twice, ${QUOTE}`, 'in words'],
    [`Roe said ${QUOTE}`, 'without a comma'],
    [`  ${QUOTE}  `, 'blanks'],
    ['We won the cup. — Ana Roe', 'without quotation marks', 'We won the cup.'],
    ['We won the cup\n- Ana Roe, captain', 'a line of its own', 'We won the cup'],
  ])('%s: %s', (text, _, part = QUOTE) => {
    expect(slice(text, quotedPart(text))).toBe(part);
  });

  test.each([
    ['Roe said they had a “good day”', 'a sentence that quotes a few words'],
    ['The “root causes” of the war, Roe said', 'the same'],
    ['“We won,” said Roe, “the cup.”', 'a quotation in two pieces'],
    ['We won the cup - Ana Roe was there', 'a dash within a sentence'],
    ['He was 12 - 5 years older.', 'figures'],
    ['Roe denied that they had “won the cup”, and everybody who knows anything of it knows why', 'long'],
  ])('but not from %s: %s', (text) => {
    expect(slice(text, quotedPart(text))).toBe(text);
  });
});

test('a text of nothing but blanks, dashes and marks is read at once', () => {
  for (const sign of ['\n', ' ', '- ', '\n-', '“', '"', '= ', '. ']) {
    const { start, end } = quotedPart(sign.repeat(4_000));
    expect(start).toBeLessThanOrEqual(end);
  }
});
