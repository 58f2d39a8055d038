/** A piece of an article that stands by itself. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
}

const WORD_JOINER = '\u2060';

/**
 * Blocks → Markdown that src/corpus reads as these blocks, each on one line. Blocks without a letter or number are
 * rules and ornaments (“* * *”) and are left out.
 */
export const markdown = (blocks: readonly TextBlock[]): string =>
  blocks
    .map(({ kind, text }) => ({ kind, line: oneLine(text) }))
    .filter(({ line }) => /[\p{L}\p{N}]/u.test(line))
    .map(({ kind, line }) => (kind === 'heading' ? `## ${line}` : asParagraph(line)))
    .join('\n\n');

/** The text on one line, without signs that nobody sees: hyphens that were only allowed, control characters. */
export const oneLine = (text: string): string =>
  wellFormed(text)
    .replaceAll('\u00AD', '')
    .replace(/[ \p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/^[\s\uFEFF\u200B]+|[\s\uFEFF\u200B]+$/g, '');

/** The text without what no file of text can hold: half characters, and control characters other than line ends. */
export const wellFormed = (text: string): string =>
  text.replace(/\p{Cs}/gu, '\uFFFD').replace(/(?![\t\n\r])\p{Cc}/gu, ' ');

// “# of cases” and “**Note**” are words here, and would be headings: a sign that nobody sees keeps them apart.
const asParagraph = (line: string): string =>
  /^(?:#{1,6}\s|\*\*|__)/.test(line) ? WORD_JOINER + line : line;
