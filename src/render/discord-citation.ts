import type { Citation, Excerpt } from '../answer/answer.ts';
import { oneLine } from './discord-cut.ts';
import {
  LONGEST_LINK,
  LONGEST_NAME,
  LONGEST_SHORT_TITLE,
  LONGEST_TITLE,
  MOST_ALSO_IN,
} from './discord-limits.ts';
import { escapeMarkdown } from './discord-markdown.ts';
import { articleNames, independence, listed, otherArticles } from './wording.ts';

/** One line of small print: who says it, and where it can be checked. */
export function citationLine(excerpt: Excerpt): string {
  const { speaker, citation } = excerpt;
  const where = [...place(citation, LONGEST_TITLE), ...alsoInNames(excerpt)].join(', ');
  return `-# ${speaker ? `${inline(speaker, LONGEST_NAME)} — ` : ''}${where}`;
}

/** The place alone, as short as it can be: title and paragraph. */
export const placeLine = ({ title, file, paragraph }: Citation): string =>
  `-# **${inline(title || file, LONGEST_SHORT_TITLE)}**, ¶ ${paragraph}`;

/** An article, and where in it: title, source, date, paragraph, link. */
export const place = (citation: Citation, longestTitle: number): string[] => [
  `**${inline(citation.title || citation.file, longestTitle)}**`,
  ...named(citation.source),
  ...named(citation.published),
  `¶ ${citation.paragraph}`,
  ...linked(citation.url),
];

/** A title or name within a line: cut, and nothing but text. */
export const inline = (text: string, longest: number): string => escapeMarkdown(oneLine(text, longest));

/** A source or date where there is one. */
export const named = (name: string | null): string[] => (name?.trim() ? [inline(name, LONGEST_NAME)] : []);

// The label is ours: Discord reads brackets in a title as part of the link.
export function linked(url: string | null): string[] {
  if (url === null || !URL.canParse(url)) return [];
  const { href } = new URL(url);
  if (!/^https?:/.test(href)) return [];
  const safe = href.replace(/[()<>[\]\\*|`~^"'{}]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return safe.length > LONGEST_LINK ? [] : [`[open the article](${safe})`];
}

/** "also in **Two** and **Three** (3 articles, 2 independent)": every other article counts once. */
function alsoInNames(excerpt: Excerpt): string[] {
  const copies = independence(excerpt);
  return alsoIn(excerpt.citation, otherArticles(excerpt)).map((names) =>
    copies === null ? names : `${names} (${copies})`,
  );
}

/** "also in **Two**, **Three** and 4 more", where there are other articles than this. */
export function alsoIn(article: Citation, others: readonly Citation[]): string[] {
  const names = articleNames(others, article, MOST_ALSO_IN, (name) => `**${inline(name, LONGEST_NAME)}**`);
  return names.length === 0 ? [] : [`also in ${listed(names)}`];
}
