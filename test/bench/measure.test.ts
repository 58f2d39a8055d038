import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { squadCorpus } from '../../bench/corpus.ts';
import type { Figures } from '../../bench/measure.ts';
import { quantiles } from '../../bench/quantiles.ts';
import { tempFolder } from '../temp-folder.ts';

const program = fileURLToPath(new URL('../../dist/bench/ours.js', import.meta.url));
const figures = (argument: string, corpus: string): Figures =>
  JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', program, argument, corpus], { encoding: 'utf8' }),
  );

/** A busy machine takes several times as long, in ms. */
const PATIENCE = 60_000;

describe('the bot is measured', () => {
  test.each(['answer', 'index'])(
    'with its %s, by where the paragraph stands that a question is about, in time and memory',
    (way) => {
      const about = (subject: string, ...questions: string[]) => ({
        context: `Osei said that ${subject} would reopen in May, after ${subject} was repaired.`,
        qas: questions.map((question) => ({ id: question, question, answers: [{ text: 'May' }] })),
      });
      const squad = {
        data: [
          { paragraphs: [about('the dam', 'When will the dam reopen?'), about('the ferry')] },
          { paragraphs: [about('the pool', 'When will the library reopen?'), about('the library')] },
        ],
      };
      const folder = tempFolder({ 'squad.json': JSON.stringify(squad) });
      const corpus = squadCorpus(folder, `${folder}/squad.json`);
      const { hits, size, questions, none, kinds, memory, times } = figures(way, corpus);
      expect([size, questions, none]).toEqual([4, 2, 0]);
      expect(hits).toEqual([0.5, expect.any(Number)]);
      expect(Object.keys(kinds)).toEqual(['squad']);
      expect(times.p50).toBeGreaterThan(0);
      expect(memory.index).toBeGreaterThan(0);
      expect(memory.process).toBeGreaterThan(memory.heap);
    },
    PATIENCE,
  );
});

test('quantiles are of sorted times', () => {
  const times = Array.from({ length: 100 }, (_, at) => (at * 37) % 100);
  expect(quantiles(times)).toEqual({ p50: 50, p95: 95, p99: 99 });
});
