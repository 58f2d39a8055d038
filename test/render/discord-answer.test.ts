import { MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { readCustomId } from '../../src/render/custom-id.ts';
import { answerMessage as pageOf, type Turned } from '../../src/render/discord-answer.ts';
import { contextId } from '../../src/render/discord-context-id.ts';
import type { DiscordMessage } from '../../src/render/discord-message.ts';
import { readAsked } from '../../src/render/discord-question.ts';
import { sentences } from '../../src/text/sentences.ts';
import { ANSWER, CITATION, EXCERPT, placeIn, refusedWith, TWO_DATES } from './answers.ts';
import { blocks, brokenLimits, buttonsOf, sectionsOf, sent } from './discord-form.ts';
import { answered, asked, refused, unquote } from './discord-generated.ts';

const ASKER = '123456789012345678';
const answerMessage = (
  answer: Answer,
  { asked = {}, isPrivate = false, turned }: { asked?: object; isPrivate?: boolean; turned?: Turned } = {},
) => pageOf(answer, { question: answer.question, ...asked }, { asker: ASKER, isPrivate }, turned);

const excerptAt = (at: number) => ({
  ...EXCERPT,
  text: `${EXCERPT.text} ${at}`,
  citation: { ...CITATION, start: at * 100 },
});

/** The excerpts of an answer as they are shown, page after page. */
function allPages(answer: Answer) {
  const pages: ReturnType<typeof sectionsOf>[] = [];
  for (let page = 0; ; page++) {
    const message = answerMessage(answer, { turned: { page, was: '' } });
    pages.push(sectionsOf(message));
    const next = sent(message).components.at(-1);
    if (!JSON.stringify(next).includes(`"custom_id":"page:${page + 1}:`) || pages.length > 20) return pages;
    if (JSON.stringify(next).includes('"label":"▶","disabled":true')) return pages;
  }
}

describe('an answer', () => {
  it('is the question, then the excerpt word for word and where it stands', () => {
    expect(blocks(answerMessage(ANSWER))).toEqual([
      '-# what did Lavrov say?',
      '> Lavrov said **Russia** wants a “long-term, sustainable peace”.\n' +
        '-# Sergey Lavrov — **Why \\*it\\* collapsed**, World Background, 2025-10-21, ¶ 7, ' +
        '[open the article](https://news.example/a_%28b%29)',
    ]);
  });

  it('leaves out of the citation what is not known', () => {
    const citation = {
      ...CITATION,
      title: '',
      source: null,
      published: null,
      url: 'javascript:alert(1)',
    };
    const [, block] = blocks(
      answerMessage({ ...ANSWER, excerpts: [{ ...EXCERPT, speaker: null, citation }] }),
    );
    expect(block?.split('\n')[1]).toBe('-# **05.md**, ¶ 7');
  });

  it('names two other articles by who published them, and counts the rest', () => {
    const alsoIn = [
      placeIn('a1', 'itself'),
      placeIn('a2', 'Wire'),
      placeIn('a2', 'Wire'),
      placeIn('a3', ' ', 'Three'),
      placeIn('a4', 'Four'),
    ];
    const excerpts = [{ ...EXCERPT, alsoIn, independent: 2 }];
    const [, block] = blocks(answerMessage({ ...ANSWER, excerpts }));
    expect(block).toContain(', also in **Wire**, **Three** and 1 more (4 articles, 2 independent)');
  });

  it('shows every short answer with the articles that give it, where they differ', () => {
    expect(blocks(answerMessage({ ...ANSWER, answers: TWO_DATES }))[1]).toBe(
      '## Tuesday\n-# 3 articles: Bulletin, Wire\n## Monday\n-# 1 article: Our own report',
    );
  });

  it('says how a word was read that the articles do not have', () => {
    const corrected = [
      { asked: 'lavrow', readAs: 'Lavrov' },
      { asked: '*hi*', readAs: 'high' },
    ];
    expect(blocks(answerMessage({ ...ANSWER, corrected }))[1]).toBe(
      '-# “lavrow” read as “Lavrov” and “\\*hi\\*” read as “high”',
    );
  });

  it('gives of a passage that no message can hold its first sentence', () => {
    const long = { ...EXCERPT, text: 'No. '.repeat(1_500), highlights: [] };
    const [, block] = blocks(answerMessage({ ...ANSWER, excerpts: [long] }));
    expect(block).toBe('> No.\n-# It goes on, see Context.\n-# **Why \\*it\\* collapsed**, ¶ 7');
  });
});

describe('the buttons of an answer', () => {
  const many = { ...ANSWER, excerpts: Array.from({ length: 7 }, (_, at) => excerptAt(at)) };
  const labels = (message: DiscordMessage) => buttonsOf(message).map(({ label }) => label);

  it('are Context beside each excerpt, then what can be done with the answer', () => {
    expect(labels(answerMessage(ANSWER))).toEqual(['Context', 'Delete', 'Wrong answer']);
    expect(labels(answerMessage(ANSWER, { isPrivate: true }))).toEqual(['Context', 'Share', 'Wrong answer']);
  });

  it('turn pages where there are more than three excerpts', () => {
    const first = answerMessage(many);
    expect(labels(first)).toEqual(['Context', 'Context', 'Context', '◀', '▶', 'Delete', 'Wrong answer']);
    expect(allPages(many).map((page) => page.length)).toEqual([3, 3, 1]);
  });

  it.each([
    [-1, 0],
    [0.5, 0],
    [Number.NaN, 0],
    [99, 2],
  ])('lead to a page that there is: of page %d to page %d', (asked, shown) => {
    const at = (page: number) => sectionsOf(answerMessage(many, { turned: { page, was: '' } }));
    expect(at(asked)).toEqual(at(shown));
  });

  it('lead to a page that says so where the articles answer otherwise by then', () => {
    const turn = buttonsOf(answerMessage(many)).find(({ label }) => label === '▶')!;
    const { about } = readCustomId(String(turn.customId));
    const turned = { page: Number(about[0]), was: about[2]! };
    expect(blocks(answerMessage(many, { turned })).join()).not.toContain('have changed');
    const other = { ...many, excerpts: many.excerpts.slice(1) };
    expect(blocks(answerMessage(other, { turned }))[1]).toMatch(/^-# The articles have changed since/);
  });
});

describe('a refusal', () => {
  const rows: [intent: string, answer: Answer, texts: string[]][] = [
    [
      'does not say that what is no source is never mentioned',
      refusedWith({ unknown: ['Budapest'], unknownAs: 'source' }),
      ['No answer to this: no article here is published by **Budapest**.', expect.any(String)],
    ],
    [
      'nor that of what is nobody',
      refusedWith({ unknown: ['Budapest'], unknownAs: 'speaker' }),
      ['No answer to this: nobody called **Budapest** is known here.', expect.any(String)],
    ],
    [
      'says what is unknown, what is near, what there is and what to try',
      refusedWith({
        unknown: ['Xi', 'Li_Qiang'],
        nearest: ['Rubio', 'Budapest'],
        covers: { articles: 5, speakers: ['Ana Silva', 'Joao Reis'] },
      }),
      [
        'No answer to this: the articles never mention **Xi** or **Li\\_Qiang**.\n' +
          'The nearest they have: **Rubio** and **Budapest**.',
        'There are 5 articles here; people who speak in them: Ana Silva, Joao Reis.\n' +
          'Try: what did Ana Silva say?',
      ],
    ],
    [
      'shows what comes nearest, and that it is no answer',
      refusedWith({ excerpts: [EXCERPT] }),
      [
        'No answer to this: no sentence of the articles answers it.',
        'There is 1 article here.',
        '**Nearest, not an answer**',
        expect.stringContaining('> Lavrov said **Russia**'),
      ],
    ],
    [
      'says where somebody is mentioned who is never quoted',
      refusedWith({ mentions: [{ ...placeIn('a', 'Wire', 'Harbour'), url: null }] }),
      [
        'No answer to this: the articles mention whom you ask for, but report no words of theirs.',
        '-# **Harbour**, Wire, 2025-10-21, ¶ 7',
        'There is 1 article here.',
      ],
    ],
    [
      'says so where every word is known',
      refusedWith({}),
      ['No answer to this: no sentence of the articles answers it.', 'There is 1 article here.'],
    ],
  ];
  it.each(rows)('%s', (_, answer, texts) => {
    expect(blocks(answerMessage(answer)).slice(1)).toEqual(texts);
  });

  it('asks for a question where there is none', () => {
    expect(blocks(answerMessage(refusedWith(null, '  ')))).toEqual(['Ask a question in your own words.']);
  });
});

describe('whatever the answer', () => {
  it('keeps to the limits of Discord, and is never empty', () => {
    fc.assert(
      fc.property(
        fc.oneof(answered, refused),
        asked,
        fc.boolean(),
        fc.nat(4),
        (answer, asked, isPrivate, page) => {
          const message = answerMessage(answer, { asked, isPrivate, turned: { page, was: '' } });
          const texts = blocks(message);
          expect(brokenLimits(message)).toEqual([]);
          expect(message.flags).toBe(MessageFlags.IsComponentsV2);
          expect(message.allowedMentions).toEqual({ parse: [] });
          expect(texts.length).toBeGreaterThan(0);
          for (const text of texts) expect(text.trim()).not.toBe('');
          if (answer.status === 'no-answer')
            expect(texts.join('\n')).toMatch(/No answer to this: |Ask a question/);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('says in its components what was asked', () => {
    fc.assert(
      fc.property(fc.oneof(answered, refused), asked, (answer, asked) => {
        const read = readAsked(sent(answerMessage(answer, { asked })).components);
        if (asked.question === '') expect(read).toBeNull();
        else expect(read).toEqual({ ...asked, speaker: asked.speaker || null, source: asked.source || null });
      }),
      { numRuns: 80 },
    );
  });

  it('shows every excerpt on one of its pages, from the best on, each whole or up to the end of a sentence', () => {
    fc.assert(
      fc.property(answered, (answer) => {
        const shown = allPages(answer).flat();
        expect(shown.map(({ button }) => button)).toEqual(
          answer.excerpts.map(({ citation, text }) => contextId(citation, text)),
        );
        for (const [at, { text: block }] of shown.entries()) {
          const quote = block.match(/^> (?:[^\r\n]*(?:\n|\r\n?)> )*[^\r\n]*/)?.[0];
          if (quote === undefined) continue;
          const { text } = answer.excerpts[at]!;
          const [first] = sentences(text, { start: 0, end: text.length });
          expect([text, text.slice(first?.start, first?.end)]).toContain(unquote(quote).text);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('has no mention, link or address that is not ours', () => {
    fc.assert(
      fc.property(fc.oneof(answered, refused), (answer) => {
        for (const text of blocks(answerMessage(answer))) {
          const theirs = text
            .replace(/\[open the article\]\([^()\s]+\)/g, '')
            .replace(/\\[^0-9A-Za-z\s]/g, '¤');
          expect(theirs).not.toMatch(/[<@[\]`~_|]|:\/\//);
        }
      }),
      { numRuns: 80 },
    );
  });
});
