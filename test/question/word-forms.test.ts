import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordForms } from '../../src/question/word-forms.ts';
import { anyText } from '../generated-texts.ts';

describe('the other forms of a word', () => {
  test.each<[string, string[], string]>([
    ['won', ['win', 'wins', 'winning'], 'an irregular past'],
    ['win', ['won'], 'and back'],
    ['went', ['go', 'goes', 'gone'], 'another verb by its looks'],
    ['children', ['child'], 'an irregular plural'],
    ['child', ['children'], 'and back'],
    ['paid', ['pay'], 'a past that is only spelled otherwise'],
    ['sold', ['sell'], 'with another vowel'],
    ['wrote', ['writer', 'written'], 'whoever does it'],
    ['founder', ['found', 'founded'], 'what the doer does'],
    ['director', ['direct', 'directed'], 'the same for "-or"'],
  ])('%s: %j among them (%s)', (word, forms) => {
    expect(wordForms(word)).toEqual(expect.arrayContaining(forms));
  });

  test('are written with letters only, and none is the word itself, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string(), fc.constantFrom('', 'constructor', '__proto__')), (word) => {
        for (const form of wordForms(word)) {
          expect(form).toMatch(/^\p{L}+$/u);
          expect(form).not.toBe(word);
        }
      }),
    );
  });
});
