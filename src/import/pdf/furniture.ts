import type { Line } from './lines.ts';

const AT_EDGE = 2;
const REPEATED = 0.4; // even and odd pages may differ

/**
 * The pages without what is printed on them and is no part of the text: running titles, page numbers. That is what
 * stands in the two outermost lines of many pages, if numbers do not count (“Page 3 of 9”), or is a bare number there.
 */
export function withoutFurniture(pages: readonly (readonly Line[])[]): Line[][] {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set([...edgesOf(page)].map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const isRepeated = (line: Line): boolean => {
    const times = seen.get(keyOf(line)) ?? 0;
    return times >= Math.max(2, pages.length * REPEATED);
  };
  return pages.map((page) => {
    const edges = edgesOf(page);
    return page.filter((line) => !(edges.has(line) && (isRepeated(line) || isPageNumber(line))));
  });
}

function edgesOf(page: readonly Line[]): Set<Line> {
  const fromTop = [...page].sort((a, b) => b.y - a.y);
  return new Set([...fromTop.slice(0, AT_EDGE), ...fromTop.slice(-AT_EDGE)]);
}

const keyOf = ({ text }: Line): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();

const isPageNumber = ({ text }: Line): boolean =>
  PAGE_NUMBER.test(text.replace(/[^\p{L}\p{N}/]+/gu, ' ').trim());
// “7”, “– 7 –”, “vii”, “Page 7 of 9”, “7/9”
const PAGE_NUMBER = /^(?:(?:page|seite|p) )?(?:\d{1,4}|[ivxl]{1,7})(?: ?(?:of|von|\/) ?\d{1,4})?$/i;
