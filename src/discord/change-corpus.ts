import { type ButtonInteraction, type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { UnusableCorpus } from '../corpus/unusable-corpus.ts';
import { CannotChange } from '../desk/cannot-change.ts';
import type { Changed } from '../library/changed.ts';
import type { Watch } from '../library/corpus-desk.ts';
import { heldMessage } from '../render/discord-held.ts';
import type { DiscordMessage } from '../render/discord-message.ts';
import { type Change, failedMessage, reportMessage } from '../render/discord-report.ts';
import { outcome } from '../render/outcome.ts';
import type { Bot } from './command.ts';
import { firstSign } from './first-sign.ts';
import { progressBar } from './progress.ts';

/** A change, and what it is called in the log: “remove a.md”. */
interface Changing {
  readonly kind: Change;
  readonly what: string;
  make(watch: Watch): Promise<Changed>;
}

/**
 * Makes a change for a moderator and tells them what came of it, in private: in place of the message of a button. It is
 * made and logged also where it takes longer than the 15 minutes for which Discord takes an answer.
 */
export async function changeCorpus(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  { kind, what, make }: Changing,
  { audit }: Pick<Bot, 'audit'>,
): Promise<void> {
  await firstSign(interaction, () =>
    interaction.isButton()
      ? interaction.deferUpdate()
      : interaction.deferReply({ flags: MessageFlags.Ephemeral }),
  );
  const by = interaction.user.id;
  const bar = progressBar(interaction);
  let message: DiscordMessage;
  try {
    const changed = await make(bar.watch);
    audit({ by, what, outcome: outcome(changed) });
    message = changed.status === 'held' ? heldMessage(changed) : reportMessage(changed, kind);
  } catch (error) {
    audit({ by, what, outcome: `Not done: ${(error as Error).message}` });
    if (!isExpected(error)) throw error;
    message = failedMessage(error, kind);
  } finally {
    await bar.done();
  }
  await interaction.editReply(message);
}

/** Whether it is a reason that the moderator can do something about. */
export const isExpected = (error: unknown): error is Error =>
  error instanceof CannotChange || error instanceof UnusableCorpus;
