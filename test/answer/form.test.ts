import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { sentences } from '../../src/text/sentences.ts';
import { libraryOf } from '../small-library.ts';

const LONG = `The river Ayle, ${'which the farmers of the lower valley, who have had enough of it, call the Worm, '.repeat(5)}froze.`;
const TEXTS = [
  `Cold in the valley\n\nIt is cold. ${LONG} The ice is thick. Nobody skates.\n\nThe baker sells soup. The soup is hot! “Is it free?” he was asked. No.`,
  `Ice everywhere\n\nThe ice on the Ayle is thick. A cow fell in, and the vet, Ilse Brun, said: “She is fine. She is very cold.”\n\nSoup of the day: leek.`,
];
const library = libraryOf(...TEXTS);
const QUESTIONS = [
  'ice',
  'soup',
  'the river Ayle',
  'why did the river freeze',
  'What did Brun say?',
  'What was it that Brun said?',
  'Is the soup hot?',
  'who sells soup',
  'cold cow thick ice hot soup valley farmers worm',
];
const textOf = (file: string): string => TEXTS[Number.parseInt(file, 10) - 1]!;
const all = QUESTIONS.map((question): [string, Answer] => [question, answerQuestion(library, question)]);

describe.each(all)('%j has excerpts', (_, { excerpts, status }) => {
  test('at all', () => {
    expect([status, excerpts.length > 0]).toEqual(['answered', true]);
  });

  test('of a sentence, or two that follow each other', () => {
    for (const { citation } of excerpts) {
      const text = textOf(citation.file);
      const own = Array.from({ length: library.passages.size }, (_, at) => library.passages.at(at))
        .flatMap(({ sentences }) => sentences)
        .filter(({ start, end }) => start >= citation.start && end <= citation.end);
      const within = sentences(text, citation);
      expect(within.length).toBeGreaterThanOrEqual(1);
      expect(within.length).toBeLessThanOrEqual(2);
      expect(own.some(({ start }) => start === citation.start)).toBe(true);
      expect(own.some(({ end }) => end === citation.end)).toBe(true);
    }
  });

  test('of at most 400 characters, or of one sentence of at most 600', () => {
    for (const { text, citation } of excerpts) {
      const { length } = sentences(textOf(citation.file), citation);
      expect(text.length).toBeLessThanOrEqual(length === 1 ? 600 : 400);
    }
  });

  test('in a single paragraph each, the one that is cited', () => {
    for (const { citation } of excerpts) {
      const article = library.articles.find(({ file }) => file === citation.file)!;
      const { start, end } = article.paragraphs[citation.paragraph - 1]!;
      expect([citation.start >= start, citation.end <= end]).toEqual([true, true]);
    }
  });

  test('with whole words highlighted, in order', () => {
    for (const { text, highlights } of excerpts) {
      let done = 0;
      for (const [start, end] of highlights) {
        expect(start).toBeGreaterThanOrEqual(done);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).toMatch(/^\p{L}+$/u);
        done = end;
      }
    }
  });

  test('whose scores are what their signals sum up to, beside the best', () => {
    const sums = excerpts.map(({ signals }) => Object.values(signals).reduce((sum, one) => sum + one, 0));
    const most = Math.max(1, sums[0]!);
    excerpts.forEach(({ score }, at) => {
      expect(score).toBeCloseTo(Math.max(0, sums[at]! / most), 9);
    });
  });
});
