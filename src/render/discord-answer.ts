import type { Answer, Excerpt, ShortAnswer } from '../answer/answer.ts';
import { citationLine, inline } from './discord-citation.ts';
import {
  LONGEST_QUESTION,
  LONGEST_SHORT_ANSWER,
  LONGEST_SUPPORTING,
  MESSAGE_TEXT,
  MOST_EXCERPTS,
  MOST_SHORT_ANSWERS,
  MOST_SUPPORTING,
} from './discord-limits.ts';
import { blockQuote } from './discord-markdown.ts';
import { type DiscordMessage, messageOf } from './discord-message.ts';
import { refusalBlocks } from './discord-refusal.ts';
import { articleNames, articles } from './wording.ts';

/** An answer as a message: what was asked, short answers, then the excerpts that fit, or why there is none. */
export function answerMessage(answer: Answer): DiscordMessage {
  const asked = inline(answer.question, LONGEST_QUESTION);
  const head = [...(asked === '' ? [] : [`-# ${asked}`]), ...shortAnswers(answer.answers)];
  if (answer.status === 'no-answer' || answer.excerpts.length === 0)
    return messageOf([...head, ...refusalBlocks(answer)]);
  const room = MESSAGE_TEXT - head.join('').length;
  const excerpts = answer.excerpts.slice(0, MOST_EXCERPTS).map((excerpt) => excerptBlock(excerpt, room));
  return messageOf([...head, ...excerpts]);
}

/** "### Tuesday (2 articles: Bulletin, Wire) · Monday (1 article: Herald)": where they differ, each answer is seen. */
function shortAnswers(answers: readonly ShortAnswer[]): string[] {
  const shown = answers
    .filter(({ text }) => text.trim() !== '' && text.length <= LONGEST_SHORT_ANSWER)
    .slice(0, MOST_SHORT_ANSWERS)
    .map(({ text, support, in: places }) => {
      const names = articleNames(places, MOST_SUPPORTING, (name) => inline(name, LONGEST_SUPPORTING));
      return `${inline(text, text.length)} (${articles(support)}: ${names.join(', ')})`;
    });
  return shown.length === 0 ? [] : [`### ${shown.join(' · ')}`];
}

/** The excerpt whole: in bold where it matters, or plain where so many marks do not fit; else only its place. */
function excerptBlock(excerpt: Excerpt, room: number): string {
  const quotes = [blockQuote(excerpt.text, excerpt.highlights), blockQuote(excerpt.text)];
  const cited = citationLine(excerpt);
  const quote = quotes.find((quote) => quote.length + 1 + cited.length <= room);
  return `${quote ?? 'This passage is too long for a message; it stands here:'}\n${cited}`;
}
