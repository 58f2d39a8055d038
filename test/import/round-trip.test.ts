import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleText } from '../../src/import/article-text.ts';
import { markdown, oneLine } from '../../src/import/markdown.ts';
import { anyText, paragraphTexts } from '../generated-texts.ts';
import { read } from './imported.ts';

// What YAML reads as something else than text, or not at all.
const YAML = [
  ': ',
  '#',
  '- ',
  '---',
  '...',
  '"',
  "'",
  '[a',
  '{',
  '&a ',
  '*a',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  'null',
  'true',
  '1e3',
  '0x1F',
  '2024-05-31',
  '~',
  '\\n',
];

const field = fc.option(
  fc.oneof(
    anyText,
    fc
      .array(fc.oneof(fc.constantFrom(...YAML), fc.string({ maxLength: 5 })), { maxLength: 6 })
      .map((all) => all.join('')),
  ),
);

const metadata = fc.record({
  title: field,
  source: field,
  author: field,
  published: fc.option(fc.constantFrom('2024-05-31', '2024', '31 May 2024')),
  url: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true })),
  original: fc.constantFrom('report-3f2a91bc04de.pdf'),
});

const OPENING = 'An opening that is the title of nothing.';

// Lines that Markdown reads as something else than a paragraph.
const risky = fc
  .tuple(
    fc.constantFrom(
      '# ',
      '## ',
      '**',
      '__',
      '- ',
      '* ',
      '1. ',
      '---',
      '===',
      '> ',
      '---\ntitle: b\n---\n',
      '',
    ),
    anyText,
    fc.constantFrom('**', '__', '#', ' ##', '---', ''),
  )
  .map((parts) => parts.join(''));

const said = (value: string | null) => (value === null ? null : oneLine(value) || null);

test('whatever its metadata and paragraphs are, an imported article is read as having them', () => {
  fc.assert(
    fc.property(metadata, fc.oneof(paragraphTexts, fc.array(risky, { maxLength: 6 })), (metadata, texts) => {
      const blocks = [OPENING, ...texts].map((text) => ({ kind: 'paragraph' as const, text }));
      const article = read('a.md', articleText({ metadata, body: markdown(blocks) }));
      const { title, ...others } = metadata;
      const expected = { ...others, source: said(others.source), author: said(others.author) };
      expect(article.metadata).toEqual({ ...expected, title: said(title) ?? OPENING });
      const lines = texts.map(oneLine).filter((text) => /[\p{L}\p{N}]/u.test(text));
      expect(article.paragraphs.map((text) => text.replace(/^\u2060(?=[#*_])/, ''))).toEqual([
        OPENING,
        ...lines,
      ]);
    }),
    { numRuns: 300 },
  );
});

test('and once more imported, it is the same file', () => {
  fc.assert(
    fc.property(metadata, paragraphTexts, (metadata, texts) => {
      const text = articleText({
        metadata,
        body: markdown(texts.map((text) => ({ kind: 'paragraph', text }))),
      });
      const again = read('a.md', text);
      const title = said(metadata.title);
      expect(
        articleText({
          metadata: { ...again.metadata, title },
          body: text.slice(text.indexOf('\n---\n') + 5),
        }),
      ).toBe(text);
    }),
  );
});
