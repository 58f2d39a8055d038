import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuotePage } from '../../src/library/quote-pages.ts';
import { quotePage } from '../../src/library/quote-pages.ts';
import { NO_SUGGESTIONS } from '../../src/library/suggestions.ts';
import { notYetMessage, quotesMessage, readAskedQuotes } from '../../src/render/discord-quotes.ts';
import { libraryOf } from '../small-library.ts';
import { CITATION } from './answers.ts';
import { blocks, brokenLimits, buttonsOf } from './discord-form.ts';
import { risky } from './discord-generated.ts';

const ASKED = { speaker: 'Silva', topic: '' };
const ASKER = '123456789012345678';
const SHOWN = { asker: ASKER, isPrivate: false };

const TEXT = 'Mayor Ana Silva said “no” again';
const at = (words: string) => {
  const start = CITATION.start + TEXT.indexOf(words);
  return { text: words, start, end: start + words.length };
};
const PAGE: QuotePage = {
  speakers: ['Ana Silva'],
  quotes: [
    {
      speaker: 'Ana Silva',
      kind: 'mixed',
      source: at('Mayor Ana Silva'),
      cue: at('said'),
      content: [at('“no” again')],
      citation: CITATION,
      text: TEXT,
      alsoIn: [],
    },
  ],
  total: 8,
  isMore: false,
  page: 1,
  pages: 2,
  instead: [],
};

test('a statement stands there with what is said in bold, its kind and its place', () => {
  const message = quotesMessage(PAGE, { speaker: 'Silva', topic: 'the *pool*' }, SHOWN);
  expect(blocks(message)).toEqual([
    '### Ana Silva: 8 statements, page 2 of 2',
    '-# Said by: Silva',
    '-# About: the \\*pool\\*',
    '> Mayor Ana Silva said **“no” again**\n-# partly direct speech, **Why \\*it\\* collapsed**, World Background, 2025-10-21, ¶ 7, [open the article](https://news.example/a_%28b%29)',
  ]);
  expect(buttonsOf(message).map(({ customId }) => customId)).toEqual([
    `quotes:0:${ASKER}`,
    `quotes:2:${ASKER}`,
    `delete:${ASKER}`,
  ]);
  expect(readAskedQuotes(message.components)).toEqual({ speaker: 'Silva', topic: 'the *pool*' });
});

test('copies are named with the statement, each article once and not all of many', () => {
  const [quote] = PAGE.quotes;
  const copies = (...sources: string[]) =>
    sources.map((source) => ({ ...CITATION, article: source, source }));
  const shown = (alsoIn: QuotePage['quotes'][number]['alsoIn']) =>
    blocks(quotesMessage({ ...PAGE, quotes: [{ ...quote!, alsoIn }] }, ASKED, SHOWN)).at(-1);
  expect(shown(copies('The *Echo*'))).toMatch(/, also in \*\*The \\\*Echo\\\*\*\*$/);
  // The statement itself is cited from an article of World Background.
  expect(shown([{ ...CITATION, article: 'x', title: 'Later', source: CITATION.source }])).toMatch(
    /, also in \*\*Later\*\*$/,
  );
  expect(shown(copies('Echo', 'Post', 'Wire', 'News'))).toMatch(
    /, also in \*\*Echo\*\*, \*\*Post\*\* and 2 more$/,
  );
});

test('of several people of that name each is named, and with each statement whose it is', () => {
  const speakers = ['Ana Silva', 'Rui Silva'];
  const [title, , quote] = blocks(quotesMessage({ ...PAGE, speakers }, ASKED, SHOWN));
  expect(title).toBe('### Ana Silva and Rui Silva: 8 statements, page 2 of 2');
  expect(quote).toContain('\n-# Ana Silva — partly direct speech, ');
});

const NOTHING: QuotePage = { ...PAGE, speakers: [], quotes: [], total: 0, pages: 0, page: 0 };
test.each([
  ['nobody is known', NOTHING, ASKED, 'Nobody called **Silva** is known here.'],
  ['nobody is named', NOTHING, { speaker: ' ', topic: '' }, 'Name somebody whose words you want.'],
  [
    'nobody is known, but others are',
    { ...NOTHING, instead: ['Ana Silvan', 'Tom_Roe'] },
    ASKED,
    'Nobody called **Silva** is known here. People who speak in the articles: Ana Silvan and Tom\\_Roe.',
  ],
  [
    'they never speak',
    { ...NOTHING, speakers: ['Ana Silva'] },
    ASKED,
    'The articles mention **Ana Silva**, but report no words of theirs.',
  ],
  [
    'they do not speak of it',
    { ...NOTHING, speakers: ['Ana Silva'], instead: ['the pool'] },
    { ...ASKED, topic: 'tax' },
    'The articles report no words of **Ana Silva** about **tax**. They are quoted about: the pool.',
  ],
])('nothing to show, since %s', (_, page, asked, sentence) => {
  const message = quotesMessage(page, asked, SHOWN);
  expect(blocks(message)).toEqual([sentence]);
  expect(buttonsOf(message).map(({ label }) => label)).toEqual(['Delete']);
});

test('what only the asker sees has nothing to delete', () => {
  const message = quotesMessage(PAGE, ASKED, { asker: ASKER, isPrivate: true });
  expect(buttonsOf(message).map(({ label }) => label)).toEqual(['◀', '▶']);
});

test('more than can be turned to are said to be more', () => {
  const page = { ...PAGE, total: 500, isMore: true, pages: 100 };
  expect(blocks(quotesMessage(page, ASKED, SHOWN))[0]).toBe(
    '### Ana Silva: 500 statements from the newest articles, page 2 of 100',
  );
});

test('while it is still being read who says what, the message says how far that is', () => {
  const served = { articles: 300, annotated: 120, leftOut: [], meaning: null };
  expect(blocks(notYetMessage(served, SHOWN))).toEqual([
    'It is still being read who says what: 120 of 300 articles are done. Ask again in a minute.',
  ]);
});

test('no message breaks a limit or leaves a statement out, whatever is said and asked', () => {
  const field = (longest: number) =>
    risky(longest).map((text) => JSON.stringify(text.replace(/[\p{C}\u2028\u2029]/gu, '')));
  const file = fc
    // Articles of one source are told from one another by their titles.
    .record({ title: field(400), source: fc.oneof(field(300), fc.constant('"S"')), said: risky(1_500) })
    .map(
      ({ title, source, said }) =>
        `---\ntitle: ${title}\nsource: ${source}\nurl: https://a.example/${'b'.repeat(370)}\n---\nMayor Ana Silva said it was over. Mayor Ana Silva said: “${said}”\n`,
    );
  let statements = 0;
  fc.assert(
    fc.property(fc.array(file, { minLength: 1, maxLength: 6 }), risky(100), (files, topic) => {
      const library = libraryOf(...files);
      const look = (page: number) => quotePage({ library, suggestions: NO_SUGGESTIONS }, 'Silva', '', page)!;
      for (let page = 0; page < look(0).pages; page++) {
        const found = look(page);
        const message = quotesMessage(found, { speaker: topic, topic }, SHOWN);
        expect(brokenLimits(message)).toEqual([]);
        expect(blocks(message).filter((text) => text.startsWith('> '))).toHaveLength(found.quotes.length);
        statements += found.quotes.length;
      }
      const none = quotePage({ library, suggestions: NO_SUGGESTIONS }, topic || 'x', topic, 0)!;
      expect(brokenLimits(quotesMessage(none, { speaker: topic, topic }, SHOWN))).toEqual([]);
    }),
    { numRuns: 15 },
  );
  expect(statements).toBeGreaterThan(15);
});
