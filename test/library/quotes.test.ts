import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotesOf } from '../../src/library/quotes.ts';
import { openServing } from '../../src/library/serving.ts';
import { contains } from '../../src/text/span.ts';
import { articleTexts } from '../generated-texts.ts';
import { fileOf, libraryOfFiles } from '../small-library.ts';
import { tempFolder } from '../temp-folder.ts';

test('whatever the articles hold, every piece is a slice and the citation stays in its paragraph', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(articleTexts, { minLength: 1, maxLength: 3 }), (texts) => {
      const library = libraryOfFiles(texts.map((text, at) => fileOf(`${at}.md`, text)));
      const { quotes } = quotesOf(library, {});
      found += quotes.length;
      for (const { source, cue, content, citation, text } of quotes) {
        const { paragraphs, text: file } = library.articles.find(
          (article) => article.file === citation.file,
        )!;
        for (const piece of [source, cue, ...content, { ...citation, text }])
          if (piece) expect(file.slice(piece.start, piece.end)).toBe(piece.text);
        expect(contains(paragraphs[citation.paragraph - 1]!, citation)).toBe(true);
        expect(citation.start).toBeLessThanOrEqual(content[0]!.start);
        expect(text).not.toBe('');
      }
    }),
    { numRuns: 40 },
  );
  expect(found).toBeGreaterThan(20);
});

test('a statement over two paragraphs is cited by the first, and all of it is there', async () => {
  const text =
    'Harbour\n\nMayor Ana Silva said: “The harbour is safe.\n\n“The ferry sails again.”\n\nNobody cheered.\n';
  const { quotes } = await (
    await openServing({ folder: tempFolder({ 'a.txt': text }), dataDir: null })
  ).quotes();
  const [first] = quotes;
  expect(first!.text.endsWith('safe.')).toBe(true);
  expect(quotes.flatMap(({ content }) => content.map((piece) => piece.text)).join(' ')).toContain('ferry');
});
