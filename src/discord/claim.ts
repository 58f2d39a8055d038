import { cutAtWord } from '../render/discord-cut.ts';
import { LONGEST_QUESTION } from '../render/discord-limits.ts';
import { asQuestion, withoutMarks } from '../render/discord-question.ts';
import { sentences } from '../text/sentences.ts';
import { slice } from '../text/span.ts';
import { terms } from '../text/terms.ts';
import { words } from '../text/words.ts';
import { quotedIn } from '../verify/quoted.ts';

/** What somebody claims in a message. */
export interface Claim {
  /** What they put in quotation marks, but for a name or a word in scare quotes. */
  readonly quotations: readonly string[];
  /** What they say, as a question to the articles. */
  readonly question: string;
}

/** A quotation has so many words, and a claim so many. */
const FEWEST_QUOTED = 4;
const FEWEST_CLAIMED = 2;

/** Message → claim; null where it has too few words, or none that could be looked for. */
export function claimIn(content: string): Claim | null {
  const text = plainText(content);
  if (words(text).length < FEWEST_CLAIMED || terms(text).length === 0) return null;
  const quotations = quotedIn(text)
    .map((span) => slice(text, span))
    .filter((quoted) => words(quoted).length >= FEWEST_QUOTED);
  return { quotations, question: asQuestion(wholeSentences(text.replace(/["“”„«»]/g, ''))) };
}

/** A message without what is not said with words: addresses, mentions, emoji of a server, Markdown. */
const plainText = (content: string): string =>
  withoutMarks(content)
    .replace(/\[([^\]]+)\]\(<?https?:[^)\s]*\)/g, '$1')
    .replace(/<?https?:\/\/[^\s>]+>?/g, ' ')
    .replace(/^(?:>>> |> |#{1,3} |-# |[-*] )/gm, '')
    .replace(
      /\*\*|__|~~|\|\||`+|\\(?=[*_~|`>])|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu,
      '',
    );

/** As many sentences from the first on as fit into a question; of a longer first one its beginning. */
function wholeSentences(text: string): string {
  const found = sentences(text, { start: 0, end: text.length });
  const start = found[0]?.start ?? 0;
  const last = found.findLast(({ end }) => end - start <= LONGEST_QUESTION);
  return last
    ? text.slice(start, last.end)
    : cutAtWord(text.slice(start), LONGEST_QUESTION).replace(/…$/, '');
}
