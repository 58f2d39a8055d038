import { MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Excerpt } from '../../src/answer/answer.ts';
import { answerMessage } from '../../src/render/discord-answer.ts';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT } from '../../src/render/discord-limits.ts';
import type { DiscordMessage } from '../../src/render/discord-message.ts';
import { answered, refused, unquote } from './discord-generated.ts';

const blocks = (message: DiscordMessage): string[] =>
  message.components[0].components.map(({ content }) => content);

const excerpt: Excerpt = {
  text: 'Lavrov said Russia wants a “long-term, sustainable peace”.',
  highlights: [[12, 18]],
  speaker: 'Sergey Lavrov',
  score: 1,
  citation: {
    article: 'a1',
    title: 'Why *it* collapsed',
    source: 'World Background',
    url: 'https://news.example/a_(b)',
    published: '2025-10-21',
    file: '05.md',
    paragraph: 7,
    start: 10,
    end: 70,
  },
  alsoIn: [],
};

const answer: Answer = {
  question: 'what did Lavrov say?',
  kind: 'said',
  status: 'answered',
  reason: null,
  answers: [],
  excerpts: [excerpt],
};

const also = (article: string, title: string) => ({ ...excerpt.citation, article, title });

describe('an answer', () => {
  it('is the question, then the excerpt word for word and where it stands', () => {
    expect(blocks(answerMessage(answer))).toEqual([
      '-# what did Lavrov say?',
      '> Lavrov said **Russia** wants a “long-term, sustainable peace”.\n' +
        '-# Sergey Lavrov — **Why \\*it\\* collapsed**, World Background, 2025-10-21, ¶ 7, ' +
        '[open the article](https://news.example/a_%28b%29)',
    ]);
  });

  it('leaves out of the citation what is not known', () => {
    const citation = {
      ...excerpt.citation,
      title: '',
      source: null,
      published: null,
      url: 'javascript:alert(1)',
    };
    const [, block] = blocks(
      answerMessage({ ...answer, excerpts: [{ ...excerpt, speaker: null, citation }] }),
    );
    expect(block?.split('\n')[1]).toBe('-# **05.md**, ¶ 7');
  });

  it('names two other articles and counts the rest', () => {
    const alsoIn = [
      also('a1', 'itself'),
      also('a2', 'Two'),
      also('a2', 'Two'),
      also('a3', 'Three'),
      also('a4', 'Four'),
    ];
    const [, block] = blocks(answerMessage({ ...answer, excerpts: [{ ...excerpt, alsoIn }] }));
    expect(block).toContain(', also in **Two**, **Three** and 1 more');
  });

  it('shows every short answer with its support, where the articles differ', () => {
    const answers = [
      { text: 'Tuesday', support: 3 },
      { text: 'Monday', support: 1 },
    ];
    expect(blocks(answerMessage({ ...answer, answers }))[1]).toBe(
      '### Tuesday (3 articles) · Monday (1 article)',
    );
  });

  it('gives the place alone of a passage that no message can hold', () => {
    const long = { ...excerpt, text: 'No. '.repeat(1_500), highlights: [] };
    const [, block] = blocks(answerMessage({ ...answer, excerpts: [long] }));
    expect(block).toMatch(/^This passage is too long for a message; it stands here:\n-# Sergey Lavrov — /);
  });
});

describe('a refusal', () => {
  const refusal = (reason: Answer['reason'], question = 'who is Xi?'): string =>
    blocks(answerMessage({ ...answer, question, status: 'no-answer', reason, excerpts: [] })).at(-1)!;

  it('says what is unknown and what is near', () => {
    expect(refusal({ unknown: ['Xi'], nearest: ['Rubio', 'Budapest'] })).toBe(
      'I have no answer: the articles here never mention **Xi**.\nThey do mention **Rubio** and **Budapest**.',
    );
  });

  it('says so where every word is known', () => {
    expect(refusal({ unknown: [], nearest: [] })).toMatch(/^I have no answer: no sentence .*\nTry a name/);
  });

  it('asks for a question where there is none', () => {
    expect(refusal(null, '  ')).toMatch(/^Ask a question in your own words/);
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
