import { describe, expect, test } from 'vitest';
import type { Figures } from '../../bench/measure.ts';
import { plot } from '../../bench/plot.ts';
import { panels, type Results } from '../../bench/results.ts';
import { page } from '../../bench/results-page.ts';
import { OURS } from '../../bench/systems.ts';

const other = { ...OURS[0]!, name: 'MiniSearch', from: 'minisearch', most: 1_000 };
const figures = (own: Partial<Figures>): Figures => ({
  size: 1_000,
  characters: 290_000,
  questions: 2,
  build: 500,
  memory: { process: 120e6, peak: 150e6, heap: 40e6, buffers: 2e6, index: 300_000 },
  times: { p50: 0.25, p95: 2.5, p99: 25 },
  kinds: { who: { p50: 0.5, p95: 5, p99: 50 } },
  none: 0.01,
  hits: null,
  ...own,
});
const RESULTS: Results = {
  speed: [
    { system: OURS[0]!, figures: figures({}) },
    { system: other, figures: figures({ build: 100, times: { p50: 1, p95: 2, p99: 1_234 } }) },
    { system: OURS[0]!, figures: figures({ size: 10_000, build: 1_000 }) },
  ],
  quality: [
    { system: OURS[0]!, figures: figures({ hits: [0.75, 1], questions: 1_190 }) },
    { system: other, figures: figures({ hits: [0.5, 0.9] }) },
  ],
  startUps: new Map([
    [1_000, { anew: 400, whole: 700, kept: 90, snapshot: 2e6, changed: 110 }],
    [10_000, { anew: 1_500, whole: 3_200, kept: 120, snapshot: 17e6, changed: 640 }],
  ]),
  onDiscord: '   stall\n 12 ms\n',
};

describe('the page of results', () => {
  const text = page(RESULTS, 'results.svg');

  test.each([
    [
      'has our figures by size',
      '| 10,000 | 1,500 | 3,200 | 120 | 17 | 640 | 1.0 | 10,000 | 0.3 | 0.25 | 2.5 | 25 | 1.0 |',
    ],
    ['by kind of question', '| who | 0.50 | 5.0 | 50 | 0.50 | 5.0 | 50 |'],
    [
      'ours and others in one table, quality and speed',
      '| MiniSearch | 50.0 | 90.0 | 10,000 | 1.0 / 1,234 | – |',
    ],
    [
      'at the largest size of each',
      '| Verbatim, whole answer | 75.0 | 100.0 | 10,000 | 0.25 / 25 | 0.25 / 25 |',
    ],
    ['memory by part', '| MiniSearch | 1,000 | 120 | 150 | 40 | 2 | 0.30 |'],
    ['the number of questions that tell quality', 'of 1,190 questions in SQuAD’s format'],
    ['the versions of packages as they are pinned', /minisearch \d+\.\d+\.\d+/],
    ['the machine', `Node ${process.versions.node}`],
    ['the plot', '](results.svg)'],
    ['what the benchmark on a Discord printed', '```\n   stall\n 12 ms\n```'],
  ])('%s', (_, expected) => {
    expect(text).toMatch(expected);
  });

  test('leaves out what was not measured', () => {
    const bare = page({ ...RESULTS, quality: [] }, null);
    const alone = page(
      { ...RESULTS, speed: RESULTS.speed.filter(({ system }) => system !== other), quality: [] },
      null,
    );
    expect(alone).toMatch(/on .* on \w+ \w+\.\n/);
    for (const absent of ['hit@1', 'SQuAD', 'results.svg', 'null', 'undefined', 'NaN'])
      expect(bare).not.toContain(absent);
  });
});

describe('the plot', () => {
  const svg = plot(panels(RESULTS));

  test('has both panels, and each series with a point at every size measured', () => {
    for (const title of ['p50 of a question, ms', 'memory of the process, MB'])
      expect(svg).toContain(`>${title}<`);
    for (const name of ['Verbatim, whole answer', 'MiniSearch']) expect(svg).toContain(`>${name}<`);
    const lines = [...svg.matchAll(/<g .*<\/g>/g)].map(([line]) => line.split('<circle').length - 1);
    expect(lines).toEqual([1, 2, 1, 2, 2, 2]); // two panels, the others below ours, and the legend
  });

  test('has a point where its size and its value stand on the axes', () => {
    const x = ['1,000', '10,000'].map((label) =>
      Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${label}<`).exec(svg)![1]),
    );
    const y = ['0.1', '1'].map((label) => Number(new RegExp(`y="([\\d.]+)"[^>]*>${label}<`).exec(svg)![1]));
    const [first] = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, ...at]) =>
      at.map(Number),
    );
    expect(x[0]).toBeLessThan(x[1]!);
    expect(first).toEqual([x[0], y[1]! - 4]); // MiniSearch: 1 ms at 1,000 passages; a label's foot is 4 below its middle
  });
});
