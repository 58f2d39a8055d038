import { slice } from '../text/span.ts';
import type { Block } from './paragraphs.ts';

const SHORT_LINE = 120;
const LONGEST_TITLE = 80;

/**
 * The title of a body without front matter: its first heading, else a short first line without a full stop,
 * else its first sentence, cut at a word. The line that is the title is marked as a heading in `body`.
 */
export function titleOf(text: string, body: readonly Block[]): { title: string; body: readonly Block[] } {
  const [first, ...rest] = body;
  if (!first) return { title: '', body };
  const words = slice(text, first);
  if (first.heading) return { title: words, body };
  if (rest.some((block) => !block.heading) && isTitleLine(words))
    return { title: words, body: [{ ...first, heading: true }, ...rest] };
  return { title: cutAtWord(firstSentence(words)), body };
}

// “Summit on ice as Moscow holds out” is a title; “He left.” and “- milk” are not.
const isTitleLine = (line: string): boolean =>
  line.length <= SHORT_LINE &&
  !/[.:;,]["”’')]*$/.test(line) &&
  /^["“‘']?[\p{L}\p{N}]/u.test(line) &&
  !line.includes('\n');

const firstSentence = (words: string): string => /^.*?[.!?]["”’')]*(?=\s|$)/su.exec(words)?.[0] ?? words;

function cutAtWord(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  if (line.length <= LONGEST_TITLE) return line;
  const head = line.slice(0, LONGEST_TITLE);
  const space = head.lastIndexOf(' ');
  return `${space > 0 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
