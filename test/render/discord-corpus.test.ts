import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditMessage } from '../../src/render/discord-audit.ts';
import { gapsMessage } from '../../src/render/discord-gaps.ts';
import { heldMessage } from '../../src/render/discord-held.ts';
import { MOST_GAPS } from '../../src/render/discord-limits.ts';
import { previewMessage } from '../../src/render/discord-preview.ts';
import { progressMessage } from '../../src/render/discord-progress.ts';
import { removeMessage } from '../../src/render/discord-remove.ts';
import { statusMessage } from '../../src/render/discord-status.ts';
import { counted, outcome } from '../../src/render/outcome.ts';
import { blocks, brokenLimits, buttonsOf } from './discord-form.ts';
import { risky } from './discord-generated.ts';

// What moderators see of the corpus desk, with texts of every kind in it.

const many = <Item>(item: fc.Arbitrary<Item>, maxLength = 60) => fc.array(item, { maxLength });
const orNull = (longest: number) => fc.option(risky(longest));
const leftOut = many(fc.record({ file: risky(300), reason: risky(500) }));
const report = fc.record({
  ...{ added: many(risky(300)), changed: many(risky(300)), removed: many(risky(300)) },
  ...{ leftOut, articles: fc.nat() },
});
const at = fc
  .date({ min: new Date(2000, 0), max: new Date(2100, 0), noInvalidDate: true })
  .map((date) => date.toISOString());
const ID = 'a1b2c3d4e5f6';

describe('within the limits of Discord, whatever stands in it, is', () => {
  const failure = fc.record({ question: risky(500), pattern: risky(300), found: orNull(700) });
  it('a change that is held', () => {
    fc.assert(
      fc.property(report, fc.array(failure, { minLength: 1, maxLength: 30 }), (report, broken) => {
        const message = heldMessage({ status: 'held', id: '1795194435000', report, broken });
        expect(brokenLimits(message)).toEqual([]);
        expect(buttonsOf(message).map(({ label }) => label)).toEqual(['Serve it anyway', 'Keep the old']);
        const shown = blocks(message).filter((text) => text.includes('must match')).length;
        const more = broken.length - shown;
        if (more > 0) expect(blocks(message).at(-1)).toBe(`-# And ${more} more.`);
      }),
    );
  });

  const article = fc.record({
    ...{ file: risky(300), title: risky(900), source: orNull(900), author: orNull(900) },
    ...{ published: orNull(60), url: fc.option(fc.oneof(fc.webUrl(), risky(600))) },
    ...{ paragraphs: fc.nat(), people: fc.nat(), statements: fc.nat(), opening: risky(500) },
  });
  it('a preview, with why each other file is refused', () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 3 }), leftOut, (first, leftOut) => {
        const message = previewMessage({ id: ID, articles: 7, first, leftOut });
        expect(brokenLimits(message)).toEqual([]);
        expect(buttonsOf(message).map(({ customId }) => customId)).toEqual([`keep:${ID}`, `discard:${ID}`]);
        if (leftOut.length > 0) expect(blocks(message)[1]).toContain(`**Refused (${leftOut.length})**`);
      }),
    );
  });

  const added = fc.record({
    file: risky(300),
    hash: fc.constant('0'),
    original: fc.constant(null),
    by: fc.constant('1'),
    at,
  });
  const version = fc.record({
    number: fc.nat(),
    at,
    by: risky(200),
    what: risky(300),
    hash: fc.constant('0'),
  });
  it('the status', () => {
    fc.assert(
      fc.property(
        fc.record({
          added: many(added),
          hidden: many(risky(300)),
          versions: many(version, 5),
          isRolledBack: fc.boolean(),
        }),
        fc.record({
          articles: fc.nat(),
          annotated: fc.nat(),
          leftOut,
          meaning: fc.option(fc.record({ known: fc.nat(), size: fc.nat() })),
        }),
        (desk, served) => {
          const state = { ...desk, current: desk.versions.at(-1)?.number ?? null };
          const bot = { version: '0.1.0', started: 0, memory: 1e9 };
          const message = statusMessage({ served, counts: null, whyWords: null, state, tookMs: 900, bot });
          expect(brokenLimits(message)).toEqual([]);
        },
      ),
    );
  });

  const gap = fc.record({
    text: risky(300),
    count: fc.nat(),
    last: at,
    reason: fc.constantFrom('refused', 'wrong'),
    excerpt: orNull(300),
  });
  it('a list of questions, each of them', () => {
    fc.assert(
      fc.property(fc.array(gap, { minLength: 1, maxLength: MOST_GAPS }), (gaps) => {
        const message = gapsMessage({ gaps, total: gaps.length + 3 });
        expect(brokenLimits(message)).toEqual([]);
        expect(blocks(message)).toHaveLength(gaps.length + 2);
      }),
    );
  });

  it('what is asked before an article is removed, and what is posted of a change', () => {
    const listed = fc.record({
      ...{ id: fc.constant(ID), title: risky(900), source: orNull(900), published: orNull(60) },
      ...{ url: fc.constant(null), file: risky(300), paragraphs: fc.nat() },
    });
    fc.assert(
      fc.property(
        listed,
        fc.record({ by: risky(100), what: risky(400), outcome: risky(3_000) }),
        (article, change) => {
          expect(brokenLimits(removeMessage(article))).toEqual([]);
          expect(brokenLimits(auditMessage(change))).toEqual([]);
        },
      ),
    );
  });
});

describe('what came of a change', () => {
  const report = { added: ['a.md', 'b.md'], changed: ['c.md'], removed: [], leftOut: [], articles: 7 };
  it('is counted and named in a sentence', () => {
    expect(outcome({ status: 'served', report, warnings: ['The disk is full.'] })).toBe(
      'Served: 2 added and 1 changed (a.md, b.md and c.md); 7 articles. The disk is full.',
    );
    expect(counted({ ...report, added: [], changed: [] })).toBe('no file changed');
    const removed = ['d.md', 'e.md'];
    expect(outcome({ status: 'served', report: { ...report, removed }, warnings: [] })).toContain(
      '(a.md, b.md, c.md and 2 more)',
    );
  });
  it('says how many canary questions hold it back', () => {
    const broken = [{ question: 'q', pattern: 'p', found: null }];
    expect(outcome({ status: 'held', id: '1', report, broken })).toBe(
      'Held, for canary questions that would fail (1): 2 added and 1 changed (a.md, b.md and c.md); 7 articles.',
    );
  });
});

it('a bar moves with the share of the work that is done, and never out of its frame', () => {
  const bar = (share: number) => blocks(progressMessage(share))[0]!.split('\n')[1];
  expect(bar(0)).toBe(`${'▱'.repeat(20)} 0 %`);
  expect(bar(0.51)).toBe(`${'▰'.repeat(10)}${'▱'.repeat(10)} 50 %`);
  expect(bar(1.2)).toBe(`${'▰'.repeat(20)} 100 %`);
});

it('a preview of nothing has no buttons, and says why', () => {
  const message = previewMessage({
    id: null,
    articles: 0,
    first: [],
    leftOut: [{ file: 'a.md', reason: 'is empty' }],
  });
  expect(blocks(message)).toEqual(['Nothing can be added of this file.', '**Refused (1)**\n- a.md is empty']);
  expect(buttonsOf(message)).toEqual([]);
});
