import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line, Row } from './features.ts';

/** A source as it was written by `features.ts`; `at` is where a feature stands in a row. */
export interface Loaded {
  readonly name: string;
  readonly group: string;
  readonly mayTrain: boolean;
  readonly lines: readonly Line[];
}

export interface Data {
  readonly sources: readonly Loaded[];
  readonly features: readonly string[];
}

export function load(folder: string): Data {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  let features: string[] = [];
  const sources = files.map((file) => {
    const [head, ...lines] = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
    const { name, group, mayTrain, ...rest } = JSON.parse(head!);
    features = [...rest.features, ...DERIVED];
    return { name, group, mayTrain, lines: lines.map((line) => derived(JSON.parse(line), rest.features)) };
  });
  return { sources, features };
}

const DERIVED = [
  'share2',
  'passageShare2',
  'shareRel',
  'teZ',
  'eZ',
  'shareZ',
  'te2',
  'teShare',
  'ete',
  'etew',
];

/** Adds what can be told from the other features, of the candidate and of those beside it. */
function derived(line: Line, features: readonly string[]): Line {
  const at = (name: string) => features.indexOf(name);
  const [share, passageShare, te, e, w] = ['share', 'passageShare', 'te', 'e', 'w'].map(at) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const all = (k: number) => line.candidates.map(({ f }) => f[k]!);
  const [shares, tes, es] = [all(share), all(te), all(e)];
  const z = (values: readonly number[]) => {
    const middle = mean(values);
    const spread = Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) || 1;
    return (value: number) => (value - middle) / spread;
  };
  const [zShare, zTe, zE] = [z(shares), z(tes), z(es)];
  const [mostShare, mostTe] = [Math.max(...shares, 0.01), Math.max(...tes)];
  const candidates = line.candidates.map((row) => {
    const { f } = row;
    const more = [
      f[share]! ** 2,
      f[passageShare]! ** 2,
      f[share]! / mostShare,
      zTe(f[te]!),
      zE(f[e]!),
      zShare(f[share]!),
      -((mostTe - f[te]!) ** 2),
      (f[te]! - 0.8) * f[share]!,
      f[e]! + f[te]!,
      f[e]! + f[te]! + f[w]!,
      f[te]! + (f[at('p')] ?? 0),
      f[e]! + f[te]! + (f[at('p')] ?? 0),
    ];
    return { ...row, f: [...f, ...more] };
  });
  return { ...line, candidates };
}

/** The best rows that do not overlap, best first, as an answer shows them. */
export function shown(rows: readonly Row[], score: (row: Row, at: number) => number, most: number): Row[] {
  const scores = rows.map(score);
  const order = [...rows.keys()].sort((a, b) => scores[b]! - scores[a]!);
  const found: Row[] = [];
  for (const at of order) {
    const row = rows[at]!;
    if (found.some(({ a, s, e }) => a === row.a && s < row.e && row.s < e)) continue;
    found.push(row);
    if (found.length === most) break;
  }
  return found;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
