import { type Cursor, type GrowingBytes, next, nextMany, put } from '../../packed/bytes.ts';
import type { Span } from '../../text/span.ts';
import type { Mention } from './placed.ts';

// How much of a mention its name or its title is: “|Ana Silva|” is all name, “|coach| Ana Silva” has a part for each.
const NONE = 0;
const ALL = 1;
const PART = 2;

/** Writes the mentions of an article, in the order of its text. */
export function putMentions(to: GrowingBytes, mentions: readonly Mention[]): void {
  put(to, mentions.length);
  let before = 0;
  for (const { start, end, kind, name, title } of mentions) {
    const span = { start, end };
    put(to, start - before);
    put(to, end - start);
    put(to, (kind === 'person' ? 1 : 0) | (extent(name, span) << 1) | (extent(title, span) << 3));
    putPart(to, name, span);
    putPart(to, title, span);
    before = start;
  }
}

export function nextMentions(cursor: Cursor): Mention[] {
  const mentions = new Array<Mention>(next(cursor));
  let start = 0;
  for (let at = 0; at < mentions.length; at++) {
    start += next(cursor);
    const end = start + next(cursor);
    const flags = next(cursor);
    const name = nextPart(cursor, (flags >> 1) & 3, start, end);
    const title = nextPart(cursor, flags >> 3, start, end);
    mentions[at] = { start, end, kind: flags & 1 ? 'person' : 'office', name, title };
  }
  return mentions;
}

/** @returns how many there are */
export function skipMentions(cursor: Cursor): number {
  const mentions = next(cursor);
  for (let left = mentions; left > 0; left--) {
    next(cursor);
    next(cursor);
    const flags = next(cursor);
    for (const extent of [(flags >> 1) & 3, flags >> 3]) if (extent === PART) nextMany(cursor, 2);
  }
  return mentions;
}

const extent = (part: Span | null, whole: Span): number =>
  part === null ? NONE : part.start === whole.start && part.end === whole.end ? ALL : PART;

function putPart(to: GrowingBytes, part: Span | null, whole: Span): void {
  if (part === null || extent(part, whole) === ALL) return;
  put(to, part.start - whole.start);
  put(to, part.end - part.start);
}

/** @param from where the mention begins, `to` where it ends */
function nextPart(cursor: Cursor, extent: number, from: number, to: number): Span | null {
  if (extent === NONE) return null;
  if (extent === ALL) return { start: from, end: to };
  const start = from + next(cursor);
  return { start, end: start + next(cursor) };
}
