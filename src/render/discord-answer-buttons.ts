import { ButtonStyle } from 'discord.js';
import { customId } from './custom-id.ts';
import type { Row } from './discord-message.ts';
import { turnButtons } from './discord-pages.ts';

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
  return {
    buttons: [
      ...turnButtons({ page, pages }, (to) => customId('page', to, asker, digest)),
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
