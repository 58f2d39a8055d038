import { type Cursor, type GrowingBytes, next, nextSigned, put, putSigned } from '../../packed/bytes.ts';
import type { Span } from '../../text/span.ts';
import type { Statement } from './statement.ts';

/** A statement as an article by itself tells it. */
export interface Placed extends Statement {
  /** The number of the paragraph in which its content begins. */
  readonly paragraph: number;
  /** Reported within somebody else's statement: “Officials said that Smith had promised …”. */
  readonly isSecondHand: boolean;
}

const KINDS = ['direct', 'indirect', 'mixed'] as const;

/** Writes the statements of an article. */
export function putStatements(to: GrowingBytes, statements: readonly Placed[]): void {
  put(to, statements.length);
  let before = 0;
  for (const { source, cue, content, kind, speaker, paragraph, isSecondHand } of statements) {
    const { start } = content[0]!;
    putSigned(to, start - before);
    put(
      to,
      KINDS.indexOf(kind) | (isSecondHand ? 4 : 0) | (source ? 8 : 0) | (cue ? 16 : 0) | (speaker ? 32 : 0),
    );
    put(to, paragraph);
    put(to, content.length);
    for (const span of [...content, source, cue, speaker]) if (span) putSpan(to, span, start);
    before = start;
  }
}

export function nextStatements(cursor: Cursor): Placed[] {
  const statements = new Array<Placed>(next(cursor));
  let from = 0;
  for (let at = 0; at < statements.length; at++) {
    from += nextSigned(cursor);
    const flags = next(cursor);
    const paragraph = next(cursor);
    const content = Array.from({ length: next(cursor) }, () => nextSpan(cursor, from));
    const source = flags & 8 ? nextSpan(cursor, from) : null;
    const cue = flags & 16 ? nextSpan(cursor, from) : null;
    const speaker = flags & 32 ? nextSpan(cursor, from) : null;
    const kind = KINDS[flags & 3]!;
    statements[at] = { source, cue, content, kind, speaker, paragraph, isSecondHand: (flags & 4) !== 0 };
  }
  return statements;
}

function putSpan(to: GrowingBytes, { start, end }: Span, from: number): void {
  putSigned(to, start - from);
  put(to, end - start);
}

function nextSpan(cursor: Cursor, from: number): Span {
  const start = from + nextSigned(cursor);
  return { start, end: start + next(cursor) };
}
