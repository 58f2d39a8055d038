import { type Span, trim } from './span.ts';

/** No sentence is longer: a table or a list without full stops is cut where it may be, at its clauses. */
export const LONGEST_SENTENCE = 600;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// "Mr. Lavrov", "Roe v. Wade": a full stop before a name, which ends no sentence.
const BEFORE_NAMES = stopped(
  'Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Cpl|Brig|Adm|Sgt|Sen|Rep|Gov|Pres|Rev|Hon|Fr|Messrs|Mme|Mlle|Msgr|Supt|Insp|Amb|Cllr|Sec|Mt|Ft|[Vv]s|v',
);
// "No. 5", "Oct. 21"
const BEFORE_NUMBERS = stopped(
  '[Nn]os?|pp?|[Vv]ol|[Cc]h|[Ff]ig|[Aa]rt|[Ss]ec|approx|ca?|est|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec',
);
// "J. Smith", "U.S. officials", "St. James St.", "Smith Jr.": before a name, or at the end of a sentence.
const EITHER = stopped('\\p{Lu}|(?:\\p{L}\\.)+\\p{L}|St|Jr|Sr|Inc|Corp|Co|Ltd|Bros');
// After "U.S." a new sentence begins with one of these more often than a name does.
const OPENERS =
  /^\s*[“"‘'(]*(?:The|This|That|These|Those|There|Then|It|Its|He|His|She|Her|They|Their|We|Our|You|I|In|On|At|But|And|A|An|As|If|When|While|After|Before|However)(?=[\s,’'])/;
// “Is it over?” Mr Trump asked.
const ASKER =
  /^\s*(?:\p{Lu}[\p{L}\p{M}’'.-]*\s){1,4}(?:asked|said|says|told|shouted|cried|wrote|replied|answered|added)\b/u;
// The number of a list item: "1. First"
const ITEM = /^\d{1,3}\.$/;

// Told from the full stop backwards: most sentences end with a longer word, and are done with at once.
function stopped(words: string): RegExp {
  return new RegExp(`\\.$(?<=(?:^|[\\s(\\[“"‘'])(?:${words})\\.)`, 'u');
}

/** How much of a text is looked at on each side of a possible end: more than any abbreviation or name needs. */
const NEAR = 60;
const WINDOW = 4_000;

/**
 * The sentences of a paragraph, `span` and results in units of `text`. Unicode's rules (UAX #29) find them;
 * ours join what an abbreviation or a reported clause kept apart: “Is it over?” | he asked.
 */
export function sentences(text: string, span: Span): Span[] {
  const found: Span[] = [];
  // Within a paragraph a line break is a space: "met Vladimir\nPutin" is not the end of a sentence.
  const line = text.slice(span.start, span.end).replace(/[\n\r\u0085\u2028\u2029]/g, ' ');
  let start = span.start;
  let end = span.start;
  for (const length of segments(line)) {
    end += length;
    const before = text.slice(Math.max(start, end - NEAR), end).trimEnd();
    if (goesOn(before, text.slice(end, Math.min(end + NEAR, span.end)))) continue;
    found.push(...pieces(text, trim(text, { start, end })));
    start = end;
  }
  return found;
}

/** The lengths of the segments of a line. A window at a time: the segmenter's cost grows with the square of its text. */
function* segments(line: string): Iterable<number> {
  for (let from = 0; from < line.length; ) {
    const window = line.slice(from, from + WINDOW);
    const found = lengths(window);
    if (from + WINDOW < line.length) {
      const last = found.pop()!; // it may go on behind the window
      if (found.length === 0) found.push(safeCut(window.slice(0, last)));
    }
    for (const length of found) {
      yield length;
      from += length;
    }
  }
}

// Asked for one by one, segments come in two thirds of the time that their iterator takes.
function lengths(window: string): number[] {
  const found: number[] = [];
  const all = segmenter.segment(window);
  for (let at = 0; at < window.length; ) {
    const { length } = all.containing(at)!.segment;
    found.push(length);
    at += length;
  }
  return found;
}

function goesOn(before: string, after: string): boolean {
  if (after === '') return false;
  if (/^[”’"')\]]*\s*\p{Ll}/u.test(after) || /^[”’"')\]]+\s*$/.test(after)) return true;
  if (before.endsWith('[')) return true; // "He left.[2] Then": a footnote's mark
  if (/[?!][”"’']$/.test(before)) return ASKER.test(after) && !OPENERS.test(after);
  if (BEFORE_NAMES.test(before) || ITEM.test(before)) return true;
  if (BEFORE_NUMBERS.test(before) && /^\s*\d/.test(after)) return true;
  return EITHER.test(before) && !OPENERS.test(after);
}

/** A sentence, in pieces where it is too long, or nothing where it is blank. */
function pieces(text: string, span: Span): Span[] {
  if (span.start === span.end) return [];
  const parts: Span[] = [];
  let start = span.start;
  while (span.end - start > LONGEST_SENTENCE) {
    const cut = start + safeCut(text.slice(start, start + LONGEST_SENTENCE));
    parts.push(trim(text, { start, end: cut }));
    start = trim(text, { start: cut, end: span.end }).start;
  }
  parts.push({ start, end: span.end });
  return parts;
}

// After a line or a clause where that leaves enough, else after a word. A single endless word is cut, but never
// inside a surrogate pair.
function safeCut(head: string): number {
  const after = (end: RegExp): number => end.exec(head)?.[0].length ?? 0;
  const clause = [/^.*\n/su, /^.*[;:.!?]\s/su, /^.*,\s/su].map(after).find((at) => at > head.length / 3);
  const cut = clause ?? after(/^.*\s/su);
  if (cut > 0) return cut;
  return /[\uD800-\uDBFF]$/.test(head) ? head.length - 1 : head.length;
}
