/** A stretch of one text: `text.slice(start, end)`, in UTF-16 units of the decoded file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that a span stands for, exactly as they are in the text. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The span without the white space at its ends; empty where there is nothing else. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return { start, end };
}

// A byte-order mark counts as blank: it stands before the first word of some files.
const isBlank = (text: string, at: number): boolean => /[\s\uFEFF\u200B]/.test(text[at]!);
