import { inline } from './discord-citation.ts';
import { LONGEST_CHOICE, LONGEST_DESCRIPTION } from './discord-limits.ts';
import { type DiscordMessage, messageOf } from './discord-message.ts';
import { articles } from './wording.ts';

/** What the corpus has, to make examples of. */
export interface Examples {
  readonly articles: number;
  readonly questions: readonly string[];
  readonly speakers: readonly string[];
  readonly sources: readonly string[];
}

/** A command as it is offered; without a description it stands in the menu of a message. */
export interface OfferedCommand {
  readonly name: string;
  readonly description?: string;
}

const MOST_QUESTIONS = 3;

/** What the bot can do, with examples that work here. */
export function helpMessage(commands: readonly OfferedCommand[], examples: Examples): DiscordMessage {
  return messageOf([
    `### What you can ask here\nI answer from ${articles(examples.articles)}, in their own words: you see who says it, word for word, and where it stands.`,
    ...commands.map(({ name, description }) =>
      description === undefined
        ? `**${name}** · in the menu of a message, under Apps`
        : [`**/${name}** · ${inline(description, LONGEST_DESCRIPTION)}`, ...examplesOf(name, examples)].join(
            '\n',
          ),
    ),
    'You can also mention me in a channel, reply to one of my messages, or write to me directly.',
  ]);
}

function examplesOf(name: string, { questions, speakers, sources }: Examples): string[] {
  const line = (option: string) => (value: string) =>
    `-# /${name} ${option}: ${inline(value, LONGEST_CHOICE)}`;
  switch (name) {
    case 'ask':
      return questions.slice(0, MOST_QUESTIONS).map(line('question'));
    case 'quotes':
      return speakers.slice(0, 1).map(line('speaker'));
    case 'articles':
      return sources.slice(0, 1).map(line('search'));
    default:
      return [];
  }
}
