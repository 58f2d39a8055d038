import { sentences } from '../text/sentences.ts';
import { slice } from '../text/span.ts';
import { words } from '../text/words.ts';
import { type Block, LIST_ITEM } from './paragraphs.ts';

const SHORT_LINE = 120;
const LONGEST_TITLE = 80;

/** A title, and the body with the line that is the title marked as a heading. */
export interface Titled {
  readonly title: string;
  readonly body: readonly Block[];
}

/**
 * The title of a body: the one `given` in the front matter, else its first heading, else a short first line without
 * a full stop, else its first sentence, cut at a word.
 */
export function titleOf(text: string, body: readonly Block[], given: string | null): Titled {
  const [first, ...rest] = body;
  if (!first) return { title: given ?? '', body };
  const line = slice(text, first);
  const isTitle = given === null ? isTitleLine(line) : sameWords(line, given);
  const headed =
    isTitle && rest.some((block) => !block.heading) ? [{ ...first, heading: true }, ...rest] : body;
  if (given !== null) return { title: given, body: headed };
  if (headed[0]!.heading) return { title: line, body: headed };
  return { title: cutAtWord(slice(text, sentences(text, first)[0]!)), body };
}

const sameWords = (a: string, b: string): boolean =>
  words(a)
    .map(({ folded }) => folded)
    .join(' ') ===
  words(b)
    .map(({ folded }) => folded)
    .join(' ');

// “Summit on ice as Moscow holds out” is a title; “He left.”, “- milk” and “1. Milk” are not.
const isTitleLine = (line: string): boolean =>
  line.length <= SHORT_LINE &&
  !/[.:;,]["”’')]*$/.test(line) &&
  /^["“‘']?[\p{L}\p{N}]/u.test(line) &&
  !LIST_ITEM.test(line) &&
  !/[\n\r\u2028\u2029]/.test(line);

function cutAtWord(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  if (line.length <= LONGEST_TITLE) return line;
  const head = line.slice(0, LONGEST_TITLE);
  const space = head.lastIndexOf(' ');
  return `${space > 0 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
