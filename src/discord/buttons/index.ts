import type { ButtonAction } from '../command.ts';
import { article } from './article.ts';
import { articles } from './articles.ts';
import { context } from './context.ts';
import { deletion } from './delete.ts';
import { page } from './page.ts';
import { quotes } from './quotes.ts';
import { share } from './share.ts';
import { wrong } from './wrong.ts';

/** Every button of the bot. */
export const buttons: readonly ButtonAction[] = [
  article,
  articles,
  context,
  deletion,
  page,
  quotes,
  share,
  wrong,
];
