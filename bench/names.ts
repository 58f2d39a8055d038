import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { nameKey } from '../src/annotations/people/name-key.ts';
import { isSameName } from '../src/annotations/people/same-name.ts';

/** Shares from 0 to 1. */
export interface NameFigures {
  /** Of all lines with two spellings: the two commonest are recognised as one name. */
  commonestPair: number;
  /** Of all pairs of spellings on one line: recognised. */
  allPairs: number;
  /** Of all spellings: taken for a name of another line. */
  confused: number;
}

/** How well names are told apart. A line holds the spellings of one name, commonest first. */
export function measureNames(lines: string[][]): NameFigures {
  const groups = lines.filter((line) => line.length > 1);
  const commonest = groups.filter(([first, second]) => isSameName(first!, second!));
  const pairs = groups.flatMap(pairsOf);
  const spellings = withNeighbours(lines);
  const confused = spellings.filter((one) =>
    one.neighbours.some((other) => other.line !== one.line && isSameName(one.name, other.name)),
  );
  return {
    commonestPair: commonest.length / groups.length,
    allPairs: pairs.filter(([a, b]) => isSameName(a, b)).length / pairs.length,
    confused: confused.length / spellings.length,
  };
}

interface Spelling {
  name: string;
  line: number;
  /** All spellings with the same key: nothing else can match. */
  neighbours: Spelling[];
}

function withNeighbours(lines: string[][]): Spelling[] {
  const byKey = new Map<string, Spelling[]>();
  return lines.flatMap((names, line) =>
    names.map((name) => {
      const key = nameKey(name);
      const neighbours = byKey.get(key) ?? [];
      byKey.set(key, neighbours);
      const spelling = { name, line, neighbours };
      neighbours.push(spelling);
      return spelling;
    }),
  );
}

function pairsOf(line: string[]): [string, string][] {
  return line.flatMap((a, index) => line.slice(index + 1).map((b): [string, string] => [a, b]));
}

// node dist/bench/names.js FILE: one name a line, its spellings separated by tabs
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lines = readFileSync(process.argv[2]!, 'utf8').trim().split('\n');
  const figures = measureNames(lines.map((line) => line.split('\t')));
  for (const [figure, share] of Object.entries(figures))
    console.log(`${figure}\t${(100 * share).toFixed(1)} %`);
}
