import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import type { Article } from '../../src/corpus/article.ts';
import { overlaps } from '../../src/text/span.ts';
import { anyText, articleTexts } from '../generated-texts.ts';
import { fileOf, libraryOfFiles } from '../small-library.ts';

const texts = fc.array(fc.oneof({ weight: 3, arbitrary: articleTexts }, anyText), {
  minLength: 1,
  maxLength: 4,
});
const FRAMES = [
  ['what did ', ' say?'],
  ['who ', '?'],
  ['when was ', ''],
  ['how many ', ' are there'],
  ['quotes by ', ' on the talks'],
  ['according to ', ', why?'],
  ['', '’s view on peace'],
  ['', ''],
] as const;
/** Where to take a stretch of an article for a question, and what to put around it. */
const picks = fc.array(
  fc.record({ article: fc.nat(), at: fc.nat(), length: fc.nat(60), frame: fc.constantFrom(...FRAMES) }),
  { minLength: 3, maxLength: 6 },
);

const libraryOf = (texts: readonly string[]) =>
  libraryOfFiles(texts.map((text, at) => fileOf(`${at}.md`, text)));

function expectSound({ status, reason, answers, excerpts }: Answer, articles: readonly Article[]): void {
  const textOf = (file: string) => articles.find((one) => one.file === file)!.text;
  expect(reason === null).toBe(status === 'answered');
  expect(excerpts.length > 0).toBe(status === 'answered');
  if (status === 'no-answer') expect(answers).toEqual([]);
  let last = 1;
  excerpts.forEach(({ text, score, citation, alsoIn, independent }, at) => {
    expect(textOf(citation.file).slice(citation.start, citation.end)).toBe(text);
    expect(text.trim()).toBe(text);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(last);
    last = score;
    for (const other of excerpts.slice(0, at))
      expect(other.citation.file === citation.file && overlaps(other.citation, citation)).toBe(false);
    const files = [citation, ...alsoIn].map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
    expect(independent).toBeGreaterThanOrEqual(1);
    expect(independent).toBeLessThanOrEqual(files.length);
  });
  for (const { text, support, in: places } of answers) {
    expect(places).toHaveLength(support);
    const [first] = places;
    expect(textOf(first!.file).slice(first!.start, first!.end)).toContain(text);
  }
}

test('whatever the articles are and whatever is asked of them, the answer is sound, and the same again', () => {
  let answered = 0;
  fc.assert(
    fc.property(texts, picks, (written, asked) => {
      const library = libraryOf(written);
      const again = libraryOf(written);
      for (const { article, at, length, frame } of asked) {
        const text = written[article % written.length]!;
        const from = text.length === 0 ? 0 : at % text.length;
        const question = frame.join(text.slice(from, from + length));
        const answer = answerQuestion(library, question);
        expectSound(answer, library.articles);
        expect(answerQuestion(again, question)).toEqual(answer);
        if (answer.status === 'answered') answered++;
      }
    }),
    { numRuns: 20 },
  );
  expect(answered).toBeGreaterThan(3); // else this test would see nothing
});
