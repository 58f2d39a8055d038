import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around } from '../../src/answer/around.ts';
import type { Library } from '../../src/search/library.ts';
import { digest } from '../../src/text/digest.ts';
import { contains, slice } from '../../src/text/span.ts';
import { exactWords } from '../../src/verify/exact-words.ts';
import type { Verification, Wording } from '../../src/verify/verification.ts';
import { verifyQuotation } from '../../src/verify/verify-quotation.ts';
import { anyText, articleTexts } from '../generated-texts.ts';
import { fileOf, libraryOfFiles } from '../small-library.ts';

const texts = fc.array(fc.oneof({ weight: 3, arbitrary: articleTexts }, anyText), {
  minLength: 1,
  maxLength: 3,
});
/** Where to take a stretch of an article for a quotation, what to put into its middle and what behind it. */
const picks = fc.array(
  fc.record({
    article: fc.nat(),
    at: fc.nat(),
    length: fc.nat(300),
    middle: fc.constantFrom('', '', ' not ', ' … ', '“', ' [...] Then '),
    end: fc.constantFrom('', ' — Lavrov', '…', '” he said', '\n- A. Person, 2025'),
  }),
  { minLength: 3, maxLength: 6 },
);

const libraryOf = (texts: readonly string[]): Library =>
  libraryOfFiles(texts.map((text, at) => fileOf(`${at}.md`, text)));

const verify = (library: Library, quote: string): Verification =>
  verifyQuotation(library, library.annotations, quote);

function expectRanges(ranges: Wording['differing'], text: string): void {
  let last = 0;
  for (const [start, end] of ranges) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

function expectSound(library: Library, { quote, verdict, wordings, others }: Verification): void {
  expect(verdict).toBe(wordings[0]?.standing ?? 'absent');
  if (wordings.length === 0) expect(others).toBe(0);
  expect(new Set(wordings.map(({ citation }) => citation.article)).size).toBe(wordings.length);
  for (const wording of wordings) {
    const { standing, text, found, differing, added, leftOut, citation, inParagraph } = wording;
    const article = library.articles.find(({ id }) => id === citation.article)!;
    expect(slice(article.text, citation)).toBe(text);
    for (const ranges of [[found], differing, leftOut]) expectRanges(ranges, text);
    expectRanges(added, quote);
    expect(standing === 'altered').toBe(differing.length + added.length > 0);
    if (standing !== 'altered') expect(standing === 'cut').toBe(leftOut.length > 0);
    const end = citation.start + inParagraph;
    const shown = { ...citation, end, digest: digest(text.slice(0, inParagraph)) };
    expect(around(library, shown)).toMatchObject({ citation: { paragraph: citation.paragraph } });
  }
}

// Hardly a random piece of a text is one without a word more or less.
const WHOLE = 'Mr Lavrov said that the talks in Budapest were over.';

test('whatever the articles are and whatever is quoted, each wording is a slice of its file', () => {
  const verdicts = new Set<string>();
  fc.assert(
    fc.property(texts, picks, (written, picked) => {
      const library = libraryOf(written);
      for (const { article, at, length, middle, end } of picked) {
        const text = written[article % written.length]!;
        const from = text.length === 0 ? 0 : at % text.length;
        const half = from + (length >> 1);
        const given = `${text.slice(from, half)}${middle}${text.slice(half, from + length)}${end}`;
        const verification = verify(library, given);
        expect(given).toContain(verification.quote);
        expectSound(library, verification);
        verdicts.add(verification.verdict);
      }
    }),
    {
      numRuns: 30,
      examples: [[[WHOLE], [{ article: 0, at: 0, length: WHOLE.length, middle: '', end: '' }]]],
    },
  );
  expect([...verdicts].sort()).toEqual(['absent', 'altered', 'cut', 'verbatim']);
});

test('a sentence is found word for word, and any run of its words that or cut', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), fc.nat(), (written, which, from, length) => {
      const library = libraryOf(written);
      const all = library.articles.flatMap((article) =>
        article.paragraphs.flatMap(({ sentences }) => sentences.map((sentence) => ({ article, sentence }))),
      );
      if (all.length === 0) return;
      const { article, sentence } = all[which % all.length]!;
      const words = exactWords(slice(article.text, sentence), sentence.start);
      if (words.length === 0) return;
      const text = slice(article.text, sentence);
      const whole = verify(library, text);
      // “Lavrov agreed… “We did.”: of what looks like somebody's words only these are looked for, and they are a part.
      expect(whole.quote === text ? ['verbatim'] : ['verbatim', 'cut']).toContain(whole.verdict);
      const first = from % words.length;
      const last = first + (length % (words.length - first));
      const run = article.text.slice(words[first]!.start, words[last]!.end);
      const { quote, verdict, wordings } = verify(library, run);
      expect(['verbatim', 'cut']).toContain(verdict);
      const [start, end] = wordings[0]!.found;
      const said = (text: string) => exactWords(text).map(({ exact }) => exact);
      expect(said(wordings[0]!.text.slice(start, end))).toEqual(said(quote));
      expect(contains({ start: 0, end: wordings[0]!.text.length }, { start, end })).toBe(true);
    }),
    { numRuns: 50 },
  );
});
