import { ButtonStyle } from 'discord.js';
import { customId } from './custom-id.ts';
import type { Button, Row } from './discord-message.ts';

/** To whom an answer is shown. */
export interface Shown {
  /** The Discord id of who asked: they alone turn its pages and delete it. */
  readonly asker: string;
  /** Whether nobody else sees it. */
  readonly isPrivate: boolean;
}

interface Place {
  readonly page: number;
  readonly pages: number;
  readonly digest: string;
}

/** ◀ ▶ where there are pages; Share where only the asker sees it, Delete where all do; Wrong answer always. */
export function answerButtons({ asker, isPrivate }: Shown, { page, pages, digest }: Place): Row {
  const turn = (label: string, to: number): Button => ({
    label,
    customId: customId('page', to, asker, digest),
    disabled: to < 0 || to >= pages,
  });
  return {
    buttons: [
      ...(pages > 1 ? [turn('◀', page - 1), turn('▶', page + 1)] : []),
      ...(isPrivate
        ? [
            {
              label: 'Share',
              customId: customId('share', page, asker, digest),
              style: ButtonStyle.Primary,
            } as const,
          ]
        : [{ label: 'Delete', customId: customId('delete', asker) }]),
      { label: 'Wrong answer', customId: 'wrong' },
    ],
  };
}
