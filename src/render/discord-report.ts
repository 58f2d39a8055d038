import type { LeftOut } from '../corpus/article.ts';
import type { ReloadReport } from '../library/reload-report.ts';
import { inline } from './discord-citation.ts';
import {
  LONGEST_MESSAGE,
  LONGEST_REASON,
  LONGEST_TITLE,
  MOST_FILES,
  REPORT_GROUP_TEXT,
} from './discord-limits.ts';
import { type DiscordMessage, messageOf } from './discord-message.ts';

/** What a reload did, for the moderator who asked for it. */
export function reportMessage(report: ReloadReport): DiscordMessage {
  const changes = [
    ...group('Added', report.added),
    ...group('Changed', report.changed),
    ...group('Removed', report.removed),
    ...group('Left out', report.leftOut),
  ];
  const served = `${report.articles} article${report.articles === 1 ? ' is' : 's are'} served now.`;
  return messageOf([
    `The corpus was reloaded; ${served}`,
    ...(changes.length === 0 ? ['No file has changed.'] : changes),
  ]);
}

/** Why a reload changed nothing. */
export const failedReloadMessage = ({ message }: Error): DiscordMessage =>
  messageOf([
    `The corpus was not reloaded, and the articles from before go on answering. ${inline(message, LONGEST_MESSAGE)}`,
  ]);

function group(what: string, files: readonly (string | LeftOut)[]): string[] {
  if (files.length === 0) return [];
  const lines: string[] = [];
  let room = REPORT_GROUP_TEXT - 40;
  for (const file of files.slice(0, MOST_FILES)) {
    const line = `- ${fileLine(file)}`;
    room -= line.length + 1;
    if (room < 0) break;
    lines.push(line);
  }
  const more = files.length - lines.length;
  if (more > 0) lines.push(`- and ${more} more`);
  return [`**${what} (${files.length})**\n${lines.join('\n')}`];
}

function fileLine(file: string | LeftOut): string {
  if (typeof file === 'string') return inline(file, LONGEST_TITLE);
  return `${inline(file.file, LONGEST_TITLE)} ${inline(file.reason, LONGEST_REASON)}`;
}
