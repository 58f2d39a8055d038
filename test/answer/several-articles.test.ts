import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { libraryOf } from '../small-library.ts';

const WIRE =
  'BRAYFORD, April 2 – A fire destroyed the old theatre in Brayford on Tuesday night. Seven people were hurt, fire chief Olga Renn said.';
const PAPER = `Theatre in ruins

The old theatre of Brayford burned down on Tuesday. Seven people were hurt, police said.

“We could not save the roof,” said fire chief Olga Renn.`;
const BLOG = `What I saw in Brayford

The theatre is gone. Nine people were hurt in the fire, a nurse told me, and “we could not save the roof” is all that the fire chief, Olga Renn, will say.`;

const library = libraryOf(WIRE, PAPER, BLOG);
const ask = (question: string) => answerQuestion(library, question);

describe('what several articles tell', () => {
  test('is one excerpt, with the places where the others say the same', () => {
    const { excerpts } = answerQuestion(
      libraryOf(
        'Mill Lane is shut. The old bridge over the Bray was closed to lorries in March.',
        'The old bridge over the Bray was closed to lorries in March. Nobody minds.',
        'Lorries now go through Denby.',
      ),
      'When was the bridge closed to lorries?',
    );
    const telling = excerpts.filter(({ text }) => text.includes('closed to lorries'));
    expect(telling).toHaveLength(1);
    expect(telling[0]!.alsoIn).toHaveLength(1);
    const files = [telling[0]!.citation, ...telling[0]!.alsoIn].map(({ file }) => file).sort();
    expect(files).toEqual(['1.txt', '2.txt']);
  });

  test.each([
    ['another day', 'The storm will reach the harbour of Denby on Monday.', 'on Monday', 'on Tuesday'],
    ['another figure', 'The storm broke 40 boats in the harbour of Denby.', '40', '55'],
  ])('but not where one tells %s', (_, text, here, there) => {
    const both = libraryOf(`${text} Nobody minds.`, `Rain. ${text.replace(here, there)}`);
    const { excerpts } = answerQuestion(both, 'the storm in the harbour of Denby');
    expect(
      excerpts
        .slice(0, 2)
        .map(({ text }) => text.includes(here))
        .sort(),
    ).toEqual([false, true]);
    expect(excerpts.flatMap(({ alsoIn }) => alsoIn)).toEqual([]);
  });
});

describe('how many excerpts there are', () => {
  test.each([1, 2, 3])('at most %i, where so many are wanted, and the best of them first', (limit) => {
    const all = ask('theatre').excerpts;
    expect(answerQuestion(library, 'theatre', { limit }).excerpts).toEqual(all.slice(0, limit));
  });
});

test('the order of the files changes places only, not what is answered', () => {
  const turned = libraryOf(BLOG, PAPER, WIRE);
  for (const question of ['Who is the fire chief?', 'How many people were hurt in the fire?', 'theatre']) {
    const short = (answers: readonly { text: string; support: number }[]) =>
      answers.map(({ text, support }) => `${text} ${support}`).sort();
    expect(short(answerQuestion(turned, question).answers)).toEqual(short(ask(question).answers));
  }
});
