import { inline } from './discord-citation.ts';
import { LONGEST_MESSAGE, LONGEST_TITLE } from './discord-limits.ts';
import { type DiscordMessage, messageOf } from './discord-message.ts';
import { person } from './discord-person.ts';

/** A change of the corpus, as it is logged and posted. */
export interface Audited {
  /** The Discord id of who made it, or what made it by itself. */
  readonly by: string;
  /** In a few words: “remove a.md”. */
  readonly what: string;
  /** What came of it, in a sentence. */
  readonly outcome: string;
}

/** “@mo: reload” and below it “served: 2 added, 1 changed; 7 articles.” */
export const auditMessage = ({ by, what, outcome }: Audited): DiscordMessage =>
  messageOf([`${person(by)}: **${inline(what, LONGEST_TITLE)}**\n${inline(outcome, LONGEST_MESSAGE)}`]);
