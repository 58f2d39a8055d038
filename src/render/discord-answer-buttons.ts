import { ButtonStyle } from 'discord.js';
import { customId } from './custom-id.ts';
import type { Row } from './discord-message.ts';
import { turnButtons } from './discord-pages.ts';
import { deleteButton, type Shown } from './discord-shown.ts';

interface Place {
  readonly page: number;
  readonly pages: number;
  readonly digest: string;
}

/** ◀ ▶ where there are pages; Share where only the asker sees it, Delete where all do; Wrong answer always. */
export function answerButtons(shown: Shown, { page, pages, digest }: Place): Row {
  const { asker, isPrivate } = shown;
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
        : []),
      ...deleteButton(shown),
      { label: 'Wrong answer', customId: 'wrong' },
    ],
  };
}
