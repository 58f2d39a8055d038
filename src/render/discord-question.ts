import { inline } from './discord-citation.ts';
import { oneLine } from './discord-cut.ts';
import { LONGEST_CHOICE, LONGEST_QUESTION } from './discord-limits.ts';
import type { Named } from './discord-message.ts';
import { namedText } from './discord-named.ts';

/** What was asked, and of whose words and which articles only, where that was said. */
export interface Asked {
  readonly question: string;
  /** Whether the question was put together from what was said before it. */
  readonly isUnderstood?: boolean;
  readonly speaker?: string | null | undefined;
  readonly source?: string | null | undefined;
}

/** A question as it is asked and shown: on one line, so that it can be read again from its message. */
export const asQuestion = (text: string): string => oneLine(withoutMarks(text), LONGEST_QUESTION);

/** A text without what Discord writes for mentions, times, commands and emoji of a server: `<@123>` is no word. */
export const withoutMarks = (text: string): string =>
  text.replace(/<(?:a?:\w+:\d+|[@#][!&]?\d+|t:-?\d+(?::\w)?|\/[^:>]+:\d+|id:\w+)>/g, ' ');

// Each part stands in a text of its own, by whose number it is found again: see `readAsked`.
const PARTS = [
  { id: 1, part: 'question', label: '', longest: LONGEST_QUESTION },
  { id: 2, part: 'understood', label: 'Understood as: ', longest: LONGEST_QUESTION },
  { id: 3, part: 'speaker', label: 'Said by: ', longest: LONGEST_CHOICE },
  { id: 4, part: 'source', label: 'Published by: ', longest: LONGEST_CHOICE },
] as const;

/** What was asked, in small print. */
export function askedBlocks({ question, isUnderstood = false, speaker, source }: Asked): Named[] {
  const said = {
    question: isUnderstood ? null : question,
    understood: isUnderstood ? question : null,
    speaker,
    source,
  };
  return PARTS.flatMap(({ id, part, label, longest }) => {
    const text = inline(said[part] ?? '', longest);
    return text === '' ? [] : [{ id, text: `-# ${label}${text}` }];
  });
}

/** A question without a word leaves no text in its message. */
export const BLANK: Asked = { question: '' };

/** What was asked for a message, read from its components; null where it was no question. */
export function readAsked(components: readonly unknown[]): Asked | null {
  const [question, understood, speaker, source] = PARTS.map(({ id, label }) =>
    namedText(id, `-# ${label}`, components),
  );
  const asked = understood ?? question ?? null;
  return asked === null
    ? null
    : {
        question: asked,
        isUnderstood: asked === understood,
        speaker: speaker ?? null,
        source: source ?? null,
      };
}
