import type { Figures } from './measure.ts';
import type { Panel, Series } from './plot.ts';
import type { StartUp } from './start-up.ts';
import { type Measured, OURS } from './systems.ts';

/** How a system did with a corpus. */
export interface Result {
  readonly system: Measured;
  readonly figures: Figures;
}

/** All that was measured in one run. */
export interface Results {
  /** On corpora of one kind and of several sizes, by size. */
  readonly speed: readonly Result[];
  /** On a file in SQuAD's format. */
  readonly quality: readonly Result[];
  /** By size. */
  readonly startUps: ReadonlyMap<number, StartUp>;
  /** What the benchmark of the bot on a Discord of this machine printed, on the largest corpus. */
  readonly onDiscord: string;
}

type Row = readonly (string | number)[];

const count = (value: number): string => Math.round(value).toLocaleString('en');
const ms = (time: number): string => (time >= 10 ? count(time) : time.toPrecision(2));
const megabytes = (bytes: number): string => count(bytes / 1e6);
const percent = (share: number): string => (100 * share).toFixed(1);

const table = (head: Row, rows: readonly Row[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const isWhole = ({ system }: Result): boolean => system === OURS[0];

/** Ours by itself: what grows with the corpus. */
export const ownTable = ({ speed, startUps }: Results): string =>
  table(
    [
      ...['passages', 'first answer ms', 'all known', 'from a snapshot', 'of MB', '10 files changed'],
      ...['build s', 'passages/s', 'MB/s', 'p50 ms', 'p95', 'p99', 'no answer %'],
    ],
    speed.filter(isWhole).map(({ figures: { size, characters, build, times, none } }) => {
      const { anew, whole, kept, snapshot, changed } = startUps.get(size)!;
      return [
        ...[count(size), count(anew), count(whole), count(kept), megabytes(snapshot), count(changed)],
        ...[(build / 1000).toFixed(1), count((1000 * size) / build), (characters / 1000 / build).toFixed(1)],
        ...[...[times.p50, times.p95, times.p99].map(ms), percent(none)],
      ];
    }),
  );

/** Ours by kind of question, at every size. */
export function kindTable({ speed }: Results): string {
  const own = speed.filter(isWhole);
  const kinds = [...new Set(own.flatMap(({ figures }) => Object.keys(figures.kinds)))];
  const head = own.flatMap(({ figures }) => [`p50 ms at ${count(figures.size)}`, 'p95', 'p99']);
  return table(
    ['kind of question', ...head],
    kinds.map((kind) => [
      kind,
      ...own.flatMap(({ figures }) => {
        const { p50, p95, p99 } = figures.kinds[kind]!;
        return [p50, p95, p99].map(ms);
      }),
    ]),
  );
}

/** Memory by part, of every system at the largest size that it was measured at. */
export const memoryTable = ({ speed }: Results): string =>
  table(
    ['', 'passages', 'process MB', 'at its peak', 'heap MB', 'buffers MB', 'KB a passage beside the text'],
    largest(speed).map(({ system, figures: { size, memory } }) => [
      system.name,
      count(size),
      ...[memory.process, memory.peak, memory.heap, memory.buffers].map(megabytes),
      (memory.index / size / 1000).toFixed(2),
    ]),
  );

const largest = (results: readonly Result[]): Result[] => [
  ...new Map(results.map((result) => [result.system.name, result])).values(),
];

/** Every system: quality and speed. */
export function comparison({ speed, quality }: Results): string {
  const sizes = [...new Set(speed.map(({ figures }) => figures.size))];
  const head = sizes.map((size) => `p50 / p99 ms at ${count(size)}`);
  return table(
    ['', ...(quality.length > 0 ? ['hit@1 %', 'hit@3 %'] : []), 'build, passages/s', ...head],
    largest(speed).map(({ system, figures: { size, build } }) => {
      const own = (results: readonly Result[]) => results.filter((one) => one.system.name === system.name);
      const hits = own(quality).flatMap(({ figures }) => figures.hits ?? []);
      const times = sizes.map((at) => own(speed).find(({ figures }) => figures.size === at)?.figures.times);
      return [
        system.name,
        ...hits.map(percent),
        count((1000 * size) / build),
        ...times.map((found) => (found ? `${ms(found.p50)} / ${ms(found.p99)}` : '–')),
      ];
    }),
  );
}

/** The panels of the plot: p50 and memory against the size of the corpus. */
export function panels({ speed }: Results): Panel[] {
  const names = [...new Set(speed.map(({ system }) => system.name))];
  const series = (value: (figures: Figures) => number): Series[] =>
    names.map((name) => ({
      name,
      points: speed
        .filter(({ system }) => system.name === name)
        .map(({ figures }) => [figures.size, value(figures)]),
    }));
  return [
    { title: 'p50 of a question, ms', series: series(({ times }) => times.p50) },
    { title: 'memory of the process, MB', series: series(({ memory }) => memory.process / 1e6) },
  ];
}
