import type { AutocompleteInteraction } from 'discord.js';
import type { Suggested, Suggestion } from '../library/suggest.ts';
import type { Bot } from './command.ts';

/** What an option holds that is called so. */
const WHAT: Readonly<Record<string, Suggested>> = {
  question: 'question',
  speaker: 'speaker',
  source: 'source',
  search: 'article',
  article: 'article',
};

/** What fits what is typed so far into an option: questions, speakers, sources or articles. */
export async function suggestFor(
  { options }: Pick<AutocompleteInteraction, 'options'>,
  { corpus }: Pick<Bot, 'corpus'>,
): Promise<readonly Suggestion[]> {
  const { name, value } = options.getFocused(true);
  const what = WHAT[name];
  return what === undefined ? [] : corpus.suggest(what, value);
}
