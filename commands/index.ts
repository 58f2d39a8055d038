import type { Command } from '../src/discord/command.ts';
import { articles } from './articles.ts';
import { ask } from './ask.ts';
import { corpus } from './corpus.ts';
import { findSources } from './find-sources.ts';
import { helpWith } from './help.ts';
import { quotes } from './quotes.ts';
import { verify } from './verify.ts';

const forAnything: readonly Command[] = [ask, quotes, verify, articles, findSources, corpus];

/** Every command of the bot. */
export const commands: readonly Command[] = [...forAnything, helpWith(forAnything)];
