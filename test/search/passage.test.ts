import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { parseArticle } from '../../src/corpus/parse-article.ts';
import { passagesOf } from '../../src/search/passage.ts';
import { slice } from '../../src/text/span.ts';
import { anyText } from '../generated-texts.ts';

const LONGEST = 2_000;
const article = (text: string, file = 'a.txt') => parseArticle(file, text) as Article;

test('a paragraph is a passage, and says where it comes from', () => {
  const articles = [article('He left. She came.\n\nThey met.'), article('# Talks\n\nNo news.', 'b.md')];
  const found = articles
    .flatMap(passagesOf)
    .map((passage) => [
      passage.article,
      passage.paragraph,
      slice(articles[passage.article]!.text, passage),
      passage.sentences.length,
    ]);
  expect(found).toEqual([
    [0, 1, 'He left. She came.', 2],
    [0, 2, 'They met.', 1],
    [1, 1, 'No news.', 1],
  ]);
});

test('a long paragraph is cut into passages at the ends of sentences, all under its number', () => {
  const text = `${'Lavrov said at length that the talks would go on for a while. '.repeat(100)}`;
  const passages = passagesOf(article(text), 0);
  expect(passages.length).toBe(4);
  for (const passage of passages) {
    expect(passage.paragraph).toBe(1);
    expect(passage.end - passage.start).toBeLessThanOrEqual(LONGEST);
    expect(slice(text, passage)).toMatch(/^Lavrov.*while\.$/);
  }
});

test('of any text, passages are short, and hold every sentence once and in order', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
      const found = parseArticle('a.txt', texts.join(' '.repeat(700)));
      if ('reason' in found) return;
      const passages = passagesOf(found, 0);
      expect(passages.flatMap(({ sentences }) => sentences)).toEqual(
        found.paragraphs.flatMap(({ sentences }) => sentences),
      );
      for (const { start, end, sentences } of passages) {
        expect([start, end]).toEqual([sentences[0]!.start, sentences.at(-1)!.end]);
        expect(end - start).toBeLessThanOrEqual(LONGEST);
      }
    }),
    { numRuns: 150 },
  );
});
