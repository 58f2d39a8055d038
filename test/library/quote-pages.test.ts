import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotePage } from '../../src/library/quote-pages.ts';
import { quotesOf } from '../../src/library/quotes.ts';
import { NO_SUGGESTIONS, suggestingSpeakers } from '../../src/library/suggestions.ts';
import type { Library } from '../../src/search/library.ts';
import { finish } from '../../src/text/steps.ts';
import { libraryOf } from '../small-library.ts';

const page = (library: Library, speaker: string, topic = '', number = 0) =>
  quotePage(
    { library, suggestions: { ...NO_SUGGESTIONS, ...finish(suggestingSpeakers(library)) } },
    speaker,
    topic,
    number,
  )!;

const dated = (published: string, text: string) => `---\ntitle: T\npublished: ${published}\n---\n${text}\n`;
const LIBRARY = libraryOf(
  dated('2024-01-01', 'Mayor Ana Silva said the pool was unsafe. “We are sorry,” she said.'),
  dated('2024-05-01', 'Mayor Ana Silva said the ferry would sail. Lena Vogt was there.'),
  dated('2024-03-01', 'Coach Tom Roe said the pool was cold. Mayor Rui Silva said he had “no plan”.'),
);

test('the statements of a person, those of the newest article first, with their kinds', () => {
  const { quotes, total, speakers } = page(LIBRARY, 'Ana Silva');
  expect(speakers).toEqual(['Ana Silva']);
  expect(quotes.map(({ text }) => text)).toEqual([
    'Mayor Ana Silva said the ferry would sail',
    'Mayor Ana Silva said the pool was unsafe',
    '“We are sorry,” she said',
  ]);
  expect(quotes.map(({ kind }) => kind)).toEqual(['indirect', 'indirect', 'direct']);
  expect(total).toBe(3);
});

test('only those on a topic', () => {
  expect(page(LIBRARY, 'silva', 'pool').quotes.map(({ text }) => text)).toEqual([
    'Mayor Ana Silva said the pool was unsafe',
  ]);
});

test('the same words of the same people are shown once, with the newest article, and where else they stand', () => {
  const library = libraryOf(
    dated('2024-01-01', 'Mayor Ana Silva said: “The pool is shut.” Coach Tom Roe said: “The pool is shut.”'),
    dated('2024-05-01', '“The pool is shut,” Mayor Ana Silva said. Silva said: “The *pool* is shut.”'),
    dated('2024-03-01', 'Mayor Ana Silva said: “the pool is shut”. Then Silva said: “The pool is not shut.”'),
  );
  const { quotes, total } = page(library, 'Ana Silva');
  expect(total).toBe(2);
  expect(
    quotes.map(({ text, citation, alsoIn }) => [text, citation.file, alsoIn.map(({ file }) => file)]),
  ).toEqual([
    ['“The pool is shut,” Mayor Ana Silva said', '2.txt', ['3.txt', '1.txt']],
    ['Silva said: “The pool is not shut.”', '3.txt', []],
  ]);
});

test.each<[string, string, string]>([
  ['She said she took it', 'Mayor Ana Silva said she took it.', 'Mayor Ana Silva denied she took it.'],
  ['a sum', 'Mayor Ana Silva said: “It costs £5.”', 'Mayor Ana Silva said: “It costs $5.”'],
  ['a sign', 'Mayor Ana Silva wrote: “👍”', 'Mayor Ana Silva wrote: “👎”'],
  ['an owner', 'Mayor Ana Silva praised “the president”.', 'Mayor Ana Silva praised “the president’s”.'],
])('what differs in more than marks and capitals stays two: %s', (_, one, other) => {
  expect(page(libraryOf(dated('2024-01-01', one), dated('2024-02-01', other)), 'Silva').total).toBe(2);
});

test('two who say it together are the same two in either order', () => {
  const library = libraryOf(
    dated('2024-01-01', 'Ana Silva and Tom Roe said the plan was shut.'),
    dated('2024-02-01', 'Tom Roe and Ana Silva said the plan was shut.'),
  );
  expect(page(library, 'Ana Silva').total).toBe(1);
});

test('several people of that name are all named', () => {
  expect(page(LIBRARY, 'Silva').speakers).toEqual(['Ana Silva', 'Rui Silva']);
});

test('nothing on the topic: what they speak about instead', () => {
  expect(page(LIBRARY, 'Ana Silva', 'taxes')).toMatchObject({ total: 0, instead: ['the ferry', 'the pool'] });
});

test('nobody known: those whose names are near, else those who say most', () => {
  expect(page(LIBRARY, 'Anxa')).toMatchObject({ speakers: [], total: 0, instead: ['Ana Silva'] });
  expect(page(LIBRARY, 'Xqzwv').instead).toEqual(['Ana Silva', 'Tom Roe', 'Rui Silva']);
});

test('nothing is known while people are still being read', () => {
  expect(quotePage({ library: null, suggestions: NO_SUGGESTIONS }, 'Silva', '', 0)).toBeNull();
});

test('all pages together are all the statements, each once, whatever their lengths', () => {
  const lengths = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lengths, (lengths) => {
      const sentences = lengths.map(
        (words) => `Mayor Ana Silva said pool ${words} ${'and pool '.repeat(words)}was shut.`,
      );
      const library = libraryOf(...sentences);
      const { pages, total } = page(library, 'Silva');
      const texts = Array.from({ length: pages }, (_, at) => page(library, 'Silva', '', at).quotes).flat();
      expect(total).toBe(texts.length);
      const all = quotesOf(library, { speaker: 'Silva' }).quotes;
      expect(texts.map(({ citation }) => [citation.file, citation.start])).toEqual(
        all.map(({ citation }) => [citation.file, citation.start]),
      );
      for (const { text, citation } of texts)
        expect(
          library.articles
            .find(({ file }) => file === citation.file)!
            .text.slice(citation.start, citation.end),
        ).toBe(text);
    }),
    { numRuns: 15 },
  );
});

test('a long quotation ends with one of its sentences', () => {
  const long = `Mayor Ana Silva said: “${'The pool is old and it has to be shut for good before the summer. '.repeat(60)}Goodbye.”`;
  const [quote] = page(libraryOf(long), 'Silva').quotes;
  expect(quote!.text.length).toBeGreaterThan(1_000);
  expect(quote!.text.length).toBeLessThan(2_000);
  expect(quote!.text).toMatch(/before the summer\.$/);
  expect(long.slice(quote!.citation.start, quote!.citation.end)).toBe(quote!.text);
});

test('those that can be turned to have an end, and it is said that there are more', () => {
  const library = libraryOf(
    ...Array.from({ length: 60 }, (_, at) =>
      Array.from({ length: 10 }, (_, day) => `Mayor Ana Silva said pool ${at} was shut on day ${day}.`).join(
        ' ',
      ),
    ),
  );
  expect(page(library, 'Silva')).toMatchObject({ total: 500, isMore: true });
  const copies = libraryOf(
    ...Array.from({ length: 60 }, () => 'Mayor Ana Silva said the pool was shut. '.repeat(40)),
  );
  expect(page(copies, 'Silva')).toMatchObject({ total: 1, isMore: true });
});
