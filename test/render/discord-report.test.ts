import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_TEXT } from '../../src/render/discord-limits.ts';
import { failedReloadMessage, reportMessage } from '../../src/render/discord-report.ts';
import { blocks } from './discord-form.ts';
import { risky } from './discord-generated.ts';

describe('the report of a reload', () => {
  it('names what changed, and why a file was left out', () => {
    const report = {
      added: ['new_one.md'],
      changed: [],
      removed: ['old.txt'],
      leftOut: [{ file: 'bad.md', reason: 'is empty' }],
      articles: 5,
    };
    expect(blocks(reportMessage(report))).toEqual([
      'The corpus was reloaded; 5 articles are served now.',
      '**Added (1)**\n- new\\_one.md',
      '**Removed (1)**\n- old.txt',
      '**Left out (1)**\n- bad.md is empty',
    ]);
  });

  it('says when nothing changed', () => {
    const report = { added: [], changed: [], removed: [], leftOut: [], articles: 1 };
    expect(blocks(reportMessage(report))[1]).toBe('No file has changed.');
  });

  it('keeps every group within the limits, however many files there are', () => {
    const files = fc.array(risky(300), { minLength: 1, maxLength: 60 });
    const leftOut = fc.array(fc.record({ file: risky(300), reason: risky(500) }), {
      minLength: 1,
      maxLength: 60,
    });
    const report = fc.record({ added: files, changed: files, removed: files, leftOut, articles: fc.nat() });
    fc.assert(
      fc.property(report, (report) => {
        const texts = blocks(reportMessage(report));
        expect(texts).toHaveLength(5);
        expect(texts.join('').length).toBeLessThanOrEqual(MESSAGE_TEXT);
      }),
    );
  });

  it('says that the articles from before go on answering where nothing could be served', () => {
    expect(blocks(failedReloadMessage(new Error('The corpus folder x_y does not exist.')))).toEqual([
      'The corpus was not reloaded, and the articles from before go on answering. The corpus folder x\\_y does not exist.',
    ]);
  });
});
