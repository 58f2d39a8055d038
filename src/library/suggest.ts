import { isAnswered, saidBy, whoIs } from '../answer/known-questions.ts';
import type { Indexed, Library } from '../search/library.ts';
import type { Listed, Suggestions } from './suggestions.ts';

/** What is suggested: a text, or a name to be shown for what it stands for. */
export type Suggestion = string | { readonly name: string; readonly value: string };

/** What can be completed. */
export type Suggested = 'question' | 'speaker' | 'source' | 'article';

/** More are asked for than can be shown: some may be too long. */
const LOOKED_AT = 50;

/** What fits what is typed so far, best first; for a question itself comes first. */
export function suggest(
  { indexed, library, suggestions }: { indexed: Indexed; library: Library | null; suggestions: Suggestions },
  what: Suggested,
  typed: string,
): readonly Suggestion[] {
  const { articles, sources, speakers, questions } = suggestions;
  const fitting = <Value>({ names, values }: Listed<Value>): Value[] =>
    names.find(typed, LOOKED_AT).map((at) => values[at]!);
  switch (what) {
    case 'source':
      return fitting(sources);
    case 'speaker':
      return fitting(speakers);
    case 'article':
      return fitting(articles).map((number) => {
        const { id, title, file, source } = indexed.articles[number]!;
        return { name: source ? `${title || file} (${source})` : title || file, value: id };
      });
    case 'question':
      return [
        typed.trim(),
        ...(library && questions.names.having(typed).length === 0
          ? aboutSomebody(typed, library, speakers)
          : []),
        ...fitting(questions),
      ];
  }
}

// “what did lav”, “who is pes”: somebody of whom no question is known yet.
const SAID = /^\s*what\s+(?:did|does|has)\s+(?<who>.+)$/i;
const WHO = /^\s*who\s+(?:is|was)\s+(?<who>.+)$/i;
/** Each of them is answered first, to see that there is an answer. */
const TRIED = 2;

function aboutSomebody(typed: string, library: Library, { names, values }: Listed<string>): string[] {
  const of = (pattern: RegExp, ask: (name: string) => string): string[] => {
    const who = pattern.exec(typed)?.groups?.who;
    return who === undefined ? [] : names.find(who, TRIED).map((at) => ask(values[at]!));
  };
  return [...of(SAID, saidBy), ...of(WHO, whoIs)].filter((question) => isAnswered(question, library));
}
