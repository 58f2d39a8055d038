import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failedMessage, reportMessage } from '../../src/render/discord-report.ts';
import { blocks, brokenLimits } from './discord-form.ts';
import { risky } from './discord-generated.ts';

const many = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: 1, maxLength: 60 });
const files = many(risky(300));
const leftOut = many(fc.record({ file: risky(300), reason: risky(500) }));
const report = fc.record({ added: files, changed: files, removed: files, leftOut, articles: fc.nat() });
const anyChange = fc.constantFrom('reload', 'rollback', 'add', 'remove', 'confirm');

describe('the report of a reload', () => {
  it('names what changed, and why a file was left out', () => {
    const report = {
      added: ['new_one.md'],
      changed: [],
      removed: ['old.txt'],
      leftOut: [{ file: 'bad.md', reason: 'is empty' }],
      articles: 5,
    };
    expect(blocks(reportMessage({ report, warnings: [] }))).toEqual([
      'The corpus was reloaded; 5 articles are served now.',
      '**Added (1)**\n- new\\_one.md',
      '**Removed (1)**\n- old.txt',
      '**Left out (1)**\n- bad.md is empty',
    ]);
  });

  it('says when nothing changed', () => {
    const report = { added: [], changed: [], removed: [], leftOut: [], articles: 1 };
    expect(blocks(reportMessage({ report, warnings: [] }))[1]).toBe('No file has changed.');
  });

  it('tells what else went otherwise than it should', () => {
    const report = { added: [], changed: [], removed: [], leftOut: [], articles: 2 };
    expect(blocks(reportMessage({ report, warnings: ['DATA_DIR is full.'] }, 'rollback'))).toEqual([
      'The corpus was rolled back to the version before, until the next `/corpus reload`; 2 articles are served now.',
      'No file has changed.',
      '**Please see to this (1)**\n- DATA\\_DIR is full.',
    ]);
  });

  it('keeps every group within the limits, however many files there are', () => {
    fc.assert(
      fc.property(report, many(risky(500)), anyChange, (report, warnings, change) => {
        const message = reportMessage({ report, warnings }, change);
        expect(blocks(message)).toHaveLength(6);
        expect(brokenLimits(message)).toEqual([]);
      }),
    );
  });

  it('says that the articles from before go on answering where nothing could be served', () => {
    expect(blocks(failedMessage(new Error('The corpus folder x_y does not exist.')))).toEqual([
      'The corpus was not reloaded, and the articles from before go on answering. The corpus folder x\\_y does not exist.',
    ]);
  });
});
