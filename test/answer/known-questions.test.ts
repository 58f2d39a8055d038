import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { knownQuestions } from '../../src/answer/known-questions.ts';
import { topicsOf } from '../../src/answer/topics.ts';
import { finish } from '../../src/text/steps.ts';
import { libraryIn, libraryOf } from '../small-library.ts';

test('every question that is known has an answer, whatever the articles are about', () => {
  for (const corpus of ['business', 'chemistry', 'council', 'culture', 'football']) {
    const library = libraryIn(`test/corpora/${corpus}`);
    const questions = finish(knownQuestions(library));
    expect(questions.length).toBeGreaterThan(10);
    expect(questions.filter((question) => answerQuestion(library, question).status !== 'answered')).toEqual(
      [],
    );
    expect(questions.some((question) => /^what did .+ say about .+\?$/.test(question))).toBe(true);
    expect(new Set(questions).size).toBe(questions.length);
  }
});

test('where nobody speaks, the articles with a short title are asked for', () => {
  const library = libraryOf(
    'Harbour lights\n\nHarbour lights are lamps that guide ships into a port by night.\n',
  );
  expect(finish(knownQuestions(library))).toEqual(['what is Harbour lights?']);
});

const said = (words: string) => libraryOf(`Coach Tom Roe met the press.\n\nCoach Tom Roe said ${words}`);
const rows: [intent: string, library: ReturnType<typeof said>, topics: string[]][] = [
  ['a noun with its article', said('the stadium was sold.'), ['the stadium']],
  ['one word before the noun', said('the front line was quiet.'), ['the front line']],
  ['a name', said('they would play in Budapest.'), ['Budapest']],
  ['no possessive', said('they liked Budapest’s.'), ['Budapest']],
  ['not half of a longer phrase', said('Hungarian referees had slept.'), []],
  ['no time of the calendar', said('it was over by the morning.'), []],
  ['not themselves', said('that Roe was ill.'), []],
];
test.each(rows)('what somebody speaks about: %s', (_, library, topics) => {
  const [person] = library.annotations.speakers(1);
  expect(topicsOf(person!, library, 5)).toEqual(topics);
});
