import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockQuote, escapeMarkdown } from '../../src/render/discord-markdown.ts';
import { rangesOf, risky, unquote } from './discord-generated.ts';

describe('escaping', () => {
  const rows: [intent: string, text: string, escaped: string][] = [
    ['plain words stay', 'He said no, at 10:30 (again).', 'He said no, at 10:30 (again).'],
    ['emphasis', '*a* **b** _c_ __d__ ~~e~~', '\\*a\\* \\*\\*b\\*\\* \\_c\\_ \\_\\_d\\_\\_ \\~\\~e\\~\\~'],
    ['a spoiler', '||secret||', '\\|\\|secret\\|\\|'],
    ['code', '`x` ```y```', '\\`x\\` \\`\\`\\`y\\`\\`\\`'],
    ['a link with another name', '[safe](https://bad.example)', '\\[safe\\](https\\://bad.example)'],
    ['a bare address, whose underscores would be lost', 'https://a.example/b_c', 'https\\://a.example/b\\_c'],
    ['mentions', '@everyone <@1> <#2> <@&3>', '\\@everyone \\<\\@1\\> \\<#2\\> \\<\\@&3\\>'],
    ['a timestamp and an emoji', '<t:0:R> <:x:1> :joy:', '\\<t\\:0:R\\> \\<\\:x:1\\> \\:joy:'],
    ['a heading', '# one\n## two', '\\# one\n\\## two'],
    ['small print', '-# small', '\\-# small'],
    ['lists', '- a\n  + b\n12. c', '\\- a\n  \\+ b\n12\\. c'],
    ['a quote', '> a\n>>> b', '\\> a\n\\>\\>\\> b'],
    ['no list within a line', 'minus - 1. and #2', 'minus - 1. and #2'],
    ['a backslash', 'a\\*b', 'a\\\\\\*b'],
  ];
  it.each(rows)('%s', (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('a block quote', () => {
  const rows: [intent: string, text: string, bold: [number, number][], quoted: string][] = [
    ['bold where it matters', 'He said no.', [[8, 10]], '> He said **no**.'],
    ['each line is quoted', 'a\nb\r\nc', [], '> a\n> b\r\n> c'],
    ['bold ends with the line and begins again', 'a b\nc d', [[2, 5]], '> a **b**\n> **c** d'],
    ['bold at the start of a list-like line', '- no', [[0, 4]], '> **\\- no**'],
    ['bold that ends in a mark', 'so*', [[0, 3]], '> **so\\***'],
    [
      'pieces that touch are one',
      'abcd',
      [
        [0, 2],
        [2, 4],
      ],
      '> **abcd**',
    ],
    ['blanks are not bold', 'a no b', [[1, 5]], '> a **no** b'],
  ];
  it.each(rows)('%s', (_, text, bold, quoted) => {
    expect(blockQuote(text, bold)).toBe(quoted);
  });

  it('gives the text again when what was put in is taken out', () => {
    fc.assert(
      fc.property(
        risky(600).chain((text) => fc.tuple(fc.constant(text), rangesOf(text))),
        ([text, bold]) => {
          expect(unquote(blockQuote(text, bold)).text).toBe(text);
        },
      ),
    );
  });

  it('has in bold the words of the ranges and no others', () => {
    fc.assert(
      fc.property(
        risky(300).chain((text) => fc.tuple(fc.constant(text), rangesOf(text))),
        ([text, bold]) => {
          const shown = unquote(blockQuote(text, bold)).bold;
          for (let at = 0; at < text.length; at++) {
            if (/\s/.test(text[at]!)) continue;
            const wanted = bold.some(([start, end]) => start <= at && at < end);
            expect(shown.has(at), `${JSON.stringify(text)} at ${at}`).toBe(wanted);
          }
        },
      ),
    );
  });
});
