import type { ButtonAction } from '../command.ts';
import { article } from './article.ts';
import { articles } from './articles.ts';
import { context } from './context.ts';
import { corpusButtons } from './corpus.ts';
import { deletion } from './delete.ts';
import { page } from './page.ts';
import { quotes } from './quotes.ts';
import { share } from './share.ts';
import { wrongAnswer } from './wrong.ts';

/** Every button of the bot. */
export const buttons: readonly ButtonAction[] = [
  article,
  articles,
  context,
  ...corpusButtons,
  deletion,
  page,
  quotes,
  share,
  wrongAnswer(),
];
