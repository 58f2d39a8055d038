import type { RepliableInteraction } from 'discord.js';
import type { Watch } from '../library/corpus-desk.ts';
import { progressMessage } from '../render/discord-progress.ts';

/** What is done within so many ms shows no bar. */
const SHOWN_AFTER = 3_000;
/** No bar moves more often than this, in ms: Discord lets a message be edited about once a second. */
const MOVES_EVERY = 1_500;

/** A bar in the answer to an interaction, for what takes longer than a moment. */
export function progressBar(interaction: RepliableInteraction): { watch: Watch; done(): Promise<void> } {
  let next = performance.now() + SHOWN_AFTER;
  let moving: Promise<unknown> | null = null;
  return {
    watch(share) {
      if (moving !== null || performance.now() < next) return;
      next = performance.now() + MOVES_EVERY;
      // Whatever is wrong with this message, its last words will say; the work goes on.
      moving = interaction
        .editReply(progressMessage(share))
        .catch(() => {})
        .finally(() => {
          moving = null;
        });
    },
    /** Resolves when the bar moves no more. */
    async done() {
      await moving;
    },
  };
}
