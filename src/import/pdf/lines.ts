/** A piece of text as it stands on a page; y goes up, and all lengths are in points (1/72 inch). */
export interface Piece {
  readonly str: string;
  readonly width: number;
  /** [a, b, c, d, x, y] of PDF 32000-1, 8.3.3: the letters are `Math.hypot(c, d)` high. */
  readonly transform: readonly number[];
}

/** A line of one column. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

// In heights of its letters: what is farther up or down is another line; what is farther to the right, another column.
const SAME_LINE = 0.5;
const COLUMN_GAP = 2.5;
const WORD_GAP = 0.15;

/** The pieces of a page in lines, in the order in which the page draws them: column by column, as programs write them. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    const next = lineOf(piece);
    if (!next) continue;
    const last = lines.at(-1);
    const joined = last && joinedTo(last, next);
    if (joined) lines[lines.length - 1] = joined;
    else if (next.text.trim() !== '') lines.push(next);
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() }));
}

function lineOf({ str, width, transform }: Piece): Line | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const isLevel = a > 0 && Math.abs(b) < 0.1 * a; // what runs up the margin or across the page is no text of it
  return str !== '' && isLevel ? { text: str, x, right: x + width, y, size: Math.hypot(c, d) } : null;
}

function joinedTo(last: Line, next: Line): Line | null {
  const size = Math.max(last.size, next.size);
  const gap = next.x - last.right;
  if (Math.abs(next.y - last.y) > SAME_LINE * size || gap > COLUMN_GAP * size || next.x < last.x) return null;
  const isApart = gap > WORD_GAP * size && !last.text.endsWith(' ') && !next.text.startsWith(' ');
  const main = last.text.length >= next.text.length ? last : next; // a raised “2” is not what a line stands on
  return {
    text: last.text + (isApart ? ' ' : '') + next.text,
    x: last.x,
    right: Math.max(last.right, next.right),
    y: main.y,
    size: main.size,
  };
}
