import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { readAsked } from '../../render/discord-question.ts';
import type { Bot, ButtonAction } from '../command.ts';
import { tell } from '../tell.ts';

/** So many presses are remembered, so that nobody counts twice for an answer. */
const MOST_REMEMBERED = 10_000;

/** Wrong answer: counted for those who look after the articles, not who says so. */
export function wrongAnswer(): ButtonAction {
  const pressed = new Set<string>();

  /** Whether somebody has not said so yet of this message. */
  function isNew({ message, user }: ButtonInteraction): boolean {
    const key = `${message.id} ${user.id}`;
    if (pressed.has(key)) return false;
    if (pressed.size >= MOST_REMEMBERED) pressed.delete(pressed.keys().next().value!);
    pressed.add(key);
    return true;
  }

  return {
    action: 'wrong',
    async press(interaction, _, bot) {
      const { message, guildId } = interaction;
      if (bot.gaps === null) return tell(interaction, NOT_KEPT);
      if (guildId === null || message.flags.has(MessageFlags.Ephemeral)) return tell(interaction, NOT_PUBLIC);
      const asked = readAsked(message.components);
      if (asked && isNew(interaction)) await count(asked.question, bot);
      await tell(interaction, THANKS);
    },
  };
}

/** By the excerpt that stands first for it now: when another one does, the question has another answer. */
async function count(question: string, { corpus, gaps, log }: Bot): Promise<void> {
  const { excerpts } = await corpus.ask(question);
  const [first] = excerpts;
  if (first) gaps?.wrong(question, first.text);
  else gaps?.refused(question);
  log.info({ question }, 'an answer was called wrong');
}

const THANKS = 'Thank you: it is counted, without your name, for those who look after the articles.';
const NOT_PUBLIC =
  'Thank you. Only answers that all in a server see are counted, and this is none: tell those who look after the articles.';
const NOT_KEPT = 'Thank you. No questions are kept here, so please tell those who look after the articles.';
