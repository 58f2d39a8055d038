import type { ArticleList, ListedArticle } from '../library/article-list.ts';
import type { ArticlePage, Part } from '../library/article-pages.ts';
import { customId } from './custom-id.ts';
import { inline, linked, named } from './discord-citation.ts';
import {
  LONGEST_CHOICE,
  LONGEST_FILE,
  LONGEST_SHORT_TITLE,
  LONGEST_TITLE,
  MESSAGE_TEXT,
} from './discord-limits.ts';
import { blockQuote, escapeMarkdown } from './discord-markdown.ts';
import { type DiscordMessage, messageOf, type Named } from './discord-message.ts';
import { namedText } from './discord-named.ts';
import { pageButtons, pageOf } from './discord-pages.ts';
import { articles } from './wording.ts';

/** A page of the articles that a search finds, each with a button that opens it. */
export function articlesMessage(list: ArticleList, search: string): DiscordMessage {
  const searched: Named[] =
    search.trim() === '' ? [] : [{ id: SEARCH, text: `${SEARCHED}${inline(search, LONGEST_CHOICE)}` }];
  if (list.total === 0)
    return messageOf([
      ...searched,
      'No article has this in its title or source, or all of these words in its text.',
    ]);
  return messageOf([
    `### ${[articles(list.total), ...pageOf(list)].join(', ')}`,
    ...searched,
    ...list.articles.map((article) => ({
      text: `**${titleOf(article, LONGEST_SHORT_TITLE)}**\n-# ${[...named(article.source), ...named(article.published), paragraphs(article)].join(', ')}`,
      button: { label: 'Read', customId: customId('article', article.id) },
    })),
    ...pageButtons(list, (page) => customId('articles', page)),
  ]);
}

const SEARCH = 11;
const SEARCHED = '-# Searched: ';

/** What was searched for a message of `articlesMessage`. */
export const readSearch = (components: readonly unknown[]): string =>
  namedText(SEARCH, SEARCHED, components) ?? '';

/**
 * A page of an article, word for word; null for an article that is gone.
 * @param was the digest of the text whose page was turned, null where none was
 */
export function articleMessage(found: ArticlePage | null, was: string | null = null): DiscordMessage {
  if (found === null) return messageOf(['This article is no longer among those that are served here.']);
  const { article, digest, parts } = found;
  const about = [
    ...named(article.source),
    ...named(article.published),
    paragraphs(article),
    ...pageOf(found),
  ];
  const head = [
    `### ${titleOf(article, LONGEST_TITLE)}`,
    `-# ${[...about, ...linked(article.url)].join(', ')}`,
    `-# ${inline(article.file, LONGEST_FILE)}`,
    ...(was === null || was === digest
      ? []
      : ['This article has changed since you opened it; this is its text now.']),
  ].join('\n');
  return messageOf([
    head,
    fitting(parts, MESSAGE_TEXT - head.length),
    ...pageButtons(found, (page) => customId('article', article.id, page, digest)),
  ]);
}

/** As quotations where so many marks fit, else as plain text. */
function fitting(parts: readonly Part[], room: number): string {
  const quoted = parts.map((part) => partText(part, blockQuote)).join('\n');
  return quoted.length <= room ? quoted : parts.map((part) => partText(part, escapeMarkdown)).join('\n');
}

const partText = ({ paragraph, heading, text }: Part, shown: (text: string) => string): string =>
  [
    `-# ¶ ${paragraph}`,
    ...(heading === null ? [] : [`**${inline(heading, heading.length)}**`]),
    shown(text),
  ].join('\n');

const titleOf = ({ title, file }: ListedArticle, longest: number): string => inline(title || file, longest);

const paragraphs = ({ paragraphs: count }: ListedArticle): string =>
  count === 1 ? '1 paragraph' : `${count} paragraphs`;
