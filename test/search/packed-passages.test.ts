import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { parseArticle } from '../../src/corpus/parse-article.ts';
import { passagesOf } from '../../src/search/passage.ts';
import { slice } from '../../src/text/span.ts';
import { terms } from '../../src/text/terms.ts';
import { anyText } from '../generated-texts.ts';
import { fileOf, indexedFrom } from '../small-library.ts';

const parsed = (texts: readonly string[]): Article[] =>
  texts
    .map((text, at) => parseArticle(`${at}.md`, text))
    .flatMap((article) => ('reason' in article ? [] : [article]));

const opened = (articles: readonly Article[]) =>
  indexedFrom(articles.map(({ file, text }) => fileOf(file, text))).indexed;

const withHeadings = fc
  .array(fc.tuple(fc.constantFrom('', '# Talks\n\n', '## Background\n\n'), anyText), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.flat().join('\n\n'));

test('packed passages are those of the articles, and give their paragraphs back', () => {
  fc.assert(
    fc.property(fc.array(withHeadings, { minLength: 1, maxLength: 4 }), (texts) => {
      const articles = parsed(texts);
      const { articles: served, passages } = opened(articles);
      const found = Array.from({ length: passages.size }, (_, at) => passages.at(at));
      expect(found.map(({ terms: _, ...passage }) => passage)).toEqual(articles.flatMap(passagesOf));
      expect(served.map(({ paragraphs }) => paragraphs)).toEqual(
        articles.map(({ paragraphs }) => paragraphs),
      );
      expect(served.map((_, at) => passages.paragraphCount(at))).toEqual(
        articles.map(({ paragraphs }) => paragraphs.length),
      );
    }),
    { numRuns: 150 },
  );
});

test('a passage has the terms of its heading and of its text, where they stand', () => {
  fc.assert(
    fc.property(fc.array(withHeadings, { minLength: 1, maxLength: 4 }), (texts) => {
      const articles = parsed(texts);
      const { passages, vocabulary } = opened(articles);
      for (let at = 0; at < passages.size; at++) {
        const { article, heading, terms: found, ...span } = passages.at(at);
        const { numbers, starts, ends, capitals } = passages.inColumns(at);
        expect(numbers.map((_, row) => [numbers[row], starts[row], ends[row], capitals[row]])).toEqual(
          found.map(({ number, start, end, capital }) => [number, start, end, capital]),
        );
        const { text, title } = articles[article]!;
        const spans = heading && slice(text, heading) !== title ? [heading, span] : [span];
        const expected = spans.flatMap((one) => terms(slice(text, one), one.start));
        expect(found).toEqual(
          expected.map(({ term, start, end }) => {
            const capital = /^\p{Lu}/u.test(text.slice(start, end));
            return { start, end, number: vocabulary.number(term), capital };
          }),
        );
      }
    }),
    { numRuns: 150 },
  );
});

test('an offset of an article leads to the passage that holds it', () => {
  fc.assert(
    fc.property(fc.array(withHeadings, { minLength: 1, maxLength: 4 }), (texts) => {
      const { articles, passages } = opened(parsed(texts));
      for (let at = 0; at < passages.size; at++) {
        const { article, start, end } = passages.at(at);
        expect([passages.holding(article, start), passages.holding(article, end - 1)]).toEqual([at, at]);
        expect(passages.first(article)).toBeLessThanOrEqual(at);
        expect(passages.first(article + 1)).toBeGreaterThan(at);
      }
      expect(passages.first(articles.length)).toBe(passages.size);
    }),
    { numRuns: 100 },
  );
});

test('an article knows the terms of its title that any passage has', () => {
  const texts = [
    '---\ntitle: The pool opens in Ayle\n---\nThe pools are open.',
    'In Ayle it rained.',
    'Rain.',
  ];
  const { inTitle, vocabulary } = opened(parsed(texts));
  const numbers = ['pool', 'open', 'ayl'].map(vocabulary.number);
  expect([...inTitle(0)]).toEqual(numbers);
});
