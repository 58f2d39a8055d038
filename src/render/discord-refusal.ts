import type { Answer } from '../answer/answer.ts';
import { inline, listed } from './discord-citation.ts';
import { LONGEST_NAME, MOST_NAMES } from './discord-limits.ts';

/** Why there is no answer, and what could be asked instead. */
export function refusalText({ question, reason }: Answer): string {
  if (question.trim() === '') return 'Ask a question in your own words, such as: what did Lavrov say?';
  const unknown = names(reason?.unknown ?? []);
  const nearest = names(reason?.nearest ?? []);
  const why =
    unknown.length > 0
      ? `I have no answer: the articles here never mention ${listed(unknown)}.`
      : 'I have no answer: no sentence of the articles here answers this question.';
  const instead =
    nearest.length > 0
      ? `They do mention ${listed(nearest)}.`
      : 'Try a name, a place or another word that the articles may use.';
  return `${why}\n${instead}`;
}

function names(all: readonly string[]): string[] {
  const shown = [...new Set(all.filter((name) => name.trim() !== ''))];
  return shown.slice(0, MOST_NAMES).map((name) => `**${inline(name, LONGEST_NAME)}**`);
}
