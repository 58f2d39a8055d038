import { ButtonStyle } from 'discord.js';
import type { Failure } from '../desk/canaries.ts';
import type { Held } from '../library/changed.ts';
import { sentences } from '../text/sentences.ts';
import { slice } from '../text/span.ts';
import { customId } from './custom-id.ts';
import { inline } from './discord-citation.ts';
import { LONGEST_NAME, LONGEST_TITLE, MESSAGE_TEXT } from './discord-limits.ts';
import { blockQuote } from './discord-markdown.ts';
import { type DiscordMessage, messageOf } from './discord-message.ts';
import { counted } from './outcome.ts';
import { articles } from './wording.ts';

/** Which questions a change would break, and what is found instead; it waits for a moderator to confirm it. */
export function heldMessage({ id, report, broken }: Held): DiscordMessage {
  const questions = broken.length === 1 ? 'a question' : `${broken.length} questions`;
  const head = [
    `### Not served yet`,
    `With this change ${questions} of \`canaries.yml\` would no longer get the answer that is wanted.`,
    `-# The change: ${counted(report)}; ${articles(report.articles)}. It waits for ten minutes at most, and for no other change; until then the articles from before go on answering.`,
  ].join('\n');
  const buttons = [
    { label: 'Serve it anyway', customId: customId('serve-held', id), style: ButtonStyle.Danger } as const,
    { label: 'Keep the old', customId: customId('drop-held', id) },
  ];
  return messageOf([head, ...fitting(broken, MESSAGE_TEXT - head.length - ROOM_FOR_MORE), { buttons }]);
}

const ROOM_FOR_MORE = 40;

function fitting(broken: readonly Failure[], longest: number): string[] {
  const shown: string[] = [];
  let room = longest;
  for (const failure of broken) {
    const text = failureText(failure);
    room -= text.length;
    if (room < 0) break;
    shown.push(text);
  }
  const more = broken.length - shown.length;
  return [...shown, ...(more > 0 ? [`-# And ${more} more.`] : [])];
}

function failureText({ question, pattern, found }: Failure): string {
  const [first] = found === null ? [] : sentences(found, { start: 0, end: found.length });
  const instead =
    first === undefined || found === null
      ? 'Nothing is found for it.'
      : `Found first instead:\n${blockQuote(slice(found, first))}`;
  return `**${inline(question, LONGEST_TITLE)}**\n-# The first excerpt must match: ${inline(pattern, LONGEST_NAME)}\n${instead}`;
}

/** What became of a change that was given up. */
export const droppedMessage = (): DiscordMessage =>
  messageOf(['The change was given up; the articles from before go on answering.']);
