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
    { numRuns: 500 },
  );
});

it('gives statements in the order of the text, each as often as it is there', () => {
  const once = 'Silva said the team was tired. ';
  const found = statements(articleOf(once.repeat(50)));
  expect(found.map((one) => one.content[0]!.start)).toEqual(
    [...Array(50).keys()].map((at) => at * once.length + 11),
  );
});

it.each([
  ['apostrophes', "' 's '"],
  ['quotation marks', '“ said " ” '],
  ['names', 'Ana Silva '],
  ['commas', 'Roe, a coach, said, '],
  ['initials', 'A.B. '],
  ['hyphens', 'a-'],
  ['cues', 'he said '],
  ['paragraphs', '“We lost.\n\n'],
])('takes no more than twice the time for twice the text: %s', (_, piece) => {
  const time = (times: number) => {
    const article = articleOf(piece.repeat(times));
    const started = performance.now();
    statements(article);
    return performance.now() - started;
  };
  time(2_000);
  expect(time(20_000)).toBeLessThan(Math.max(500, 40 * time(2_000)));
});

it('annotates an article of twice the length in about twice the time', () => {
  const piece =
    'Coach Ana Silva, 44, said the pool was shut. “It leaks,” she said.\n\nSilva told the Post that Roe had left. ';
  const time = (times: number) => {
    const article = articleOf(piece.repeat(times));
    const started = performance.now();
    annotate([article]);
    return performance.now() - started;
  };
  time(200);
  expect(time(2_000)).toBeLessThan(Math.max(500, 40 * time(200)));
});
