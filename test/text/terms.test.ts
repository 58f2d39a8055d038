import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice } from '../../src/text/span.ts';
import { isStopWord } from '../../src/text/stop-words.ts';
import { stem, terms } from '../../src/text/terms.ts';
import { words } from '../../src/text/words.ts';
import { anyText } from '../generated-texts.ts';

const termsOf = (text: string): string[] => terms(text).map(({ term }) => term);

describe('a passage and a question come to the same terms', () => {
  test.each([
    ['the negotiations failed', 'did negotiations fail?', 'endings'],
    ['Zelenskyy’s proposal', 'zelenskyy proposals', 'a possessive'],
    ['Łódź café', 'lodz cafe', 'accents'],
    ['a cease\u2011fire', 'the cease-fire', 'any hyphen'],
    ['co\u00ADoperation', 'cooperation', 'a soft hyphen'],
    ['the U.S. sanctions', 'US sanctions', 'initials or capitals'],
    ['about 1,190 people', '1190 people', 'a separator of thousands'],
    ['front\u00A0line', 'front line', 'a non-breaking space'],
  ])('%j and %j: %s', (passage, question) => {
    expect(termsOf(passage)).toEqual(termsOf(question));
    expect(termsOf(passage).length).toBeGreaterThan(0);
  });
});

describe('function words are no terms', () => {
  test.each([
    ['what did he say about it?', ['sai'], 'a question’s frame'],
    ['It is not what they’d have had', [], 'negations and contractions too'],
    ['us and them, who and what', [], 'pronouns'],
    ['She’ll say we’d be ill, I’d go', ['sai', 'ill', 'go'], 'pronouns with a verb'],
    [
      'a shell, a shed, a well and an ID',
      ['shell', 'shed', 'well', 'id'],
      'but not words that look like them',
    ],
    ['they wed in hell', ['wed', 'hell'], 'nor these'],
    ['the US and the WHO', ['us.', 'who.'], 'capitals make names of them'],
    ['the U.S. and the u.s.', ['us.'], 'and so do capitals with dots'],
    ['WHO SAID WHAT TO US', ['said'], 'in a text of capitals only they mark no name'],
    ['', [], 'nothing'],
  ])('%j has the terms %j: %s', (text, expected) => {
    expect(termsOf(text)).toEqual(expected);
  });

  test.each(['the', 'whom', 'dont', 'not', 'oneself'])('%s', (word) => {
    expect(isStopWord(word)).toBe(true);
  });
  test.each(['lavrov', 'war', 'said', '5', ''])('%j is none', (word) => {
    expect(isStopWord(word)).toBe(false);
  });
});

describe('stems', () => {
  test.each([
    ['meetings', 'meet', 'Porter’s endings'],
    ['talks', 'talk', 'a plural'],
    ['москвы', 'москвы', 'other alphabets stay as they are'],
    ['3.5', '3.5', 'and so do numbers'],
  ])('%j: %j (%s)', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });
});

test('in any text a term has a name without blanks and stands where its word stands', () => {
  fc.assert(
    fc.property(anyText, fc.nat(1000), (text, from) => {
      const here = terms(text);
      for (const { term } of here) expect(term).toMatch(/^\S+$/);
      const moved = terms(text, from).map(({ term, start, end }) => ({
        term,
        start: start - from,
        end: end - from,
      }));
      expect(moved).toEqual(here);
      for (const term of here) expect(slice(text, term)).toMatch(/^[\p{L}\p{N}]/u);
    }),
    { numRuns: 300 },
  );
});

test('in any text the terms are the stems of its words, function words left out but where capitals make names of them', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = new Map(terms(text).map(({ term, ...span }) => [JSON.stringify(span), term]));
      for (const { start, end, folded } of words(text)) {
        const term = found.get(JSON.stringify({ start, end }));
        if (!isStopWord(folded)) expect(term).toBe(stem(folded));
        else if (term !== undefined)
          expect([term, text.slice(start, end)]).toEqual([`${folded}.`, expect.stringMatching(/^[^a-z]+$/)]);
        found.delete(JSON.stringify({ start, end }));
      }
      expect(found.size).toBe(0);
    }),
    { numRuns: 500 },
  );
});
