import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArticleList, articleList } from '../../src/library/article-list.ts';
import { articlePage } from '../../src/library/article-pages.ts';
import { NO_SUGGESTIONS, suggestingArticles } from '../../src/library/suggestions.ts';
import { articleMessage, articlesMessage, readSearch } from '../../src/render/discord-articles.ts';
import { finish } from '../../src/text/steps.ts';
import { fileOf, libraryOf, libraryOfFiles } from '../small-library.ts';
import { blocks, brokenLimits, buttonsOf } from './discord-form.ts';
import { risky, unquote } from './discord-generated.ts';

const LISTED = {
  id: 'a1b2c3',
  title: 'Why *it* closed',
  source: 'World Background',
  published: '2025-10-21',
  url: 'https://news.example/a',
  file: '05.md',
  paragraphs: 7,
};
const LIST: ArticleList = { articles: [LISTED], total: 9, page: 1, pages: 2 };

test('a list names each article, and has a button that opens it', () => {
  const message = articlesMessage(LIST, 'pool_s');
  expect(blocks(message)).toEqual([
    '### 9 articles, page 2 of 2',
    '-# Searched: pool\\_s',
    '**Why \\*it\\* closed**\n-# World Background, 2025-10-21, 7 paragraphs',
  ]);
  expect(buttonsOf(message)).toEqual([
    { label: 'Read', customId: 'article:a1b2c3' },
    { label: '◀', customId: 'articles:0' },
    { label: '▶', customId: 'articles:2' },
  ]);
});

test('what was searched is read again from the message', () => {
  const search = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((text) => text.replace(/\s+/g, ' ').trim());
  fc.assert(
    fc.property(fc.oneof(search, fc.constant('*a* _b_ [c](d) # e:f:')), (text) => {
      const shown = articlesMessage(LIST, text).components;
      const [, searched = ''] = blocks(articlesMessage(LIST, text));
      fc.pre(searched.startsWith('-# Searched: '));
      expect(readSearch(shown)).toBe(text.replace(/[\u202A-\u202E\u2066-\u2069\p{Cc}]+/gu, ' ').trim());
    }),
  );
});

test('a search that finds nothing says what was searched', () => {
  expect(blocks(articlesMessage({ articles: [], total: 0, page: 0, pages: 0 }, 'Xqzwv'))).toEqual([
    '-# Searched: Xqzwv',
    'No article has this in its title or source, or all of these words in its text.',
  ]);
});

const ARTICLE = libraryOf(
  '---\ntitle: Calm\nsource: Gazette\nurl: https://a.example/b\n---\nThe *harbour* was calm.\n\n## Boats\n\nNobody came.\n',
);
const { id } = ARTICLE.articles[0]!;

test('an article stands there word for word, with its paragraphs counted and its link and file', () => {
  expect(blocks(articleMessage(articlePage({ indexed: ARTICLE }, id, 0)))).toEqual([
    '### Calm\n-# Gazette, 2 paragraphs, [open the article](https://a.example/b)\n-# 1.txt',
    '-# ¶ 1\n> The \\*harbour\\* was calm.\n-# ¶ 2\n**Boats**\n> Nobody came.',
  ]);
});

test('an article that has changed or is gone says so', () => {
  const page = articlePage({ indexed: ARTICLE }, id, 0)!;
  expect(blocks(articleMessage(page, 'another'))[0]).toMatch(
    /\nThis article has changed since you opened it; /,
  );
  expect(blocks(articleMessage(page, page.digest))[0]).not.toContain('changed');
  expect(blocks(articleMessage(null))).toEqual([
    'This article is no longer among those that are served here.',
  ]);
});

// Backslashes and quotes would end the value in the front matter.
const field = (longest: number) =>
  risky(longest).map((text) => JSON.stringify(text.replace(/[\p{C}\u2028\u2029]/gu, '')));
const file = fc
  .record({ title: field(400), source: field(300), text: risky(900) })
  .map(
    ({ title, source, text }) =>
      `---\ntitle: ${title}\nsource: ${source}\nurl: https://a.example/${'b'.repeat(370)}\n---\n${`${text}\n\n`.repeat(12)}${'Nobody came to the harbour.\n\n'.repeat(150)}`,
  );

test('no message breaks a limit or leaves a part out, whatever titles and texts there are', () => {
  let pages = 0;
  fc.assert(
    fc.property(fc.array(file, { minLength: 1, maxLength: 10 }), risky(100), (files, search) => {
      const indexed = libraryOfFiles(files.map((text, at) => fileOf(`${'d*'.repeat(90)}/${at}.md`, text)));
      const { articles } = indexed;
      fc.pre(articles.length > 0);
      const suggestions = { ...NO_SUGGESTIONS, ...finish(suggestingArticles(indexed)) };
      const list = articleList({ indexed, suggestions }, '', 0);
      const message = articlesMessage(list, search);
      expect(brokenLimits(message)).toEqual([]);
      expect(buttonsOf(message).filter(({ label }) => label === 'Read')).toHaveLength(list.articles.length);
      const found = articlePage({ indexed }, articles[0]!.id, 0)!;
      for (let page = 0; page < found.pages; page++) {
        const one = articlePage({ indexed }, articles[0]!.id, page)!;
        const shown = articleMessage(one, 'another');
        expect(brokenLimits(shown)).toEqual([]);
        expect(blocks(shown)).toHaveLength(2);
        pages++;
      }
    }),
    { numRuns: 10 },
  );
  expect(pages).toBeGreaterThanOrEqual(20); // at least two of every article, else no page would be turned
});

test('a page of marks and short lines still fits, whole', () => {
  const lines = `Begin.\n\n${'*\n'.repeat(700)}\n\n${'_*~`|'.repeat(400)}`;
  const indexed = libraryOf(lines);
  const { id: odd } = indexed.articles[0]!;
  const { pages } = articlePage({ indexed }, odd, 0)!;
  for (let page = 0; page < pages; page++) {
    const found = articlePage({ indexed }, odd, page)!;
    const shown = articleMessage(found);
    expect(brokenLimits(shown)).toEqual([]);
    const quote = blocks(shown)[1]!.replace(/^-# ¶ \d+\n/gm, '');
    expect(unquote(quote).text.replace(/\s+/g, '')).toBe(
      found.parts
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ''),
    );
  }
});
