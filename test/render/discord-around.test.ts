import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Around, Piece } from '../../src/answer/around.ts';
import { aroundMessage } from '../../src/render/discord-around.ts';
import { sentences } from '../../src/text/sentences.ts';
import { CITATION } from './answers.ts';
import { blocks, brokenLimits } from './discord-form.ts';
import { risky, unquote } from './discord-generated.ts';

const piece = (text: string, start = 0): Piece => ({
  text,
  start,
  sentences: sentences(text, { start: 0, end: text.length }),
});

const found = (paragraph: string, excerpt: string, beside: Partial<Around> = {}): Around => {
  const start = 100 + paragraph.indexOf(excerpt);
  const citation = { ...CITATION, start, end: start + excerpt.length };
  return { citation, paragraph: piece(paragraph, 100), before: null, after: null, ...beside };
};

test('an excerpt stands in bold in its paragraph, between those beside it, over file and offsets', () => {
  const beside = { before: piece('It rained.'), after: piece('Nobody came.') };
  const message = aroundMessage(found('He came. “We won,” he said. He left.', '“We won,” he said.', beside));
  expect(blocks(message)).toEqual([
    '> It rained.',
    '> He came. **“We won,” he said.** He left.',
    '> Nobody came.',
    '-# **Why \\*it\\* collapsed**, World Background, 2025-10-21, ¶ 7, ' +
      '[open the article](https://news.example/a_%28b%29)\n-# 05.md, characters 109 to 127',
  ]);
});

test('of a paragraph that no message can hold whole sentences around the excerpt are shown', () => {
  const long = Array.from({ length: 300 }, (_, at) => `Sentence number ${at} is here.`).join(' ');
  const [quote] = blocks(aroundMessage(found(long, 'Sentence number 150 is here.')));
  expect(quote).toMatch(/^-# \(the paragraph goes on\)\n> Sentence number \d+ is here\./);
  expect(quote).toMatch(/is here\.\n-# \(the paragraph goes on\)$/);
  expect(quote).toContain('**Sentence number 150 is here.**');
  expect(quote!.length).toBeGreaterThan(3_000);
});

test.each([
  ['gone', /no longer among those that are served/],
  ['changed', /has changed since then/],
] as const)('an excerpt whose article is %s cannot be shown, and the message says why', (why, words) => {
  expect(blocks(aroundMessage(why)).join()).toMatch(words);
});

test('whatever the paragraph, the message keeps to the limits and holds nothing but slices of it', () => {
  fc.assert(
    fc.property(risky(9_000), fc.nat(), fc.nat(), fc.option(risky(5_000)), (text, from, length, beside) => {
      const start = from % (text.length + 1);
      const end = Math.min(text.length, start + (length % 900));
      const message = aroundMessage({
        citation: { ...CITATION, start, end },
        paragraph: piece(text),
        before: beside === null ? null : piece(beside),
        after: null,
      });
      expect(brokenLimits(message)).toEqual([]);
      for (const block of blocks(message)) {
        const quote = block.match(/^> (?:[^\r\n]*(?:\n|\r\n?)> )*[^\r\n]*/m)?.[0];
        const shown = quote && unquote(quote).text;
        if (shown) expect(text.includes(shown) || beside?.includes(shown)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
