import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../bench/figures.ts';
import type { Verdict } from '../../bench/judge.ts';
import { compare, line, lines, table } from '../../bench/report.ts';

const verdict = (id: string, own: Partial<Verdict> = {}): Verdict => ({
  id,
  q: `question ${id}`,
  rank: null,
  cover: null,
  answer: null,
  differ: null,
  speaker: null,
  refused: false,
  shouldRefuse: false,
  verbatim: true,
  length: 100,
  tookMs: 1,
  good: true,
  ...own,
});

const RUN = [
  verdict('a', { rank: 1, speaker: true, answer: 'right', tookMs: 1 }),
  verdict('b', { rank: 2, cover: 0.5, answer: 'wrong', tookMs: 2, good: false }),
  verdict('c', { rank: Number.POSITIVE_INFINITY, refused: true, length: null, tookMs: 3, good: false }),
  verdict('d', { rank: 4, answer: 'none', tookMs: 9, good: false }),
  verdict('e', { shouldRefuse: true, refused: true, length: null }),
  verdict('f', { shouldRefuse: true, good: false }),
];

describe('the figures of a run', () => {
  test('are shares of the questions that ask for the measure', () => {
    expect(figuresOf(RUN)).toEqual({
      questions: 6,
      answerable: 4,
      good: 1 / 3,
      hit1: 1 / 4,
      hit3: 1 / 2,
      hit5: 3 / 4,
      mrr: (1 + 1 / 2 + 0 + 1 / 4) / 4,
      cover: 0.5,
      differ: null,
      speaker: 1,
      answerGiven: 2 / 3,
      answerRight: 1 / 2,
      refusedRightly: 1 / 2,
      refusedWrongly: 1 / 4,
      verbatim: 1,
      length: 100,
      p50: 2,
      p99: 9,
    });
  });

  test('of no questions are none', () => {
    const { questions, answerable, ...shares } = figuresOf([]);
    expect([questions, answerable]).toEqual([0, 0]);
    expect(new Set(Object.values(shares))).toEqual(new Set([null]));
  });
});

describe('a report', () => {
  test('has a line to each measure that a question asks for', () => {
    const report = lines(figuresOf(RUN));
    expect(report).toContain('questions         6 (4 answerable)');
    expect(report).toContain('hit@1             25.0 %');
    expect(report).toContain('short answer      50.0 % right, of the 66.7 % given');
    expect(report.some((one) => one.startsWith('differ'))).toBe(false);
  });

  test('of several sets is a table with their names, in columns', () => {
    const rows = table([
      { name: 'seeds', figures: figuresOf(RUN) },
      { name: 'all', figures: figuresOf([]) },
    ]);
    expect(rows.map((row) => row.length)).toEqual([rows[0]!.length, rows[0]!.length, rows[0]!.length]);
    expect(rows[1]).toMatch(/^seeds {11}6 {4}33\.3 %/);
  });

  test('names a miss and all that is wrong with it', () => {
    expect(line(RUN[1]!)).toBe('  b  question b  (rank 2, cover 0.50, short answer)');
    expect(line(RUN[2]!)).toBe('  c  question c  (refused)');
    expect(line(RUN[5]!)).toBe('  f  question f  (not refused)');
    expect(line({ ...RUN[3]!, answer: 'wrong', speaker: false, differ: false, verbatim: false })).toBe(
      '  d  question d  (rank 4, short answer, differ, speaker, not verbatim)',
    );
  });
});

describe('a run compared with an earlier one', () => {
  test('gains and loses questions, by their names', () => {
    const before = [verdict('a', { good: false }), verdict('b'), verdict('e'), verdict('gone')];
    expect(compare(before, RUN)).toEqual([
      'gained: 1, lost: 1, of 3 questions in both runs',
      'gained',
      line(RUN[0]!),
      'lost',
      line(RUN[1]!),
    ]);
  });

  test('and is the same as itself, also out of a file', () => {
    const saved = JSON.parse(JSON.stringify(RUN)) as Verdict[];
    expect(compare(saved, RUN)).toEqual(['gained: 0, lost: 0, of 6 questions in both runs']);
  });
});
