import type { ButtonAction } from '../command.ts';
import { context } from './context.ts';
import { deletion } from './delete.ts';
import { page } from './page.ts';
import { share } from './share.ts';
import { wrong } from './wrong.ts';

/** Every button of the bot. */
export const buttons: readonly ButtonAction[] = [context, deletion, page, share, wrong];
