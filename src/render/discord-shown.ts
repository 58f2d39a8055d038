import { customId } from './custom-id.ts';
import type { Button } from './discord-message.ts';

/** To whom a message is shown. */
export interface Shown {
  /** The Discord id of who asked: they alone turn its pages and delete it. */
  readonly asker: string;
  /** Whether nobody else sees it: then Discord lets them dismiss it. */
  readonly isPrivate: boolean;
}

/** Delete, where all see the message. */
export const deleteButton = ({ asker, isPrivate }: Shown): Button[] =>
  isPrivate ? [] : [{ label: 'Delete', customId: customId('delete', asker) }];
