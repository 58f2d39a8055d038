import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import { LONGEST_CHOICE, MOST_CHOICES } from '../render/discord-limits.ts';

/** Suggestions as Discord takes them: what is too long is left out, since a cut one would ask something else. */
export const choices = (suggestions: readonly string[]): ApplicationCommandOptionChoiceData<string>[] =>
  [...new Set(suggestions)]
    .filter((text) => text.trim() !== '' && text.length <= LONGEST_CHOICE)
    .slice(0, MOST_CHOICES)
    .map((text) => ({ name: text, value: text }));
