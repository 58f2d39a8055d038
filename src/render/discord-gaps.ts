import type { Gap } from '../desk/gap-file.ts';
import { inline } from './discord-citation.ts';
import { LONGEST_GAP } from './discord-limits.ts';
import { type DiscordMessage, messageOf } from './discord-message.ts';

/** What was asked and not answered, or not rightly, the commonest first; null where nothing is counted. */
export function gapsMessage(
  found: { readonly gaps: readonly Gap[]; readonly total: number } | null,
): DiscordMessage {
  if (found === null) return messageOf(['KEEP_QUESTIONS is false here, so no question is counted.']);
  const { gaps, total } = found;
  if (total === 0)
    return messageOf(['No question that was asked for all to see is without an answer at the moment.']);
  const rest = total - gaps.length;
  return messageOf([
    `### ${total === 1 ? '1 question' : `${total} questions`} without a good answer\n-# Those that the articles answer after a change leave this list.`,
    ...gaps.map(gapLine),
    ...(rest > 0 ? [`-# And ${rest} more.`] : []),
  ]);
}

/** “**12 ×** what does the ferry cost? (wrong answer, last asked 5 May 2026)” */
function gapLine({ text, count, last, reason }: Gap): string {
  const said = reason === 'wrong' ? 'wrong answer, ' : '';
  const time = Math.floor(Date.parse(last) / 1_000);
  return `**${count} ×** ${inline(text, LONGEST_GAP)} (${said}last asked <t:${time}:d>)`;
}
