import { MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerMessage } from '../../src/render/discord-answer.ts';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT } from '../../src/render/discord-limits.ts';
import { ANSWER, CITATION, EXCERPT, placeIn, refusedWith, TWO_DATES } from './answers.ts';
import { blocks } from './discord-form.ts';
import { answered, refused, unquote } from './discord-generated.ts';

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
      '### Tuesday (3 articles: Bulletin, Wire) · Monday (1 article: Our own report)',
    );
  });

  it('gives the place alone of a passage that no message can hold', () => {
    const long = { ...EXCERPT, text: 'No. '.repeat(1_500), highlights: [] };
    const [, block] = blocks(answerMessage({ ...ANSWER, excerpts: [long] }));
    expect(block).toMatch(/^This passage is too long for a message; it stands here:\n-# Sergey Lavrov — /);
  });
});

describe('a refusal', () => {
  const rows: [intent: string, answer: Answer, texts: string[]][] = [
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
      fc.property(fc.oneof(answered, refused), (answer) => {
        const message = answerMessage(answer);
        const texts = blocks(message);
        expect(message.flags).toBe(MessageFlags.IsComponentsV2);
        expect(message.allowedMentions).toEqual({ parse: [] });
        expect(texts.length).toBeGreaterThan(0);
        expect(texts.length + 1).toBeLessThanOrEqual(MESSAGE_COMPONENTS);
        expect(texts.join('').length).toBeLessThanOrEqual(MESSAGE_TEXT);
        for (const text of texts) expect(text.trim()).not.toBe('');
        if (answer.status === 'no-answer')
          expect(texts.join('\n')).toMatch(/No answer to this: |Ask a question/);
      }),
      { numRuns: 500 },
    );
  });

  it('shows excerpts from the best on, each whole', () => {
    fc.assert(
      fc.property(answered, (answer) => {
        const quotes = blocks(answerMessage(answer)).filter((text) => text.startsWith('> '));
        expect(quotes.length).toBeGreaterThan(0);
        for (const [i, block] of quotes.entries()) {
          const quote = block.slice(0, block.lastIndexOf('\n-# '));
          expect(unquote(quote).text).toBe(answer.excerpts[i]!.text);
        }
      }),
      { numRuns: 300 },
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
      { numRuns: 300 },
    );
  });
});
