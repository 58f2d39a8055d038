import type { Article } from '../corpus/article.ts';
import type { Indexed } from '../search/library.ts';
import { terms } from '../text/terms.ts';
import { newestFirst } from './newest.ts';
import { nearestPage } from './room.ts';
import type { Suggestions } from './suggestions.ts';

/** An article as it stands in a list. */
export interface ListedArticle
  extends Pick<Article, 'id' | 'title' | 'source' | 'published' | 'url' | 'file'> {
  /** How many it has. */
  readonly paragraphs: number;
}

/** One page of a list, `page` counted from 0. */
export interface ArticleList {
  readonly articles: readonly ListedArticle[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const ON_A_PAGE = 8;

/**
 * The articles that a search finds: by title and source, then those that have all of its words, then by titles that
 * are spelled like it. All articles where nothing is searched, the newest first.
 */
export function articleList(
  { indexed, suggestions }: { indexed: Indexed; suggestions: Suggestions },
  search: string,
  page: number,
): ArticleList {
  const { articles } = indexed;
  const found =
    search.trim() === '' ? newestFirst(articles.keys(), articles) : searched(search, indexed, suggestions);
  const pages = Math.ceil(found.length / ON_A_PAGE);
  const shown = nearestPage(page, pages);
  const on = found.slice(shown * ON_A_PAGE, (shown + 1) * ON_A_PAGE);
  return {
    articles: on.map((number) => listedArticle(articles[number]!)),
    total: found.length,
    page: shown,
    pages,
  };
}

function searched(search: string, indexed: Indexed, { articles: { names, values } }: Suggestions): number[] {
  if (!/[\p{L}\p{N}]/u.test(search)) return []; // “👍” is in no title
  const titled = names.having(search).map((at) => values[at]!);
  const found = [...new Set([...titled, ...havingWords(search, indexed)])];
  return found.length > 0 ? found : names.find(search, ON_A_PAGE).map((at) => values[at]!);
}

/** So many of the passages that have words of a search are looked at. */
const LOOKED_AT = 200;

/** The articles that have all words of a search, those first that have them in the best passage. */
function havingWords(search: string, { index, passages, vocabulary }: Indexed): number[] {
  const asked = [...new Set(terms(search).map(({ term }) => term))];
  const numbers = asked.map((term) => vocabulary.number(term));
  if (asked.length === 0 || numbers.includes(-1)) return [];
  const hits = index.search(new Map(asked.map((term) => [term, 1])), LOOKED_AT);
  const found = [...new Set(hits.map(({ passage }) => passages.at(passage).article))];
  return found.filter((article) => {
    const has = new Set<number>();
    for (let at = passages.first(article); at < passages.first(article + 1); at++)
      for (const { number } of passages.at(at).terms) has.add(number);
    return numbers.every((number) => has.has(number));
  });
}

export const listedArticle = ({
  id,
  title,
  source,
  published,
  url,
  file,
  paragraphs,
}: Article): ListedArticle => ({
  id,
  title,
  source,
  published,
  url,
  file,
  paragraphs: paragraphs.length,
});
