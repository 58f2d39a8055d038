import { setTimeout as pause } from 'node:timers/promises';
import type { Indexed, Library } from '../search/library.ts';
import type { Steps } from '../text/steps.ts';
import { inTurns } from './in-turns.ts';
import {
  NO_SUGGESTIONS,
  type Suggestions,
  suggestingArticles,
  suggestingQuestions,
  suggestingSpeakers,
} from './suggestions.ts';

/** So long nothing is suggested where it is not known yet who said what, in ms: a reload is over by then. */
const FIRST = 2_000;
/** So long after that is known of a large corpus, in ms: one that takes over answers its first questions meanwhile. */
const AFTER = 500;

/**
 * What is known by now of what can be suggested: found out in the background, first what needs no people.
 * @param whole is awaited for them
 * @param isSmall whether that takes hardly any time
 */
export function growingSuggestions(
  indexed: Indexed,
  whole: Promise<Library>,
  isSmall: boolean,
  signal: AbortSignal,
): { readonly known: () => Suggestions; readonly all: Promise<void> } {
  let known = NO_SUGGESTIONS;
  const learn = async (steps: Steps<Partial<Suggestions>>): Promise<void> => {
    const found = await inTurns(steps, signal);
    known = { ...known, ...found };
  };
  const learnAll = async (): Promise<void> => {
    const begin = isSmall ? whole : whole.then(() => pause(AFTER, undefined, { signal }));
    await Promise.race([begin, pause(FIRST, undefined, { signal, ref: false })]);
    await learn(suggestingArticles(indexed));
    const library = await whole;
    await learn(suggestingSpeakers(library));
    await learn(suggestingQuestions(library));
  };
  const all = learnAll();
  all.catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return { known: () => known, all };
}
