import type { Article } from '../corpus/article.ts';
import type { Indexed } from '../search/library.ts';
import { digest } from '../text/digest.ts';
import { type Span, slice } from '../text/span.ts';
import { type ListedArticle, listedArticle } from './article-list.ts';
import { nearestPage, type PageSize, paged, roomOf } from './room.ts';

/** A paragraph of an article, or some of its sentences, word for word. */
export interface Part extends Span {
  /** Counted from 1. */
  readonly paragraph: number;
  /** The heading, where the paragraph is the first below it and begins here. */
  readonly heading: string | null;
  readonly text: string;
}

/** A page of an article, `page` counted from 0. */
export interface ArticlePage {
  readonly article: ListedArticle;
  /** Another text has another one. */
  readonly digest: string;
  readonly parts: readonly Part[];
  readonly page: number;
  readonly pages: number;
}

/** No part takes more than half of it: sentences are at most 600 characters. */
const PAGE: PageSize = { room: 2_600, most: 20 };
const LONGEST_HEADING = 200;

/** An article as it is now, from one end of a paragraph or sentence to another; null where there is none of this id. */
export function articlePage({ indexed }: { indexed: Indexed }, id: string, page: number): ArticlePage | null {
  const article = indexed.articles.find((one) => one.id === id);
  if (!article) return null;
  const pages = paged(partsOf(article), PAGE, room);
  const shown = nearestPage(page, pages.length);
  return {
    article: listedArticle(article),
    digest: digest(article.text),
    parts: pages[shown] ?? [],
    page: shown,
    pages: pages.length,
  };
}

const room = ({ heading, text }: Part): number =>
  ROOM_OF_LABEL + (heading ? roomOf(heading) : 0) + roomOf(text);
const ROOM_OF_LABEL = 30;

function partsOf(article: Article): Part[] {
  const { text, paragraphs } = article;
  return paragraphs.flatMap(({ number, heading, sentences, start, end }, at) => {
    const isFirst = heading !== null && heading.start !== paragraphs[at - 1]?.heading?.start;
    const title = isFirst && heading.end - heading.start <= LONGEST_HEADING ? slice(text, heading) : null;
    const whole = roomOf(slice(text, { start, end })) <= PAGE.room / 2;
    const runs = whole ? [sentences] : paged(sentences, HALF, (span) => roomOf(slice(text, span)));
    return runs.map((run, at) => {
      const span = { start: run[0]!.start, end: run.at(-1)!.end };
      return { ...span, paragraph: number, heading: at === 0 ? title : null, text: slice(text, span) };
    });
  });
}
const HALF: PageSize = { room: PAGE.room / 2, most: Infinity };
