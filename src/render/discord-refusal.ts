import type { Answer, Citation } from '../answer/answer.ts';
import { inline, place } from './discord-citation.ts';
import { LONGEST_NAME, MOST_MENTIONS, MOST_NAMES } from './discord-limits.ts';
import { refusalWords } from './refusal.ts';

/** Why there is no answer, and what could be asked instead; the first block always fits. */
export function refusalBlocks(answer: Answer): string[] {
  const { why, instead } = refusalWords(answer, {
    names,
    plain: (name) => inline(name, LONGEST_NAME),
  });
  const places = (answer.reason?.mentions ?? []).slice(0, MOST_MENTIONS).map(mentionLine);
  return [why, places, instead].filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
}

const mentionLine = (citation: Citation): string => `-# ${place(citation, LONGEST_NAME).join(', ')}`;

function names(all: readonly string[]): string[] {
  const shown = [...new Set(all.filter((name) => name.trim() !== ''))];
  return shown.slice(0, MOST_NAMES).map((name) => `**${inline(name, LONGEST_NAME)}**`);
}
