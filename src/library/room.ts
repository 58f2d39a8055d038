/**
 * The room that a text takes at most where it is shown: a mark may have to be escaped, and each line of a quotation
 * begins with a mark of its own.
 */
export const roomOf = (text: string): number =>
  text.length + 2 + (text.match(/[^\p{L}\p{N}\s]/gu)?.length ?? 0) + 2 * (text.match(/[\r\n]/g)?.length ?? 0);

/** What a page holds. */
export interface PageSize {
  readonly room: number;
  readonly most: number;
}

/** Things in their order, page by page; one that is too large for any page has one for itself. */
export function paged<Item>(
  items: readonly Item[],
  size: PageSize,
  roomOf: (item: Item) => number,
): (readonly Item[])[] {
  const pages: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const room = roomOf(item);
    const page = pages.at(-1);
    if (page && room <= left && page.length < size.most) {
      page.push(item);
      left -= room;
    } else {
      pages.push([item]);
      left = size.room - room;
    }
  }
  return pages;
}

/** The page of this number from 0, or the nearest that there is; the first for what is no number. */
export const nearestPage = (page: number, pages: number): number =>
  Math.max(0, Math.min(Math.trunc(page) || 0, pages - 1));
