import type { Command } from '../src/discord/command.ts';
import { ask } from './ask.ts';
import { corpus } from './corpus.ts';

/** Every command of the bot. */
export const commands: readonly Command[] = [ask, corpus];
