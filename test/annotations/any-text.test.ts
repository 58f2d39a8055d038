import fc from 'fast-check';
import { expect, it } from 'vitest';
import { annotate } from '../../src/annotations/annotate.ts';
import { mentions } from '../../src/annotations/mentions/mentions.ts';
import { statements } from '../../src/annotations/statements/statements.ts';
import type { Span } from '../../src/text/span.ts';
import { articleOf } from './article.ts';

const PIECES = [
  'Ana Silva',
  'Mr Roe',
  'the mayor',
  'he',
  'they',
  'said',
  'told reporters',
  'according to',
  'that',
  'called it',
  'the pool would open',
  'and',
  'but',
  'adding',
  'who',
  'Dr.',
  'U.S.',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  ',',
  '.',
  '?',
  ':',
  ';',
  '—',
  '-',
  '(',
  ')',
  '\n',
  '\r\n',
  '\n\n',
  '\u00A0',
  '\uFEFF',
  '😀',
  'İ',
  'ﬁ',
  '’s',
  '12',
  '…',
  '#',
  '\u2028',
  '\u200B',
  'e\u0301',
  '\uD83D',
];

const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ')), { minLength: 1, maxLength: 60 })
  .map((pieces) => `Words ${pieces.map(([piece, space]) => piece + space).join('')}`);

it('keeps every span inside the text, and no content empty', () => {
  fc.assert(
    fc.property(text, (words) => {
      const article = articleOf(words);
      const within = ({ start, end }: Span) => start >= 0 && start < end && end <= words.length;
      for (const one of statements(article)) {
        expect(one.content.length).toBeGreaterThan(0);
        const spans = [...one.content, one.source, one.cue, one.speaker].filter((span) => span !== null);
        expect(spans.every(within)).toBe(true);
        expect(one.content.every(({ start, end }) => words.slice(start, end).trim() !== '')).toBe(true);
      }
      for (const one of mentions(article))
        expect([one, one.name, one.title].every((span) => !span || within(span))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it('gives statements in the order of the text, each as often as it is there', () => {
  const once = 'Silva said the team was tired. ';
  const found = statements(articleOf(once.repeat(50)));
  expect(found.map((one) => one.content[0]!.start)).toEqual(
    [...Array(50).keys()].map((at) => at * once.length + 11),
  );
});

// What grew with the square of the length would run into the time any test has. What is read slowly comes less often.
it.each([
  [15_000, 'apostrophes', "' 's '", 0],
  [15_000, 'quotation marks', '“ said " ” ', 0],
  [15_000, 'names', 'Ana Silva ', 0],
  [15_000, 'commas', 'Roe, a coach, said, ', 14_475],
  [15_000, 'initials', 'A.B. ', 0],
  [15_000, 'hyphens', 'a-', 0],
  [15_000, 'cues', 'he said ', 14_600],
  [15_000, 'paragraphs', '“We lost.\n\n', 0],
])('gets to the end of %i times the same: %s', (times, _, piece, said) => {
  expect(statements(articleOf(piece.repeat(times)))).toHaveLength(said);
});

it.each([
  [15_000, 'the same', () => 'Coach Ana Silva; '],
  [15_000, 'another word each time', (at: number) => `the x${at} coach Ana Silva; `],
])('tells of an article that names somebody %i times what they are called: %s', (times, _, words) => {
  const article = articleOf(Array.from({ length: times }, (_, at) => words(at)).join(''));
  const [silva, ...others] = annotate([article]).people.named('silva');
  expect(others).toEqual([]);
  expect(silva!.designations).toContain('coach');
});

it('tells who says what of an article with 10,000 paragraphs', () => {
  const article = articleOf(
    'Coach Ana Silva, 44, said the pool was shut. “It leaks,” she said.\n\nSilva told the Post that Roe had left. '.repeat(
      5_000,
    ),
  );
  const found = annotate([article]).of(article);
  expect(found).toHaveLength(15_000);
  expect(new Set(found.map(({ by }) => by[0]?.name))).toEqual(new Set(['Ana Silva']));
});
