import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { ANSWER, EXCERPT, placeIn, refusedWith, TWO_DATES } from './answers.ts';
import { answered, refused } from './discord-generated.ts';

const shown = (answer: Answer, explain = false): string[] =>
  renderTerminal(answer, (_, text) => text, explain).split('\n');

describe('an answer at a terminal', () => {
  it('shows short answers that differ side by side, with the articles that give each', () => {
    expect(shown({ ...ANSWER, answers: TWO_DATES }).slice(0, 2)).toEqual([
      'Tuesday (3 articles: Bulletin, Wire) · Monday (1 article: Our own report)',
      '',
    ]);
  });

  it.each<[string, number, string[]]>([
    ['counts the sources that do not copy one another', 2, ['   3 articles, 2 independent']],
    ['says nothing of that where all are independent', 3, []],
  ])('%s', (_, independent, last) => {
    const alsoIn = [placeIn('a2', 'Wire'), placeIn('a3', null)];
    const lines = shown({ ...ANSWER, excerpts: [{ ...EXCERPT, alsoIn, independent }] });
    expect(lines.filter((line) => line.startsWith('   also in '))).toHaveLength(2);
    expect(lines.filter((line) => line.includes('independent'))).toEqual(last);
  });

  it('explains a score as the sum of its signals, those of nothing left out', () => {
    const signals = { words: 0.4, share: 0, length: -0.02, 'not in the list': 0.0201 };
    const lines = shown({ ...ANSWER, excerpts: [{ ...EXCERPT, score: 0.4001, signals }] }, true);
    expect(lines.slice(-4)).toEqual([
      expect.stringMatching(/^ {5}words {12}0\.400 {2}\S.+$/),
      expect.stringMatching(/^ {3}− length {11}0\.020 {2}\S.+$/),
      '   + not in the list  0.020',
      '   = score            0.400',
    ]);
  });

  it('tells a score that is more than all from what it counts as', () => {
    const signals = { words: 1.5, length: -0.1 };
    const lines = shown({ ...ANSWER, excerpts: [{ ...EXCERPT, score: 1, signals }] }, true);
    expect(lines.at(-1)).toBe('   = score   1.400  counted as 1.000');
  });
});

describe('a refusal at a terminal', () => {
  const rows: [intent: string, answer: Answer, lines: string[]][] = [
    [
      'says what is unknown, what is near, what there is and what to try',
      refusedWith({
        unknown: ['Xi', 'yuan'],
        nearest: ['Rubio', 'Budapest'],
        covers: { articles: 5, speakers: ['Ana Silva', 'Joao Reis'] },
      }),
      [
        'No answer to this: the articles never mention “Xi” or “yuan”. The nearest they have: “Rubio” and “Budapest”.',
        'There are 5 articles here; people who speak in them: Ana Silva, Joao Reis.',
        'Try: what did Ana Silva say?',
      ],
    ],
    [
      'says that all words are known, and tries nothing where nobody speaks',
      refusedWith({}),
      ['No answer to this: no sentence of the articles answers it.', 'There is 1 article here.'],
    ],
    [
      'says where somebody is mentioned who is never quoted',
      refusedWith({ mentions: [placeIn('a', 'Wire', 'Harbour')], unknown: ['yuan'] }),
      [
        'No answer to this: the articles mention whom you ask for, but report no words of theirs. They never mention “yuan”.',
        '   Harbour · Wire · 2025-10-21 · paragraph 7 · https://news.example/a_(b) · 05.md [10–70]',
        'There is 1 article here.',
      ],
    ],
    [
      'shows what comes nearest, and that it is no answer',
      refusedWith({ excerpts: [{ ...EXCERPT, alsoIn: [] }] }),
      [
        'No answer to this: no sentence of the articles answers it.',
        'There is 1 article here.',
        '',
        'Nearest, not an answer:',
        '',
        ...shown({ ...ANSWER, excerpts: [{ ...EXCERPT, alsoIn: [] }] }),
      ],
    ],
    [
      'invites to a question where there is none',
      refusedWith({ covers: { articles: 1, speakers: ['Ana Silva'] } }, ' ?! '),
      [
        'Ask a question in your own words.',
        'There is 1 article here; people who speak in it: Ana Silva.',
        'Try: what did Ana Silva say?',
      ],
    ],
  ];
  it.each(rows)('%s', (_, answer, lines) => {
    expect(shown(answer)).toEqual(lines);
  });
});

it('whatever the answer, no control character reaches the terminal', () => {
  fc.assert(
    fc.property(fc.oneof(answered, refused), fc.boolean(), (answer, explain) => {
      expect(shown(answer, explain).join('')).not.toMatch(/[^\P{Cc}\t]/u);
    }),
    { numRuns: 80 },
  );
});
