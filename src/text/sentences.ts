import { type Span, trim } from './span.ts';

/** No sentence is longer: a table or a list without full stops is cut where it may be, at its clauses. */
export const LONGEST_SENTENCE = 600;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// "Mr. Lavrov", "U.S. officials", "J. Smith", "No. 5": a full stop that ends no sentence.
const TITLES =
  'Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Rep|Gov|Pres|Rev|Hon|St|Fr|Sr|Jr|Messrs|Supt|Insp|Amb|Sec';
const BEFORE_NAMES = new RegExp(`(?:^|[\\s(“"‘'])(?:${TITLES}|vs|[A-Z])\\.$`);
const BEFORE_NUMBERS = /(?:^|\s)(?:Nos?|pp?|vol|ch|fig|art|sec|approx|ca?)\.$/i;
const INITIALS = /(?:^|[\s(“"‘'])(?:\p{L}\.){2,}$/u;
// After "U.S." a new sentence begins with one of these more often than a name does.
const OPENERS =
  /^[“"‘'(]*(?:The|This|That|These|Those|It|He|She|They|We|I|In|On|At|But|And|A|An|As|If|When|However)\b/;

/**
 * The sentences of a paragraph, `span` and results in units of `text`. Unicode's rules (UAX #29) find them;
 * ours join what an abbreviation or a reported clause kept apart: “Is it over?” | he asked.
 */
export function sentences(text: string, span: Span): Span[] {
  const found: Span[] = [];
  let open: Span | null = null;
  for (const { segment, index } of segmenter.segment(text.slice(span.start, span.end))) {
    const start: number = open ? open.start : span.start + index;
    open = { start, end: span.start + index + segment.length };
    const rest = text.slice(open.end, Math.min(open.end + 24, span.end));
    if (goesOn(text.slice(start, open.end).trimEnd(), rest)) continue;
    found.push(open);
    open = null;
  }
  if (open) found.push(open);
  return found
    .map((one) => trim(text, one))
    .filter((one) => one.end > one.start)
    .flatMap((one) => shorten(text, one));
}

function goesOn(before: string, after: string): boolean {
  if (after === '') return false;
  if (/^[”’"')\]]*\s*\p{Ll}/u.test(after) || /^[”’"')\]]+\s*$/.test(after)) return true;
  if (BEFORE_NAMES.test(before)) return true;
  if (BEFORE_NUMBERS.test(before)) return /^\s*\d/.test(after);
  return INITIALS.test(before) && !OPENERS.test(after);
}

function shorten(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  while (span.end - start > LONGEST_SENTENCE) {
    const cut = start + safeCut(text.slice(start, start + LONGEST_SENTENCE));
    parts.push(trim(text, { start, end: cut }));
    start = trim(text, { start: cut, end: span.end }).start;
  }
  return [...parts, { start, end: span.end }];
}

// After a line, else a clause, else a word; a single endless word is cut, but never inside a surrogate pair.
function safeCut(head: string): number {
  for (const end of [/^.*\n/su, /^.*[;:.!?]\s/su, /^.*,\s/su, /^.*\s/su]) {
    const length = end.exec(head)?.[0].length ?? 0;
    if (length > head.length / 3) return length;
  }
  return /[\uD800-\uDBFF]$/.test(head) ? head.length - 1 : head.length;
}
