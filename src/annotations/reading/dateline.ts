import type { Article } from '../../corpus/article.ts';
import type { Span } from '../../text/span.ts';

const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}`;
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.?`;
const DATE = String.raw`(?:${MONTH} \d{1,2}|\d{1,2} ${MONTH})(?:,? \d{4})?`;
const AGENCY = String.raw`\([^()\n]{2,40}\)`;
const DASH = String.raw`\s?[-–—]{1,2}\s+(?=["“‘«„']?\p{Lu})`;

const DATELINES: readonly RegExp[] = [
  // “LONDON - The union”, “KYIV, Ukraine — A spokesman”: in capitals, nothing else is needed.
  new RegExp(
    String.raw`^\p{Lu}{3,}[\p{Lu} .'’-]*(?:[,/] ?${PLACE})?(?:, ${DATE})?\s*(?:${AGENCY})?${DASH}`,
    'u',
  ),
  // “Milan, 5 November 2030 - Vantor”, “Leeds, March 3 (AP) — The”
  new RegExp(String.raw`^${PLACE}(?:, ${PLACE})?, ${DATE}\s*(?:${AGENCY})?${DASH}`, 'u'),
  // “Leeds (Shires News) - The council”
  new RegExp(`^${PLACE}(?:, ${PLACE})? ${AGENCY}${DASH}`, 'u'),
];

// “By Ana Silva, The Post”, “**By our science desk, 14 May 2033**”, “– posted by tidewater”
const BYLINE =
  /^(?:[*_]{1,3})?(?:[-–—] ?)?(?:[Bb]y|BY|[Pp]osted by|[Ww]ords by|[Rr]eporting by)\s+\S[^\n.?!“”"]{0,90}(?:[*_]{1,3})?$/u;
const LONGEST_DATELINE = 120;

/**
 * The part of a paragraph that is the article's own words: without the dateline before them, and nothing of a
 * byline. Who stands there reports, and does not speak.
 */
export function withoutDateline({ text }: Article, { start, end }: Span): Span {
  const head = text.slice(start, Math.min(end, start + LONGEST_DATELINE));
  if (end - start < LONGEST_DATELINE && BYLINE.test(head.trim())) return { start: end, end };
  if (!/[-–—]\s/.test(head)) return { start, end };
  for (const dateline of DATELINES) {
    const length = dateline.exec(head)?.[0].length;
    if (length !== undefined) return { start: start + length, end };
  }
  return { start, end };
}
