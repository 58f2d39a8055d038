import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_SENTENCE, sentences } from '../../src/text/sentences.ts';
import { slice } from '../../src/text/span.ts';
import { anyText } from '../generated-texts.ts';

const split = (text: string): string[] =>
  sentences(text, { start: 0, end: text.length }).map((span) => slice(text, span));

describe('a full stop that ends no sentence', () => {
  test.each([
    ['Mr. Lavrov met Mrs. Smith.', 'a title before a name'],
    ['The U.S. President Donald Trump left.', 'initials before a capital'],
    ['J. Smith met J.K. Rowling and J. R. R. Tolkien.', 'initials of a person'],
    ['J. A. Smith left.', 'an initial that is also an article'],
    ['It was U.S.-led and E.U. funded.', 'initials inside a clause'],
    ['It opens at 9 a.m. on Monday.', 'a time of day'],
    ['It opens at 5 p.m. Tuesday.', 'a time of day before a capital'],
    ['Room No. 5 and pp. 4-5 of vol. 3.', 'numbers'],
    ['On Oct. 21 Trump left.', 'a month before a number'],
    ['In Roe v. Wade it was red vs. Blue.', 'sides'],
    ['Use cities, e.g. London.', 'an example'],
    ['He lives in St. James.', 'a saint'],
    ['Smith Jr. and Acme Inc. chief Jones left.', 'what stands behind a name'],
    ['They climbed Mt. Everest.', 'a mountain'],
    ['It cost 3.5 million, up from 2.1.', 'decimal numbers'],
    ['See example.com and www.example.org for more.', 'addresses'],
    ['Wait… he left. . . . so it seems.', 'ellipses that go on in small letters'],
    ['Yahoo! is a company.', 'a sign that belongs to a name'],
    ['1. The first item', 'the number of a list item'],
    ['He left.[2] Then he came.', 'the mark of a footnote is not taken apart'],
    ['met Vladimir\nPutin on\r\nMonday.', 'and neither does the end of a line'],
  ])('%j stays whole: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe('where a sentence ends', () => {
  test.each<[string, string[], string]>([
    ['He left. She came.', ['He left.', 'She came.'], 'a full stop'],
    ['What?! He left. Really?? Yes.', ['What?!', 'He left.', 'Really??', 'Yes.'], 'other marks'],
    [
      'He lives in the U.S. The house is big.',
      ['He lives in the U.S.', 'The house is big.'],
      'after initials',
    ],
    ['In D.C. It’s cold.', ['In D.C.', 'It’s cold.'], 'after initials, before a contraction'],
    ['He woke at 5 a.m. He left.', ['He woke at 5 a.m.', 'He left.'], 'after a time of day'],
    ['They shot Malcolm X. Then he died.', ['They shot Malcolm X.', 'Then he died.'], 'after one capital'],
    ['He lives on James St. He is old.', ['He lives on James St.', 'He is old.'], 'after a street'],
    ['He said no. Then he left.', ['He said no.', 'Then he left.'], 'a “no” that is not a number'],
    ['It was in Dec. He left.', ['It was in Dec.', 'He left.'], 'a month before no number'],
    ['It rose to 3.5. Then it fell.', ['It rose to 3.5.', 'Then it fell.'], 'after a number'],
    ['“Stop.” He left.', ['“Stop.”', 'He left.'], 'after a closing quote'],
    ['He said: "Go." She went.', ['He said: "Go."', 'She went.'], 'after a straight quote'],
    ['‘He told me “go.”’ Then he left.', ['‘He told me “go.”’', 'Then he left.'], 'after two closing quotes'],
    ['(He left.) She came.', ['(He left.)', 'She came.'], 'after a bracket'],
    ['Wait... He left. Wait… no.', ['Wait...', 'He left.', 'Wait… no.'], 'an ellipsis before a capital'],
    ['He left.\nShe came.\u2028They met.', ['He left.', 'She came.', 'They met.'], 'at the end of a line'],
    ['会议取消了。他走了。', ['会议取消了。', '他走了。'], 'in another script'],
  ])('%j: %j (%s)', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});

describe('a quoted question keeps the one who asked it', () => {
  test.each<[string, string[], string]>([
    ['“Is it?” he asked. “No!” she said.', ['“Is it?” he asked.', '“No!” she said.'], 'a pronoun'],
    ['“Is it?” Mr. Trump asked. He left.', ['“Is it?” Mr. Trump asked.', 'He left.'], 'a title and a name'],
    [
      '“Go!” Sergei Lavrov said. "Why?" Bo replied.',
      ['“Go!” Sergei Lavrov said.', '"Why?" Bo replied.'],
      'names',
    ],
    ['“Is it?” The president left.', ['“Is it?”', 'The president left.'], 'a new sentence is no asker'],
    ['“Is it?” He said no.', ['“Is it?”', 'He said no.'], 'nor is one that begins with a capital pronoun'],
    ['“Is it?” Lavrov went home.', ['“Is it?”', 'Lavrov went home.'], 'nor one without a word of asking'],
  ])('%j: %j (%s)', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});

describe(`no sentence is longer than ${LONGEST_SENTENCE} units`, () => {
  const list = Array.from({ length: 120 }, (_, at) => `item number ${at}`);
  const shortOnes = (text: string) => {
    const parts = split(text);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
    return parts;
  };

  test.each([
    [', ', /,$/, 'after a comma'],
    ['; ', /;$/, 'after a semicolon'],
    [',\n', /,$/, 'after a line'],
    [' ', /\S$/, 'after a word'],
  ])('a list parted by %j is cut at %s: %s', (between, end) => {
    const text = list.join(between);
    const parts = shortOnes(text);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts.slice(0, -1)) expect(part).toMatch(end);
    expect(parts.join(' ').split(/\s+/)).toEqual(text.split(/\s+/));
  });

  test('a word is not cut where there is a space before it, however early', () => {
    expect(shortOnes(`See ${'x'.repeat(598)} there`)).toEqual(['See', 'x'.repeat(598), 'there']);
  });

  test('an endless word is cut, but not inside a surrogate pair', () => {
    const parts = shortOnes(`x${'👍'.repeat(700)}`);
    expect(parts.join('')).toBe(`x${'👍'.repeat(700)}`);
    for (const part of parts) expect(part).not.toMatch(/\p{Cs}/u);
  });

  // What grew with the square of the length would run into the time any test has.
  test.each([
    ['J. ', 'initials'],
    ['He left. ', 'short sentences'],
    ['item, ', 'a list'],
    ['x', 'one word'],
  ])('a line of 300,000 units of %j (%s) is split, and nothing of it is lost', (unit) => {
    const line = unit.repeat(300_000 / unit.length);
    expect(shortOnes(line).join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
  });

  test('where a line is too long to be split at once, its sentences are the same', () => {
    const one = 'Mr. Lavrov met J. Smith in the U.S. on Oct. 21. “Is it?” he asked. “No.” ';
    expect(split(one.repeat(500))).toEqual(Array.from({ length: 500 }, () => split(one)).flat());
  });
});

test('sentences are found in a part of a text, with offsets into all of it', () => {
  const text = 'Title\n\nHe left. She came.\n\nEnd.';
  const span = { start: text.indexOf('He'), end: text.indexOf('\n\nEnd') };
  expect(sentences(text, span).map((one) => slice(text, one))).toEqual(['He left.', 'She came.']);
});

test('in any text sentences are in order, disjoint, trimmed, short, and leave out nothing but blanks', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (before, text, after) => {
      const whole = before + text + after;
      const span = { start: before.length, end: before.length + text.length };
      let done = span.start;
      for (const { start, end } of sentences(whole, span)) {
        expect(whole.slice(done, start)).toMatch(/^[\s\uFEFF\u200B]*$/);
        expect(end).toBeGreaterThan(start);
        expect(end - start).toBeLessThanOrEqual(LONGEST_SENTENCE);
        expect(whole.slice(start, end).trim().length).toBe(end - start);
        done = end;
      }
      expect(whole.slice(done, span.end)).toMatch(/^[\s\uFEFF\u200B]*$/);
    }),
    { numRuns: 300 },
  );
});
