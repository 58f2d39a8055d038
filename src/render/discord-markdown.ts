/** Something put into a text at an offset; the text itself stays as it is. */
interface Insertion {
  readonly at: number;
  readonly put: string;
}

/** Offsets [start, end] into a text, in order, not overlapping. */
export type Ranges = readonly (readonly [number, number])[];

// Discord reads a backslash before a punctuation mark as "just this mark". Escaped are: what formats, links, mentions
// or hides anywhere (`<t:0:R>`, `[text](link)`, `||`), a colon that makes an address or an emoji (`https://`, `:joy:`),
// and at the start of a line what makes it a heading, list or small print (`# `, `- `, `-# `, `1. `).
const SPECIAL = /[\\*_~`|[\]<>@]|:(?=\/\/|[^\s:]+:)|(?<=^\s*)[-+#]|(?<=^\s*\d+)\.(?=\s)/gm;

/** The text as it is to be read, whatever Markdown, mention or link it looks like. */
export const escapeMarkdown = (text: string): string => insert(text, escapes(text));

/** The text that `escapeMarkdown` made this of. */
export const unescapeMarkdown = (markdown: string): string => markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');

/**
 * A block quote of a text, word for word, with the ranges in bold. Taking out what was put in
 * (`> ` at line starts, `**`, and the backslash before a mark) gives the text again.
 */
export function blockQuote(text: string, bold: Ranges = []): string {
  const lineStarts = [...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length);
  const quote = [0, ...lineStarts].map((at) => ({ at, put: '> ' }));
  // The order matters where offsets are the same: bold opens after `> ` and before the backslash of its first mark.
  return insert(text, [...closings(text, bold), ...quote, ...openings(text, bold), ...escapes(text)]);
}

const escapes = (text: string): Insertion[] =>
  [...text.matchAll(SPECIAL)].map(({ index }) => ({ at: index, put: '\\' }));

const openings = (text: string, bold: Ranges): Insertion[] =>
  withinLines(text, bold).map(([at]) => ({ at, put: '**' }));

const closings = (text: string, bold: Ranges): Insertion[] =>
  withinLines(text, bold).map(([, at]) => ({ at, put: '**' }));

/** Bold does not reach over the end of a line, nor do two bold pieces touch: `****` would be shown. */
function withinLines(text: string, bold: Ranges): [number, number][] {
  const pieces: [number, number][] = [];
  for (const [start, end] of bold) {
    for (const { index, 0: line } of text.slice(start, end).matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)) {
      const from = start + index;
      const last = pieces.at(-1);
      if (last?.[1] === from) last[1] = from + line.length;
      else pieces.push([from, from + line.length]);
    }
  }
  return pieces;
}

function insert(text: string, insertions: readonly Insertion[]): string {
  let result = '';
  let done = 0;
  for (const { at, put } of insertions.toSorted((a, b) => a.at - b.at)) {
    result += text.slice(done, at) + put;
    done = at;
  }
  return result + text.slice(done);
}
