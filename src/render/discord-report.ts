import type { LeftOut } from '../corpus/article.ts';
import type { Served } from '../library/changed.ts';
import { inline } from './discord-citation.ts';
import {
  LONGEST_MESSAGE,
  LONGEST_REASON,
  LONGEST_TITLE,
  MOST_FILES,
  REPORT_GROUP_TEXT,
} from './discord-limits.ts';
import { type DiscordMessage, messageOf } from './discord-message.ts';

/** What a moderator asked for. */
export type Change = 'reload' | 'rollback' | 'add' | 'remove' | 'confirm';

const DONE: Readonly<Record<Change, string>> = {
  reload: 'The corpus was reloaded',
  rollback: 'The corpus was rolled back to the version before, until the next `/corpus reload`',
  add: 'What you added is served from now on (`/corpus rollback` undoes it)',
  remove: 'The article was removed (`/corpus rollback` undoes it)',
  confirm: 'The change was made',
};

const NOT_DONE: Readonly<Record<Change, string>> = {
  reload: 'The corpus was not reloaded',
  rollback: 'The corpus was not rolled back',
  add: 'Nothing was added',
  remove: 'Nothing was removed',
  confirm: 'Nothing was changed by this',
};

/** What a change did, for the moderator who asked for it. */
export function reportMessage(
  { report, warnings }: Pick<Served, 'report' | 'warnings'>,
  what: Change = 'reload',
): DiscordMessage {
  const changes = [
    ...fileGroup('Added', report.added),
    ...fileGroup('Changed', report.changed),
    ...fileGroup('Removed', report.removed),
    ...fileGroup('Left out', report.leftOut),
  ];
  const served = `${report.articles} article${report.articles === 1 ? ' is' : 's are'} served now.`;
  return messageOf([
    `${DONE[what]}; ${served}`,
    ...(changes.length === 0 ? ['No file has changed.'] : changes),
    ...group('Please see to this', warnings, (warning) => inline(warning, LONGEST_REASON)),
  ]);
}

/** Why nothing was changed. */
export const failedMessage = ({ message }: Error, what: Change = 'reload'): DiscordMessage =>
  messageOf([
    `${NOT_DONE[what]}, and the articles from before go on answering. ${inline(message, LONGEST_MESSAGE)}`,
  ]);

/** “**Left out (2)**” over files with their reasons, as many as have room. */
export const fileGroup = (what: string, files: readonly (string | LeftOut)[]): string[] =>
  group(what, files, fileLine);

function group<Item>(what: string, items: readonly Item[], lineOf: (item: Item) => string): string[] {
  if (items.length === 0) return [];
  const lines: string[] = [];
  let room = REPORT_GROUP_TEXT - 50;
  for (const item of items.slice(0, MOST_FILES)) {
    const line = `- ${lineOf(item)}`;
    room -= line.length + 1;
    if (room < 0) break;
    lines.push(line);
  }
  const more = items.length - lines.length;
  if (more > 0) lines.push(`- and ${more} more`);
  return [`**${what} (${items.length})**\n${lines.join('\n')}`];
}

function fileLine(file: string | LeftOut): string {
  if (typeof file === 'string') return inline(file, LONGEST_TITLE);
  return `${inline(file.file, LONGEST_TITLE)} ${inline(file.reason, LONGEST_REASON)}`;
}
