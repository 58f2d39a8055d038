import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, Citation } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import type { Article } from '../../src/corpus/article.ts';
import { parseArticle } from '../../src/corpus/parse-article.ts';
import { openServing } from '../../src/library/serving.ts';
import { contains } from '../../src/text/span.ts';
import { anyText, articleTexts } from '../generated-texts.ts';
import { fileOf, libraryOfFiles } from '../small-library.ts';
import { tempFolder } from '../temp-folder.ts';

const QUESTIONS = [
  'what did Lavrov say?',
  'who agreed to the ceasefire in Łódź',
  'Zelenskyy summit',
  'why were the talks in Budapest refused again?',
  'how many cafes: 1,190 or 3.5?',
  'O’Brien front line',
  'المحادثات Москва',
];

/** Promises 1 and 2: an excerpt is a slice of its file, and its citation leads to it. */
function expectVerbatim(answer: Answer, articles: ReadonlyMap<string, Article>): void {
  for (const { text, highlights, score, citation, alsoIn } of answer.excerpts) {
    const textOf = ({ file, start, end }: Citation) => articles.get(file)!.text.slice(start, end);
    expect(textOf(citation)).toBe(text);
    expect(text.trim()).not.toBe('');
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    for (const place of [citation, ...alsoIn]) {
      const { id, title, paragraphs } = articles.get(place.file)!;
      expect(place).toMatchObject({ article: id, title });
      expect(contains(paragraphs[place.paragraph - 1]!, place)).toBe(true);
      expect(textOf(place).length).toBeGreaterThan(0);
    }
    let done = 0;
    for (const [start, end] of highlights) {
      expect(start).toBeGreaterThanOrEqual(done);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      done = end;
    }
  }
}

function expectSilent({ status, excerpts, answers, reason }: Answer): void {
  if (status === 'answered') expect(excerpts.length).toBeGreaterThan(0);
  else expect([excerpts, answers]).toEqual([[], []]);
  expect(reason === null).toBe(status === 'answered');
}

test('every excerpt is a slice of its file, whatever the articles hold', () => {
  let answered = 0;
  fc.assert(
    fc.property(fc.array(articleTexts, { minLength: 1, maxLength: 4 }), fc.nat(7), (texts, limit) => {
      const library = libraryOfFiles(texts.map((text, at) => fileOf(`${at}.md`, text)));
      const byFile = new Map(library.articles.map((article) => [article.file, article]));
      for (const question of QUESTIONS) {
        const answer = answerQuestion(library, question, { limit: limit + 1 });
        if (answer.status === 'answered') answered++;
        expect(answer.excerpts.length).toBeLessThanOrEqual(limit + 1);
        expectVerbatim(answer, byFile);
        expectSilent(answer);
      }
    }),
    { numRuns: 20 },
  );
  expect(answered).toBeGreaterThan(20);
});

test('and whatever the question is', async () => {
  const text =
    'Summit on ice\n\n“Is it?” Mr. Lavrov asked. The talks in the U.S. went on.\n\nPutin agreed in Łódź.';
  const corpus = await openServing({ folder: tempFolder({ 'a.txt': text }), dataDir: null });
  const article = parseArticle('a.txt', text) as Article;
  await fc.assert(
    fc.asyncProperty(anyText, async (question) => {
      const answer = await corpus.ask(question);
      expect(answer.question).toBe(question);
      expectVerbatim(answer, new Map([['a.txt', article]]));
      expectSilent(answer);
    }),
    { numRuns: 200 },
  );
});

test('the same question over the same articles has the same answer', async () => {
  const folder = tempFolder({
    'a.txt': 'Lavrov said no. Putin agreed.',
    'b.txt': 'Lavrov said no. Rubio left.',
  });
  const [one, other] = [
    await openServing({ folder, dataDir: null }),
    await openServing({ folder, dataDir: null }),
  ];
  for (const question of QUESTIONS) expect(await other.ask(question)).toEqual(await one.ask(question));
});
