import type { Paragraph } from '../corpus/article.ts';
import { type Cursor, type GrowingBytes, next, nextMany, put } from '../packed/bytes.ts';
import { lastAtOrBefore } from '../packed/last-at-or-before.ts';
import type { Span } from '../text/span.ts';
import type { Passage } from './passage.ts';

/** The passages of all articles, in order, a record each in `bytes`. */
export interface PackedPassages {
  readonly bytes: Uint8Array;
  /** Where the record of each passage begins. */
  readonly records: Uint32Array;
  /** The first passage of each article, and behind the last article the number of passages. */
  readonly articles: Uint32Array;
}

/** A term where it stands in a passage or in its heading; `number` is that of the term in the index. */
export interface PassageTerm extends Span {
  readonly number: number;
  /** Written with a capital. */
  readonly capital: boolean;
}

/** A passage with its terms in the order of the text, those of its heading first. */
export interface IndexedPassage extends Passage {
  readonly terms: readonly PassageTerm[];
}

/** The same in columns, an entry a term: a question reads thousands of terms, and hardly any is one it asks for. */
export interface PassageInColumns extends Passage {
  readonly numbers: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly capitals: readonly boolean[];
}

// Offsets are written as distances, which are small: “They | met”, the second word begins 1 behind the first.
export function putPassage(
  to: GrowingBytes,
  { paragraph, heading, start, sentences }: Passage,
  terms: readonly PassageTerm[],
): void {
  put(to, paragraph);
  put(to, start);
  put(to, heading ? start - heading.start : 0);
  if (heading) put(to, heading.end - heading.start);
  putSpans(to, sentences, start);
  const own = heading ? terms.filter((term) => term.start < heading.end) : [];
  putTerms(to, own, heading?.start ?? 0);
  putTerms(to, terms.slice(own.length), start);
}

function putSpans(to: GrowingBytes, spans: readonly Span[], from: number): void {
  put(to, spans.length);
  let end = from;
  for (const span of spans) {
    put(to, span.start - end);
    put(to, span.end - span.start);
    end = span.end;
  }
}

function putTerms(to: GrowingBytes, terms: readonly PassageTerm[], from: number): void {
  putSpans(to, terms, from);
  for (const { number, capital } of terms) put(to, 2 * number + (capital ? 1 : 0));
}

/** The passages as they can be asked for. */
export interface Passages {
  readonly size: number;
  at(passage: number): IndexedPassage;
  inColumns(passage: number): PassageInColumns;
  /** The passages of an article are those from its first one up to the first one of the next. */
  first(article: number): number;
  /** The passage of an article that holds an offset, or the last one before it. */
  holding(article: number, offset: number): number;
  /** The number of the first sentence of a passage, counted over all; behind the last passage how many there are. */
  firstSentence(passage: number): number;
  /** The passage that holds a sentence. */
  ofSentence(sentence: number): number;
  paragraphs(article: number): Paragraph[];
  /** How many paragraphs an article has. */
  paragraphCount(article: number): number;
}

export function openPassages({ bytes, records, articles }: PackedPassages): Passages {
  const articleOf = (passage: number): number => lastAtOrBefore(articles, passage);
  let known: Uint32Array | null = null;
  const firsts = (): Uint32Array => {
    known ??= firstSentences(bytes, records);
    return known;
  };
  const passageAt = (passage: number, article: number): { cursor: Cursor; read: Passage } => {
    const cursor = { bytes, at: records[passage]! };
    return { cursor, read: readPassage(cursor, article) };
  };
  const startOf = (passage: number): number => {
    const cursor = { bytes, at: records[passage]! };
    next(cursor);
    return next(cursor);
  };
  const inColumns = (passage: number): PassageInColumns => {
    const { cursor, read } = passageAt(passage, articleOf(passage));
    const columns: Columns = { numbers: [], starts: [], ends: [], capitals: [] };
    readTerms(cursor, read.heading?.start ?? 0, columns);
    readTerms(cursor, read.start, columns);
    return { ...read, ...columns };
  };
  return {
    size: records.length,
    inColumns,
    at(passage) {
      const { numbers, starts, ends, capitals, ...read } = inColumns(passage);
      const terms = numbers.map((number, at) => ({
        start: starts[at]!,
        end: ends[at]!,
        number,
        capital: capitals[at]!,
      }));
      return { ...read, terms };
    },
    first: (article) => articles[article]!,
    holding(article, offset) {
      let [low, high] = [articles[article]!, articles[article + 1]! - 1];
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if (startOf(middle) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    firstSentence: (passage) => firsts()[passage]!,
    ofSentence: (sentence) => lastAtOrBefore(firsts(), sentence),
    paragraphs(article) {
      const found: Paragraph[] = [];
      for (let at = articles[article]!; at < articles[article + 1]!; at++) {
        const { paragraph: number, heading, start, end, sentences } = passageAt(at, article).read;
        const last = found.at(-1);
        if (last?.number === number)
          found[found.length - 1] = { ...last, end, sentences: [...last.sentences, ...sentences] };
        else found.push({ number, heading, start, end, sentences });
      }
      return found;
    },
    paragraphCount: (article) => next({ bytes, at: records[articles[article + 1]! - 1]! }),
  };
}

function readPassage(cursor: Cursor, article: number): Passage {
  const paragraph = next(cursor);
  const start = next(cursor);
  const back = next(cursor);
  const heading = back > 0 ? { start: start - back, end: start - back + next(cursor) } : null;
  const sentences = readSpans(cursor, start);
  return { article, paragraph, heading, start, end: sentences.at(-1)!.end, sentences };
}

function firstSentences(bytes: Uint8Array, records: Uint32Array): Uint32Array {
  const firsts = new Uint32Array(records.length + 1);
  for (const [at, record] of records.entries())
    firsts[at + 1] = firsts[at]! + countSentences({ bytes, at: record });
  return firsts;
}

/** How many sentences the passage has whose record this is. */
function countSentences(cursor: Cursor): number {
  next(cursor); // its paragraph
  next(cursor); // its start
  if (next(cursor) > 0) next(cursor); // its heading
  return next(cursor);
}

function readSpans(cursor: Cursor, from: number): { start: number; end: number }[] {
  const spans = new Array<{ start: number; end: number }>(next(cursor));
  let end = from;
  for (let at = 0; at < spans.length; at++) {
    const start = end + next(cursor);
    end = start + next(cursor);
    spans[at] = { start, end };
  }
  return spans;
}

interface Columns {
  readonly numbers: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly capitals: boolean[];
}

function readTerms(cursor: Cursor, from: number, { numbers, starts, ends, capitals }: Columns): void {
  const count = next(cursor);
  const read = nextMany(cursor, 3 * count);
  let end = from;
  for (let at = 0; at < count; at++) {
    const start = end + read[2 * at]!;
    end = start + read[2 * at + 1]!;
    const term = read[2 * count + at]!;
    starts.push(start);
    ends.push(end);
    numbers.push(term >>> 1);
    capitals.push((term & 1) === 1);
  }
}
