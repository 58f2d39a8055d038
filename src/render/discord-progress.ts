import { type DiscordMessage, messageOf } from './discord-message.ts';

const SQUARES = 20;

/** How far a change is: a bar of squares. @param share from 0 to 1 */
export function progressMessage(share: number): DiscordMessage {
  const done = Math.max(0, Math.min(SQUARES, Math.floor(share * SQUARES)));
  const bar = '▰'.repeat(done) + '▱'.repeat(SQUARES - done);
  return messageOf([
    `Reading the articles; meanwhile those from before go on answering.\n${bar} ${done * (100 / SQUARES)} %`,
  ]);
}
