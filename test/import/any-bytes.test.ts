import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { given, read } from './imported.ts';
import { zip } from './zip.ts';

const REAL = {
  '.md': given('notice.md').bytes,
  '.html': given('page.html').bytes,
  '.pdf': given('report.pdf').bytes,
  '.jsonl': given('articles.jsonl').bytes,
  '.zip': zip([{ name: 'wire.txt', content: given('wire.txt').bytes }]),
};

/** A real file that something went wrong with: cut off, or with some bytes of other files in it. */
const broken = (bytes: Buffer) =>
  fc
    .tuple(fc.nat(bytes.length), fc.nat(bytes.length), fc.uint8Array({ maxLength: 20 }))
    .map(([at, until, other]) => {
      const [start, end] = at < until ? [at, until] : [until, at];
      return Buffer.concat([
        bytes.subarray(0, start),
        other,
        bytes.subarray(end - start > 200 ? start : end),
      ]);
    });

test.each(Object.entries(REAL))(
  'whatever bytes a file of %s holds, it is imported or refused in a sentence',
  async (extension, real) => {
    const bytes = fc.oneof(
      broken(real),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (bytes) => {
        const { articles, leftOut } = await importFile({ name: `a${extension}`, bytes });
        expect(articles.length + leftOut.length).toBeGreaterThan(0);
        for (const { reason } of leftOut)
          expect(reason).toMatch(/^(?:is|holds|has|field|front matter|would|takes|does) [^\n]+[^.\n]$/);
        for (const { file, text, title } of articles) expect(read(file, text).metadata.title).toBe(title);
      }),
      { numRuns: 60 },
    );
  },
);
