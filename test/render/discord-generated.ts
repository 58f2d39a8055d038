import fc from 'fast-check';
import type { Answer, Citation, Excerpt, ShortAnswer } from '../../src/answer/answer.ts';
import { QUESTION_KINDS } from '../../src/question/kind.ts';
import { oneLine } from '../../src/render/discord-cut.ts';
import { type Asked, asQuestion } from '../../src/render/discord-question.ts';

const PIECES = [
  ...'*_~`|[]()<>@#:-+.\\/ \n\t1',
  '\r\n',
  '**',
  '@everyone',
  '<@&123456789012345678>',
  '<t:1700000000:R>',
  '[a](https://b.example)',
  'https://c.example/d_e',
  ':joy:',
  '# ',
  '-# ',
  '1. ',
  '> ',
  'He did not unquestionably agree',
  'Зеленський ',
  'قال الوزير ',
  '\u202E',
  '他说没有会议',
  '👩‍👩‍👧‍👦',
  '🇺🇦',
  'İ',
];

/** Texts that look like Markdown, mentions, links; right to left, emoji, control characters. */
export const risky = (longest: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 20 })), {
      maxLength: longest,
    })
    .map((pieces) => pieces.join('').slice(0, longest));

/** Ranges of a text, in order, not overlapping. */
export const rangesOf = (text: string): fc.Arbitrary<[number, number][]> =>
  fc.uniqueArray(fc.nat(text.length), { maxLength: 40 }).map((offsets) => {
    const sorted = offsets.sort((a, b) => a - b);
    return Array.from({ length: sorted.length >> 1 }, (_, i) => [sorted[2 * i]!, sorted[2 * i + 1]!]);
  });

const orNull = (longest: number) => fc.option(risky(longest));

const citation: fc.Arbitrary<Citation> = fc.record({
  article: fc.stringMatching(/^[0-9a-f]{12}$/),
  title: fc.oneof(risky(40), risky(3_000), fc.constant('x'.repeat(5_000))),
  source: orNull(900),
  url: fc.option(fc.oneof(fc.webUrl(), risky(600), fc.constant(`https://a.example/${'(*|'.repeat(300)}`))),
  published: orNull(60),
  file: fc.oneof(risky(300), fc.constant('a.md')),
  original: orNull(60),
  paragraph: fc.nat({ max: 100_000 }),
  start: fc.nat(),
  end: fc.nat(),
});

const excerpt: fc.Arbitrary<Excerpt> = risky(600).chain((text) =>
  fc.record({
    text: fc.constant(text),
    highlights: rangesOf(text),
    speaker: orNull(400),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    citation,
    independent: fc.integer({ min: 1, max: 300 }),
    signals: fc.dictionary(fc.string(), fc.double({ min: -1, max: 2, noNaN: true })),
    alsoIn: fc.oneof(
      fc.array(citation, { maxLength: 4 }),
      citation.map((one) => Array.from({ length: 300 }, (_, i) => ({ ...one, article: `${i}` }))),
    ),
  }),
);

const shortAnswer: fc.Arbitrary<ShortAnswer> = fc
  .record({ text: risky(200), in: fc.array(citation, { minLength: 1, maxLength: 20 }) })
  .map(({ text, in: places }) => ({ text, support: places.length, in: places }));

/** What was asked, as a command takes it. */
export const asked: fc.Arbitrary<Asked> = fc.record({
  question: risky(300).map(asQuestion),
  isUnderstood: fc.boolean(),
  speaker: fc.option(risky(100).map((text) => oneLine(text, 100))),
  source: fc.option(risky(100).map((text) => oneLine(text, 100))),
});

export const answered: fc.Arbitrary<Answer> = fc.record({
  question: risky(300),
  kind: fc.constantFrom(...QUESTION_KINDS),
  corrected: fc.array(fc.record({ asked: risky(60), readAs: risky(60) }), { maxLength: 5 }),
  status: fc.constant('answered'),
  reason: fc.constant(null),
  answers: fc.array(shortAnswer, { maxLength: 6 }),
  guess: fc.constant(null),
  excerpts: fc.uniqueArray(excerpt, {
    minLength: 1,
    maxLength: 8,
    selector: ({ text, citation: { article, start, end } }) => [article, start, end, text].join(),
  }),
});

export const refused: fc.Arbitrary<Answer> = fc.record({
  question: risky(300),
  kind: fc.constantFrom(...QUESTION_KINDS),
  corrected: fc.array(fc.record({ asked: risky(60), readAs: risky(60) }), { maxLength: 5 }),
  status: fc.constant('no-answer'),
  reason: fc.option(
    fc.record({
      unknown: fc.array(risky(300), { maxLength: 50 }),
      nearest: fc.array(risky(300), { maxLength: 50 }),
      mentions: fc.array(citation, { maxLength: 20 }),
      excerpts: fc.array(excerpt, { maxLength: 2 }),
      covers: fc.record({
        articles: fc.integer({ min: 1, max: 100_000 }),
        speakers: fc.array(risky(300), { maxLength: 5 }),
      }),
    }),
  ),
  answers: fc.constant([]),
  guess: fc.constant(null),
  excerpts: fc.constant([]),
});

/** Reads a block quote as Discord does: the text without what was put in, and which of its offsets are bold. */
export function unquote(quote: string): { text: string; bold: Set<number> } {
  let text = '';
  let isBold = false;
  const bold = new Set<number>();
  for (let at = 0; at < quote.length; ) {
    const afterBreak = at === 0 || quote[at - 1] === '\n' || (quote[at - 1] === '\r' && quote[at] !== '\n');
    if (afterBreak && quote.startsWith('> ', at)) at += 2;
    if (quote.startsWith('**', at)) {
      isBold = !isBold;
      at += 2;
      continue;
    }
    if (quote[at] === '\\') at++;
    if (at >= quote.length) break;
    if (isBold) bold.add(text.length);
    text += quote[at++];
  }
  return { text, bold };
}
