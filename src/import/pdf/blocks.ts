import type { TextBlock } from '../markdown.ts';
import { joinLines, wordsOf } from './hyphens.ts';
import type { Line } from './lines.ts';

/** Lines that stand under one another in one column of one page, with the right edge of that column. */
interface Run {
  readonly lines: readonly Line[];
  readonly right: number;
}

/** A line, and the run that it stands in. */
interface Placed {
  readonly line: Line;
  readonly run: Run;
}

/** Lines that go on from one to the next. */
interface Group {
  readonly kind: TextBlock['kind'];
  readonly placed: Placed[];
}

/** In heights of the letters of the text. */
const INDENT = 0.8;
/** In distances between two lines, which are within these sizes of their letters. */
const GAP = 1.3;
const LEADING = { least: 1.2, most: 1.8 };
/** In sizes of the text. */
const BIG = 1.15;
const LONGEST_HEADING = 200;
/** In headings and paragraphs. */
const AT_TOP = 10;

const LIST_ITEM = /^(?:[-–*+•▪◦‣]|\d{1,3}[.)])\s/;
const ENDS_SENTENCE = /[.!?:;…]["”’»)\]]*$/;

/** The lines of the pages in headings and paragraphs, joined over lines, columns and pages. */
export function blocksOf(pages: readonly (readonly Line[])[]): { blocks: TextBlock[]; title: string | null } {
  const lines = pages.flat();
  const runs = pages.flatMap(runsOf);
  const big = BIG * commonest(lines.map((line) => [rounded(line.size), line.text.length]));
  const groups = grouped(runs, big, commonest(runs.flatMap(leadings)));
  const words = wordsOf(lines.map(({ text }) => text));
  const textOf = ({ placed }: Group) =>
    joinLines(
      placed.map(({ line }) => line.text),
      words,
    );
  const title = biggest(groups);
  return {
    blocks: groups.map((group) => ({ kind: group.kind, text: textOf(group) })),
    title: title && textOf(title),
  };
}

function grouped(runs: readonly Run[], big: number, leading: number): Group[] {
  const groups: Group[] = [];
  for (const run of runs)
    for (const line of run.lines) {
      const kind = line.size > big && line.text.length < LONGEST_HEADING ? 'heading' : 'paragraph';
      const open = groups.at(-1);
      const next = { line, run };
      if (open?.kind === kind && isSame(kind, open.placed.at(-1)!, next, leading)) open.placed.push(next);
      else groups.push({ kind, placed: [next] });
    }
  return groups;
}

function runsOf(page: readonly Line[]): Run[] {
  const runs: Line[][] = [];
  for (const line of page) {
    const last = runs.at(-1)?.at(-1);
    if (last && line.y < last.y && line.x < last.right) runs.at(-1)!.push(line);
    else runs.push([line]);
  }
  return runs.map((lines) => ({
    lines,
    right: lines.reduce((right, line) => Math.max(right, line.right), 0),
  }));
}

const leadings = ({ lines }: Run): [number, number][] =>
  lines.slice(1).map((line, at) => [rounded(lines[at]!.y - line.y), line.text.length]);

/** Whether a line goes on with the paragraph or heading of the line before. */
function isSame(kind: TextBlock['kind'], before: Placed, next: Placed, leading: number): boolean {
  const [a, b] = [before.line, next.line];
  if (Math.abs(a.size - b.size) > 0.1 * a.size) return false;
  const distance = Math.min(Math.max(leading, LEADING.least * a.size), LEADING.most * a.size);
  const isFar = a.y - b.y > GAP * distance;
  if (kind === 'heading') return before.run === next.run && !isFar;
  if (LIST_ITEM.test(b.text)) return false;
  if (before.run !== next.run) return !ENDS_SENTENCE.test(a.text);
  if (isFar || (b.x - a.x > INDENT * a.size && !LIST_ITEM.test(a.text))) return false;
  return !(ENDS_SENTENCE.test(a.text) && hadRoom(a, b, before.run.right));
}

// A line that ends a sentence and had room for the next word ends a paragraph.
function hadRoom(line: Line, next: Line, right: number): boolean {
  const word = next.text.search(/\s|$/) + 1;
  const widthOfWord = (word * (next.right - next.x)) / next.text.length;
  return line.right + widthOfWord < right;
}

/** The value with the greatest weight in all. */
function commonest(weighed: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighed) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

const rounded = (points: number): number => Math.round(points * 2) / 2;

// The heading in the biggest letters near the top, the first of several.
function biggest(groups: readonly Group[]): Group | null {
  const size = ({ placed }: Group) => placed[0]!.line.size;
  const headings = groups.slice(0, AT_TOP).filter(({ kind }) => kind === 'heading');
  return headings.reduce<Group | null>((best, one) => (best && size(best) >= size(one) ? best : one), null);
}
