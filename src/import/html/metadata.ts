import type { Metadata } from '../../corpus/article.ts';
import { Fields } from '../../corpus/front-matter.ts';
import { oneLine } from '../markdown.ts';
import type { Page } from './page.ts';

/** What Readability finds in a page beside its text. */
export interface Found {
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly siteName?: string | null | undefined;
  readonly publishedTime?: string | null | undefined;
}

/** The headings and addresses that stand in a page itself; to be read before Readability takes the page apart. */
export interface Marked {
  readonly headings: readonly string[];
  readonly url: string | null;
  readonly published: string | null;
}

export const marked = (page: Page): Marked => ({
  headings: [...page.querySelectorAll('h1')].map(({ textContent }) => oneLine(textContent ?? '')),
  url:
    attribute(page, 'link[rel="canonical"]', 'href') ?? attribute(page, 'meta[property="og:url"]', 'content'),
  published:
    attribute(page, '[itemprop="datePublished"]', 'content') ??
    attribute(page, '[itemprop="datePublished"]', 'datetime') ??
    attribute(page, 'meta[name="date"]', 'content') ??
    attribute(page, 'article time[datetime]', 'datetime'),
});

export const metadataOf = (found: Found, { headings, url, published }: Marked): Metadata => ({
  title: titleOf(oneLine(found.title ?? ''), headings),
  source: oneLine(found.siteName ?? '') || null,
  author: authorOf(found.byline ?? ''),
  published: day(found.publishedTime) ?? day(published),
  url: Fields.shape.url.safeParse(url).data ?? null,
  original: null,
});

/** “By Ann Writer” is by Ann Writer; null where it is by nobody. */
export const authorOf = (byline: string): string | null => oneLine(byline).replace(/^by\s+/i, '') || null;

// “Summit on ice – World Wire” in <title> is “Summit on ice” in the page's one <h1>.
function titleOf(title: string, headings: readonly string[]): string | null {
  const [heading = '', ...others] = headings;
  const isLonger = heading !== '' && others.length === 0 && (title === '' || title.includes(heading));
  return (isLonger ? heading : title) || null;
}

// “2025-10-21T09:12:00+02:00” is published on 2025-10-21; what is no date is no metadata.
function day(published: string | null | undefined): string | null {
  const read = Fields.shape.published.safeParse(oneLine(published ?? ''));
  return read.data?.replace(/^(\d{4}-\d\d-\d\d)T.*/, '$1') ?? null;
}

function attribute(page: Page, selector: string, name: string): string | null {
  const [first] = page.querySelectorAll(selector);
  return first?.getAttribute(name)?.trim() || null;
}
