import { describe, expect, test } from 'vitest';
import { asking } from './models.ts';

const MATCH = `Rovers beat Harbour in the rain

DENBY, May 9 – Denby Rovers beat Harbour Town 3-1 on Saturday in front of 12,400 people at Mill Lane and won the county cup for the first time since 1988.

Striker Ada Quist scored twice before the break. The match began 40 minutes late because a water pipe had burst under the main stand.

Coach Piet Aalbers, 61, will retire in July after nine years. The captain, Noor Haddad, received the cup from the duchess.

The club was fined 8,000 euros in March for letting off fireworks. “We shall pay it,” Aalbers said.`;
const WIRE =
  'The old theatre in Brayford was destroyed by a fire on Tuesday night. Seven people were hurt in the fire.';
const PAPER = 'Theatre in ruins\n\nThe theatre of Brayford burned down. Seven people were hurt, police said.';
const BLOG = 'What I saw in Brayford\n\nThe theatre is gone. Nine people were hurt in the fire.';

const ask = asking({ 'match.txt': MATCH, 'wire.txt': WIRE, 'paper.txt': PAPER, 'blog.txt': BLOG });

describe('a question of fact has a short answer, in the words of the article', () => {
  test.each<[string, string, string]>([
    ['Who received the cup from the duchess?', 'Noor Haddad', 'a name in full'],
    ['When will Aalbers retire?', 'July', 'a time'],
    ['How much was the club fined?', '8,000 euros', 'a sum, whole'],
    ['How old is Piet Aalbers?', '61', 'an age'],
    ['How many times did Ada Quist score?', 'twice', 'a number that is a word'],
  ])('%j: %s (%s)', async (question, words) => {
    const { answers, guess, excerpts } = await ask(question);
    const [short] = answers;
    expect(short!.text).toContain(words);
    expect(guess).toBe(short!.text);
    const { file, start, end } = short!.in[0]!;
    expect(file).toBe('match.txt');
    expect(MATCH.slice(start, end)).toContain(short!.text);
    expect(excerpts[0]!.highlights.map(([from, to]) => excerpts[0]!.text.slice(from, to))).toEqual([
      short!.text,
    ]);
  });

  test('where it is not so sure nothing is large, and the words that answer are marked in their excerpt', async () => {
    const { answers, excerpts } = await ask('Who coaches Denby Rovers?');
    expect(answers).toEqual([]);
    expect(excerpts[0]!.highlights.map(([from, to]) => excerpts[0]!.text.slice(from, to))).toEqual([
      'Piet Aalbers',
    ]);
  });

  test.each([
    ['Why did the match begin late?', 'why'],
    ['Did Rovers win the cup?', 'yes or no'],
    ['fireworks', 'a topic'],
    ['What did Aalbers say?', 'what somebody says'],
    ['How did Rovers celebrate the cup?', 'how'],
  ])('%j has none (%s)', async (question) => {
    expect((await ask(question)).answers).toEqual([]);
  });
});

test('what several articles tell is one answer with all of them, and where one differs, it has its own', async () => {
  const { answers } = await ask('How many people were hurt in the fire in Brayford?');
  expect(answers.map(({ text, support }) => [text, support])).toEqual([
    ['Seven', 2],
    ['Nine', 1],
  ]);
  expect(answers.map(({ in: places }) => places.map(({ file }) => file).sort())).toEqual([
    ['paper.txt', 'wire.txt'],
    ['blog.txt'],
  ]);
});
