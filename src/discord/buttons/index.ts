import type { ButtonAction } from '../command.ts';

/** Every button of the bot. */
export const buttons: readonly ButtonAction[] = [];
