import type { Paragraph } from '../../corpus/article.ts';
import { type Span, slice } from '../../text/span.ts';

/** A stretch between quotation marks, marks included. */
export interface Quotation extends Span {
  /** Not closed in its paragraph: the next paragraph goes on with it, as newspapers print long quotations. */
  readonly open: boolean;
}

/** What may close a quotation that a mark has opened: “…” and "…", „…“, «…», ‘…’ and '…'. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '‹': '›',
  '‘': '’',
  "'": "'",
};
const MARKS = /["“”„«»‹›‘'’]/g;
const SINGLE = "‘'";
const LONGEST_SINGLE = 1500;

/** The quotations of each paragraph, in order. Marks inside a quotation are part of it: “the ‘late’ train”. */
export function quotations(text: string, paragraphs: readonly Paragraph[]): Quotation[][] {
  let carried: string | null = null;
  return paragraphs.map((paragraph, at) => {
    const found = quotationsOf(text, paragraph, paragraphs[at + 1], carried);
    carried = found.carried;
    return found.quotations;
  });
}

/** `carried`: the mark of a quotation that goes on where the next paragraph begins without a mark of its own. */
function quotationsOf(
  text: string,
  paragraph: Paragraph,
  next: Paragraph | undefined,
  carried: string | null,
) {
  const found: Quotation[] = [];
  let open: { start: number; mark: string } | null = carried
    ? { start: paragraph.start, mark: carried }
    : null;
  const part = slice(text, paragraph);
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(part); match; match = MARKS.exec(part)) {
    const at = paragraph.start + match.index;
    const mark = match[0];
    if (open && closes(text, at, open.mark)) {
      if (at > open.start + 1) found.push({ start: open.start, end: at + 1, open: false });
      open = null;
    } else if (opens(text, at, paragraph) && (!open || restarts(mark, open.mark))) open = { start: at, mark };
  }
  if (!open) return { quotations: found, carried: null };
  const goesOn = next !== undefined && closesFirst(text, next, open.mark);
  if (goesOn) found.push({ start: open.start, end: paragraph.end, open: true });
  else found.push(...unclosed(text, open.start, paragraph, next));
  return { quotations: found, carried: goesOn ? open.mark : null };
}

// A second “ without a ” between: the first was never closed.
const restarts = (mark: string, open: string): boolean =>
  mark === open && mark !== '"' && !SINGLE.includes(mark);

/** Whether the quotation ends in the paragraph before another one begins there: no mark at its head, one to close. */
function closesFirst(text: string, paragraph: Span, mark: string): boolean {
  if (SINGLE.includes(mark)) return false;
  const words = text.slice(paragraph.start, paragraph.end);
  const first = words.search(/["“”„«»‹›]/);
  return (
    first > 0 &&
    CLOSERS[mark]!.includes(words[first]!) &&
    /\S/.test(words[first - 1]!) &&
    !/[\p{L}\p{N}]/u.test(words[first + 1] ?? ' ')
  );
}

function opens(text: string, at: number, paragraph: Span): boolean {
  const mark = text[at]!;
  if (!(mark in CLOSERS)) return false;
  const after = at + 1 < paragraph.end ? text[at + 1]! : ' ';
  const before = at > paragraph.start ? text[at - 1]! : ' ';
  if (SINGLE.includes(mark)) return !isLetter(before) && opensSingle(text, at, paragraph.end);
  if (mark === '"') return !/[\p{L}\p{N}]/u.test(before) || !/[\s\p{N}.,;]/u.test(after); // a 12" record
  return true;
}

function closes(text: string, at: number, mark: string): boolean {
  if (!CLOSERS[mark]!.includes(text[at]!)) return false;
  return !SINGLE.includes(mark) || closesSingle(text, at);
}

// An apostrophe opens nothing: ’90s, 'em, 'til. And a single mark opens only where another one closes.
function opensSingle(text: string, at: number, end: number): boolean {
  const head = text.slice(at + 1, at + 8);
  if (!/^[\p{L}\p{N}"“([…]/u.test(head) || /^(?:\d\ds\b|(?:em|til|tis|twas|cause|bout|n)\b)/i.test(head))
    return false;
  const closer = text[at] === '‘' ? '’' : "'";
  for (
    let to = text.indexOf(closer, at + 1);
    to !== -1 && to < Math.min(end, at + LONGEST_SINGLE);
    to = text.indexOf(closer, to + 1)
  )
    if (closesSingle(text, to)) return true;
  return false;
}

// The apostrophe of “don’t” has a letter after it; that of “the players’ union” an s before and a word after.
function closesSingle(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text.slice(at + 1, at + 3);
  if (/^[\p{L}\p{N}]/u.test(after) || /\s/.test(before)) return false;
  return !(/[sS]/.test(before) && /^\s\p{Ll}/u.test(after));
}

// Goes on in the next paragraph where that begins with a quotation mark; else a mark was forgotten, and the
// quotation is taken to end with the paragraph that it began, or with its sentence.
function unclosed(
  text: string,
  start: number,
  paragraph: Paragraph,
  next: Paragraph | undefined,
): Quotation[] {
  if (SINGLE.includes(text[start]!)) return [];
  if (next && /["“„«‘]/.test(text[next.start]!)) return [{ start, end: paragraph.end, open: true }];
  if (start === paragraph.start) return [{ start, end: paragraph.end, open: false }];
  const sentence = paragraph.sentences.find((one) => one.start <= start && start < one.end);
  const end = sentence?.end ?? paragraph.end;
  return end > start + 1 ? [{ start, end, open: false }] : [];
}

const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
