import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Gaps, openGaps } from '../../src/desk/gaps.ts';
import { openServing } from '../../src/library/serving.ts';
import { anyText } from '../generated-texts.ts';
import { tempFolder } from '../temp-folder.ts';

const DAY = 86_400_000;

/** Gaps on a real folder, at a time that goes on by a second with each question. */
function gapsIn(dataDir = tempFolder(), days = 30) {
  const clock = { now: Date.parse('2026-01-02T03:04:05Z') };
  const warnings: string[] = [];
  const open = (): Gaps =>
    openGaps(
      { dataDir, days },
      (why) => warnings.push(why),
      () => {
        clock.now += 1_000;
        return new Date(clock.now);
      },
    );
  return { dataDir, clock, warnings, open, gaps: open() };
}

const told = (gaps: Gaps) => gaps.commonest(100).gaps.map(({ text, count }) => [text, count]);

test('the same question in another case, with other blanks and signs is one, as it was first asked', () => {
  const { gaps } = gapsIn();
  for (const question of [' Who won?', 'who  WON', '“Who won?!”', 'who\nwón…']) gaps.refused(question);
  gaps.refused('who lost?');
  gaps.refused('?!');
  expect(told(gaps)).toEqual([
    ['Who won?', 4],
    ['who lost?', 1],
  ]);
});

test('the commonest come first, of the same count the latest', () => {
  const { gaps } = gapsIn();
  for (const question of ['a', 'b', 'c', 'b', 'd']) gaps.refused(question);
  expect(gaps.commonest(3)).toMatchObject({
    gaps: [{ text: 'b', count: 2 }, { text: 'd' }, { text: 'c' }],
    total: 4,
  });
});

test('what was counted is there after a restart: its text, count, time and reason, and no more', async () => {
  const it = gapsIn();
  it.gaps.refused('who won?');
  it.gaps.wrong('who lost?', 'Nobody came.');
  await it.gaps.flush();
  expect(it.open().commonest(9)).toEqual(it.gaps.commonest(9));
  expect(readFileSync(join(it.dataDir, 'questions.jsonl'), 'utf8')).toBe(
    [
      '{"text":"who won?","count":1,"last":"2026-01-02T03:04:07.000Z","reason":"refused","excerpt":null}\n',
      '{"text":"who lost?","count":1,"last":"2026-01-02T03:04:08.000Z","reason":"wrong","excerpt":"Nobody came."}\n',
    ].join(''),
  );
});

test('any questions are the same after a restart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { maxLength: 20 }), async (questions) => {
      const it = gapsIn();
      for (const question of questions) it.gaps.refused(question);
      await it.gaps.flush();
      expect(it.open().commonest(99)).toEqual(it.gaps.commonest(99));
      expect(it.warnings).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('a question that is not asked again is forgotten after so many days, on the disk too', async () => {
  const it = gapsIn();
  it.gaps.refused('who won?');
  it.gaps.refused('who lost?');
  it.clock.now += 29 * DAY;
  it.gaps.refused('who won?');
  await it.gaps.flush();
  it.clock.now += DAY;
  const later = it.open();
  expect(told(later)).toEqual([['who won?', 2]]);
  await later.flush();
  expect(readFileSync(join(it.dataDir, 'questions.jsonl'), 'utf8')).not.toContain('lost');
});

test('of more than 1,000 questions, the one asked least often and longest ago makes room', () => {
  const { gaps } = gapsIn();
  gaps.refused('common');
  gaps.refused('common');
  for (let number = 1; number <= 1_000; number++) gaps.refused(`question ${number}`);
  const { gaps: kept, total } = gaps.commonest(1_000);
  expect(total).toBe(1_000);
  expect([kept[0]!.text, kept[1]!.text, kept.at(-1)!.text]).toEqual([
    'common',
    'question 1000',
    'question 2',
  ]);
});

describe('when the corpus changes', () => {
  const corpus = async (text: string) =>
    (await openServing({ folder: tempFolder({ 'a.md': text }), dataDir: null })).ask;
  const QUESTION = 'what did Ana Silva say about the pool?';
  const SHUT = 'Mayor Ana Silva said on Monday that the pool was shut.';
  const OPEN = 'Mayor Ana Silva said on Friday that the pool was open.';

  test('what was refused and is answered now leaves the list', async () => {
    const { gaps } = gapsIn();
    gaps.refused(QUESTION);
    gaps.refused('who melted the glacier?');
    expect(await gaps.answeredNow(await corpus(SHUT))).toMatchObject([{ text: QUESTION }]);
    expect(told(gaps)).toEqual([['who melted the glacier?', 1]]);
  });

  test('what was answered wrongly leaves it with another answer, not with the same', async () => {
    const { gaps } = gapsIn();
    gaps.wrong(QUESTION, SHUT);
    expect(await gaps.answeredNow(await corpus(SHUT))).toEqual([]);
    expect(await gaps.answeredNow(await corpus('A glacier melted.'))).toEqual([]);
    expect(await gaps.answeredNow(await corpus(OPEN))).toMatchObject([{ text: QUESTION, reason: 'wrong' }]);
    expect(gaps.commonest(9).total).toBe(0);
  });
});

test('damaged lines are left out and told, the others kept', () => {
  const dataDir = tempFolder();
  const good =
    '{"text":"who won?","count":2,"last":"2026-01-02T03:04:05.000Z","reason":"refused","excerpt":null}';
  writeFileSync(join(dataDir, 'questions.jsonl'), `{"text":\n${good}\n\n{"text":"who?"}\n`);
  const it = gapsIn(dataDir);
  expect(it.warnings).toEqual(['questions.jsonl is damaged: left out line 1, 4.']);
  expect(told(it.gaps)).toEqual([['who won?', 2]]);
});

test('a file that cannot be read or written is told; counting goes on, and it is written when it can be', async () => {
  const dataDir = tempFolder();
  mkdirSync(join(dataDir, 'questions.jsonl'));
  const it = gapsIn(dataDir);
  expect(it.warnings).toEqual([expect.stringMatching(/^questions\.jsonl cannot be read/)]);
  it.gaps.refused('who won?');
  await expect(it.gaps.flush()).rejects.toThrow(/^DATA_DIR cannot be written/);
  rmSync(join(dataDir, 'questions.jsonl'), { recursive: true });
  await it.gaps.flush();
  expect(told(it.open())).toEqual([['who won?', 1]]);
});
