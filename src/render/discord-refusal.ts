import type { Answer, Citation } from '../answer/answer.ts';
import { inline, place } from './discord-citation.ts';
import { excerptPages } from './discord-excerpts.ts';
import { LONGEST_NAME, MOST_MENTIONS, MOST_NAMES } from './discord-limits.ts';
import type { Block } from './discord-message.ts';
import { NEAREST, refusalWords } from './refusal.ts';

/**
 * Why there is no answer, what could be asked instead, and what comes nearest; the first block always fits.
 * @param room how many characters there are
 */
export function refusalBlocks(answer: Answer, room: number): Block[] {
  const { why, instead } = refusalWords(answer, {
    names,
    plain: (name) => inline(name, LONGEST_NAME),
  });
  const places = (answer.reason?.mentions ?? []).slice(0, MOST_MENTIONS).map(mentionLine);
  const said = [why, places, instead].filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  const left = room - said.join('').length - NEAREST.length - 4;
  const [nearest = []] = excerptPages(answer.reason?.excerpts ?? [], left);
  return nearest.length === 0 ? said : [...said, `**${NEAREST}**`, ...nearest];
}

const mentionLine = (citation: Citation): string => `-# ${place(citation, LONGEST_NAME).join(', ')}`;

function names(all: readonly string[]): string[] {
  const shown = [...new Set(all.filter((name) => name.trim() !== ''))];
  return shown.slice(0, MOST_NAMES).map((name) => `**${inline(name, LONGEST_NAME)}**`);
}
