import { type Button, type Row, rowOf } from './discord-message.ts';

interface Paged {
  /** Counted from 0. */
  readonly page: number;
  readonly pages: number;
}

/** ◀ and ▶ where there are pages to turn; `idOf` gives the custom id that leads to one. */
export function turnButtons({ page, pages }: Paged, idOf: (page: number) => string): Button[] {
  const turn = (label: string, to: number) => ({
    label,
    customId: idOf(to),
    disabled: to < 0 || to >= pages,
  });
  return pages > 1 ? [turn('◀', page - 1), turn('▶', page + 1)] : [];
}

/** The same in a row of their own. */
export const pageButtons = (paged: Paged, idOf: (page: number) => string): Row[] =>
  rowOf(turnButtons(paged, idOf));

/** ["page 2 of 7"]; nothing where there is one page. */
export const pageOf = ({ page, pages }: Paged): string[] =>
  pages > 1 ? [`page ${page + 1} of ${pages}`] : [];
