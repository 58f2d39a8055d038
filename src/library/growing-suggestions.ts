import type { Library } from '../search/library.ts';
import type { Steps } from '../text/steps.ts';
import { inTurns } from './in-turns.ts';
import {
  NO_SUGGESTIONS,
  type Suggestions,
  suggestingArticles,
  suggestingQuestions,
  suggestingSpeakers,
} from './suggestions.ts';

/**
 * What is known by now of what can be suggested: found out in the background, what takes least first.
 * @param whole is awaited: answers that know who said what come before suggestions
 */
export function growingSuggestions(
  whole: Promise<Library>,
  signal: AbortSignal,
): { readonly known: () => Suggestions; readonly all: Promise<void> } {
  let known = NO_SUGGESTIONS;
  const learn = async (steps: Steps<Partial<Suggestions>>): Promise<void> => {
    const found = await inTurns(steps, signal);
    known = { ...known, ...found };
  };
  const learnAll = async (): Promise<void> => {
    const library = await whole;
    await learn(suggestingArticles(library));
    await learn(suggestingSpeakers(library));
    await learn(suggestingQuestions(library));
  };
  const all = learnAll();
  all.catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return { known: () => known, all };
}
