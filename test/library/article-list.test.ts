import { expect, test } from 'vitest';
import { articleList } from '../../src/library/article-list.ts';
import { NO_SUGGESTIONS, suggestingArticles } from '../../src/library/suggestions.ts';
import type { Library } from '../../src/search/library.ts';
import { finish } from '../../src/text/steps.ts';
import { libraryOf } from '../small-library.ts';

const article = (title: string, source: string, published: string, text: string) =>
  `---\ntitle: ${title}\nsource: ${source}\npublished: ${published}\n---\n${text}\n`;
const LIBRARY = libraryOf(
  article('Pool to close', 'Gazette', '2024-01-01', 'The mayor spoke.\n\nNobody swam.'),
  article('A quiet day', 'Herald', '2024-03-01', 'They closed the pool and sold the ferry.'),
  article('No news', 'Poolside Weekly', '2024-02-01', 'The ferry sails.'),
  'Something without a date\n\nThe harbour sleeps.\n',
);
const opened = (library: Library) => ({
  indexed: library,
  suggestions: { ...NO_SUGGESTIONS, ...finish(suggestingArticles(library)) },
});
const found = (search: string) => articleList(opened(LIBRARY), search, 0).articles.map(({ file }) => file);

test.each([
  ['without a search all are there, the newest first and those without a date last', '', [2, 3, 1, 4]],
  ['by title, then by source, then by a word of the text', 'pool', [1, 3, 2]],
  ['all words of a search are in the text', 'pool ferry', [2]],
  ['a word that is nowhere', 'pool Xqzwv', []],
  ['no word at all', '** 👍', []],
  ['a title that is misspelled', 'queit dayy', []],
  ['a title with a slip', 'quiett', [2]],
  ['a word in another form', 'sailing', [3]],
])('%s', (_, search, files) => {
  expect(found(search)).toEqual(files.map((number) => `${number}.txt`));
});

test('a list has pages, and past its ends the nearest of them', () => {
  const many = libraryOf(
    ...Array.from({ length: 17 }, (_, at) => `Report ${at}\n\nThe harbour was calm on day ${at}.`),
  );
  const pages = [0, 1, 2].map((page) => articleList(opened(many), 'report', page));
  expect(pages.map(({ articles }) => articles.length)).toEqual([8, 8, 1]);
  expect(new Set(pages.flatMap(({ articles }) => articles.map(({ id }) => id))).size).toBe(17);
  expect(articleList(opened(many), 'report', 9)).toEqual(pages[2]);
  expect(articleList(opened(many), 'report', -1)).toEqual(pages[0]);
  expect(articleList(opened(many), 'report', Number.NaN)).toEqual(pages[0]);
  expect(articleList(opened(many), 'report', 1.5)).toEqual(pages[1]);
  expect(pages[0]).toMatchObject({ total: 17, page: 0, pages: 3 });
});

test('an article that is listed has its number of paragraphs', () => {
  expect(articleList(opened(LIBRARY), 'close', 0).articles[0]).toMatchObject({
    title: 'Pool to close',
    paragraphs: 2,
  });
});
