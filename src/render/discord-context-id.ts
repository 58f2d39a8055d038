import type { Citation } from '../answer/answer.ts';
import { digest } from '../text/digest.ts';
import { customId } from './custom-id.ts';

/** The custom id of the button that shows an excerpt among what stands around it. */
export const contextId = ({ article, start, end }: Citation, text: string): string =>
  customId('context', article, start, end, digest(text));
