import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import type { Suggestion } from '../library/suggest.ts';
import { oneLine } from '../render/discord-cut.ts';
import { LONGEST_CHOICE, MOST_CHOICES } from '../render/discord-limits.ts';

type Choice = ApplicationCommandOptionChoiceData<string>;

/**
 * Suggestions as Discord takes them: what is too long is left out, since a cut one would ask something else; only the
 * name that stands for a value may be cut.
 */
export function choices(suggestions: readonly Suggestion[]): Choice[] {
  const all = suggestions
    .map(choiceOf)
    .filter(({ name, value }) => name !== '' && isShort(name) && isShort(value));
  const first = new Map<string, Choice>();
  for (const choice of all) if (!first.has(choice.value)) first.set(choice.value, choice);
  return [...first.values()].slice(0, MOST_CHOICES);
}

const choiceOf = (suggestion: Suggestion): Choice =>
  typeof suggestion === 'string'
    ? { name: suggestion.trim(), value: suggestion.trim() }
    : { name: oneLine(suggestion.name, LONGEST_CHOICE), value: suggestion.value };

const isShort = (text: string): boolean => text.length <= LONGEST_CHOICE;
