import type { Answer, ShortAnswer } from '../answer/answer.ts';
import { nearestPage } from '../library/room.ts';
import { digest } from '../text/digest.ts';
import { answerButtons } from './discord-answer-buttons.ts';
import { inline } from './discord-citation.ts';
import { excerptPages } from './discord-excerpts.ts';
import {
  LONGEST_SHORT_ANSWER,
  LONGEST_SUPPORTING,
  MESSAGE_TEXT,
  MOST_CORRECTED,
  MOST_SHORT_ANSWERS,
  MOST_SUPPORTING,
} from './discord-limits.ts';
import { type Block, type DiscordMessage, messageOf } from './discord-message.ts';
import { type Asked, askedBlocks } from './discord-question.ts';
import { refusalBlocks } from './discord-refusal.ts';
import type { Shown } from './discord-shown.ts';
import { articleNames, articles, correction } from './wording.ts';

/** Which page of the answer, as it was when it was first shown. */
export interface Turned {
  readonly page: number;
  /** See `digestOf`. */
  readonly was: string;
}

/** A page of an answer: what was asked, short answers, then the excerpts that fit, or why there is none. */
export function answerMessage(
  answer: Answer,
  asked: Asked,
  shown: Shown,
  { page, was }: Turned = { page: 0, was: digestOf(answer) },
): DiscordMessage {
  const head: Block[] = [
    ...askedBlocks(asked),
    ...readAs(answer),
    ...(was === digestOf(answer) ? [] : [CHANGED]),
  ];
  const buttons = (pages: number, at: number) =>
    answerButtons(shown, { page: at, pages, digest: digestOf(answer) });
  if (isRefused(answer))
    return messageOf([...head, ...refusalBlocks(answer, MESSAGE_TEXT - textOf(head)), buttons(1, 0)]);
  head.push(...shortAnswers(answer.answers));
  const pages = excerptPages(answer.excerpts, MESSAGE_TEXT - textOf(head));
  const at = nearestPage(page, pages.length);
  return messageOf([...head, ...pages[at]!, buttons(pages.length, at)]);
}

function readAs({ corrected }: Answer): string[] {
  const read = correction(corrected.slice(0, MOST_CORRECTED), (word) => inline(word, LONGEST_SUPPORTING));
  return read === null ? [] : [`-# ${read}`];
}

/** Whether nothing was found that answers. */
export const isRefused = ({ status, excerpts }: Answer): boolean =>
  status === 'no-answer' || excerpts.length === 0;

const CHANGED = '-# The articles have changed since this was asked: this is what they answer now.';

/** Another one where another answer would be shown for the same question. */
export const digestOf = ({ answers, excerpts }: Answer): string =>
  digest(
    JSON.stringify([
      answers.map(({ text, support }) => [text, support]),
      excerpts.map(({ text, citation: { article, start } }) => [text, article, start]),
    ]),
  );

/** "## Tuesday" over "2 articles: Bulletin, Wire", then "## Monday": where they differ, each answer is seen. */
function shortAnswers(answers: readonly ShortAnswer[]): string[] {
  const shown = answers
    .filter(({ text }) => text.trim() !== '' && text.length <= LONGEST_SHORT_ANSWER)
    .slice(0, MOST_SHORT_ANSWERS)
    .map(({ text, support, in: places }) => {
      const names = articleNames(places, null, MOST_SUPPORTING, (name) => inline(name, LONGEST_SUPPORTING));
      return `## ${inline(text, text.length)}\n-# ${articles(support)}: ${names.join(', ')}`;
    });
  return shown.length === 0 ? [] : [shown.join('\n')];
}

const textOf = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, block) => sum + (typeof block === 'string' ? block : 'text' in block ? block.text : '').length,
    0,
  );
