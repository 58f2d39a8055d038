import type { Citation, Excerpt } from '../answer/answer.ts';
import { oneLine } from './discord-cut.ts';
import { LONGEST_LINK, LONGEST_NAME, LONGEST_TITLE, MOST_ALSO_IN } from './discord-limits.ts';
import { escapeMarkdown } from './discord-markdown.ts';

/** One line of small print: who says it, and where it can be checked. */
export function citationLine({ speaker, citation, alsoIn }: Excerpt): string {
  const where = [
    `**${inline(citation.title || citation.file, LONGEST_TITLE)}**`,
    ...named(citation.source),
    ...named(citation.published),
    `¶ ${citation.paragraph}`,
    ...linked(citation.url),
    ...alsoInNames(citation, alsoIn),
  ].join(', ');
  return `-# ${speaker ? `${inline(speaker, LONGEST_NAME)} — ` : ''}${where}`;
}

/** A title or name within a line: cut, and nothing but text. */
export const inline = (text: string, longest: number): string => escapeMarkdown(oneLine(text, longest));

const named = (name: string | null): string[] => (name?.trim() ? [inline(name, LONGEST_NAME)] : []);

// The label is ours: Discord reads brackets in a title as part of the link.
function linked(url: string | null): string[] {
  if (url === null || !URL.canParse(url)) return [];
  const { href } = new URL(url);
  if (!/^https?:/.test(href)) return [];
  const safe = href.replace(/[()<>[\]\\*|`~^"'{}]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return safe.length > LONGEST_LINK ? [] : [`[open the article](${safe})`];
}

/** Every other article counts once, by its first place. */
function alsoInNames(citation: Citation, alsoIn: readonly Citation[]): string[] {
  const others = new Map(
    alsoIn.filter(({ article }) => article !== citation.article).map((c) => [c.article, c]),
  );
  if (others.size === 0) return [];
  const shown = [...others.values()].slice(0, MOST_ALSO_IN);
  const names = shown.map(({ title, file }) => `**${inline(title || file, LONGEST_NAME)}**`);
  const more = others.size - shown.length;
  if (more > 0) names.push(`${more} more`);
  return [`also in ${listed(names)}`];
}

/** "a", "a and b", "a, b and c". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
