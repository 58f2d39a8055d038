import { sentences } from '../text/sentences.ts';
import { type Span, trim } from '../text/span.ts';
import type { Paragraph } from './article.ts';

/** A block of the body: a heading (“## Background”, “Summit on ice” on the first line) or a paragraph. */
export interface Block extends Span {
  readonly heading: boolean;
}

/** The body in blocks. Paragraphs end at a blank line, or at a line break where each has a line to itself. */
export function blocks(text: string, from: number): Block[] {
  const found: Block[] = [];
  let run: Span[] = [];
  const close = () => {
    found.push(
      ...(isWrapped(text, run)
        ? [{ start: run[0]!.start, end: run.at(-1)!.end, heading: false }]
        : run.map(single)),
    );
    run = [];
  };
  for (const line of lines(text, from)) {
    const isHeading = HEADING.test(text.slice(line.start, line.end));
    if (line.start === line.end || isHeading) close();
    if (isHeading) found.push({ ...headingText(text, line), heading: true });
    else if (line.start < line.end) run.push(line);
  }
  close();
  return found;
}

const HEADING = /^#{1,6}\s+\S/;
const LIST_ITEM = /^(?:[-*+•]|\d{1,3}[.)])\s/;
const WIDEST_WRAP = 120;

const single = (line: Span): Block => ({ ...line, heading: false });

function lines(text: string, from: number): Span[] {
  const found: Span[] = [];
  let start = from;
  for (const { index, 0: ending } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    if (index < from) continue;
    found.push(trim(text, { start, end: index }));
    start = index + ending.length;
  }
  return [...found, trim(text, { start, end: text.length })];
}

const headingText = (text: string, line: Span): Span => {
  const marks = /^#+\s+/.exec(text.slice(line.start, line.end))![0].length;
  const closing = /\s+#+$/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  return { start: line.start + marks, end: line.end - closing };
};

// Text wrapped at a column breaks a line only where its next word no longer fits; all other breaks are meant.
function isWrapped(text: string, run: readonly Span[]): boolean {
  if (run.length < 2) return false;
  const width = Math.max(...run.map((line) => line.end - line.start));
  if (width > WIDEST_WRAP) return false;
  return run.slice(1).every((line, at) => {
    const before = run[at]!;
    const words = text.slice(line.start, line.end);
    return !LIST_ITEM.test(words) && before.end - before.start + 1 + firstWord(words) > width;
  });
}

const firstWord = (words: string): number => words.search(/\s|$/);

/** Numbers the paragraphs of a body, gives each its heading, and splits it into sentences. */
export function paragraphs(text: string, body: readonly Block[]): Paragraph[] {
  const found: Paragraph[] = [];
  let heading: Span | null = null;
  for (const block of body) {
    const { start, end } = block;
    if (block.heading) heading = { start, end };
    else found.push({ start, end, number: found.length + 1, heading, sentences: sentences(text, block) });
  }
  return found;
}
