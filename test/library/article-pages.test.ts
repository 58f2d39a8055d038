import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/corpus/parse-article.ts';
import { articlePage } from '../../src/library/article-pages.ts';
import type { Library } from '../../src/search/library.ts';
import { articleTexts } from '../generated-texts.ts';
import { fileOf, libraryOf, libraryOfFiles } from '../small-library.ts';

const allPages = (indexed: Library, id: string) => {
  const { pages } = articlePage({ indexed }, id, 0)!;
  return Array.from({ length: pages }, (_, page) => articlePage({ indexed }, id, page)!);
};

test('whatever an article holds, its pages are all its sentences word for word, each once and in order', () => {
  const long = fc.array(articleTexts, { minLength: 1, maxLength: 12 }).map((texts) => texts.join('\n\n'));
  fc.assert(
    fc.property(long, (text) => {
      const article = parseArticle('a.md', text);
      if ('reason' in article) return;
      const library = libraryOfFiles([fileOf('a.md', text)]);
      const parts = allPages(library, article.id).flatMap((page) => page.parts);
      for (const part of parts) expect(text.slice(part.start, part.end)).toBe(part.text);
      const starts = article.paragraphs.flatMap(({ sentences }) => sentences.map(({ start }) => start));
      const ends = new Set(article.paragraphs.flatMap(({ sentences }) => sentences.map(({ end }) => end)));
      expect(parts.every(({ start, end }) => starts.includes(start) && ends.has(end))).toBe(true);
      const shown = starts.filter(
        (at) => parts.filter(({ start, end }) => start <= at && at < end).length === 1,
      );
      expect(shown).toEqual(starts);
      expect(parts.map(({ start }) => start)).toEqual(parts.map(({ start }) => start).sort((a, b) => a - b));
    }),
    { numRuns: 20 },
  );
});

test('a paragraph stands whole on a page where it can, and a long one is parted between sentences', () => {
  const short = 'The harbour was calm and nobody came to look at the boats that day. ';
  const library = libraryOf(`Calm\n\n${short.repeat(15)}\n\n${short.repeat(14)}\n\n${short.repeat(60)}`);
  const { id } = library.articles[0]!;
  const pages = allPages(library, id).map(({ parts }) => parts.map(({ paragraph }) => paragraph));
  expect(pages.slice(0, 2)).toEqual([
    [1, 2],
    [3, 3],
  ]);
  expect(
    pages
      .slice(2)
      .flat()
      .every((paragraph) => paragraph === 3),
  ).toBe(true);
});

test('a heading stands above the first paragraph below it only', () => {
  const library = libraryOf(
    '# Title\n\n## Part one\n\nOne came.\n\nTwo came.\n\n## Part two\n\nThree came.\n',
  );
  const [page] = allPages(library, library.articles[0]!.id);
  expect(page!.parts.map(({ heading }) => heading)).toEqual(['Part one', null, 'Part two']);
});

test('another text has another digest, and an article that is gone has no page', () => {
  const [one, other] = [libraryOf('The mayor came.'), libraryOf('The mayor left.')];
  const { id } = one.articles[0]!;
  expect(other.articles[0]!.id).toBe(id);
  expect(articlePage({ indexed: one }, id, 0)!.digest).not.toBe(
    articlePage({ indexed: other }, id, 0)!.digest,
  );
  expect(articlePage({ indexed: one }, 'none', 0)).toBeNull();
});
