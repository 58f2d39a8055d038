import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { NO_MODELS } from '../../src/library/encoder-process.ts';
import { openServing } from '../../src/library/serving.ts';
import { type Encoder, openEncoder } from '../../src/search/meaning/encoder.ts';
import { newVectors } from '../../src/search/meaning/vectors.ts';
import { slice } from '../../src/text/span.ts';
import { libraryOf } from '../small-library.ts';
import { tempFolder } from '../temp-folder.ts';

const LIBRARY = libraryOf(
  'Ferry to Skellan\n\nThe boat will not run from November to March. Its operator blamed the price of fuel.\n\nEva Holt, who lives on the island, said: “We shall have to swim to the doctor.”',
  'New pool for Ayle\n\nThe town shelved its plan for a swimming pool because no builder could be found. The money goes to the library instead.',
  'A harvest of apples\n\nThe orchards of the valley gave twice as many apples as the year before. Pickers came from three counties.',
);

let encoder: Encoder;
const sentences = newVectors(LIBRARY.passages.firstSentence(LIBRARY.passages.size));
beforeAll(async () => {
  encoder = await openEncoder('models/e5-small-v2');
  for (let at = 0; at < LIBRARY.passages.size; at++) {
    const { article, sentences: own } = LIBRARY.passages.at(at);
    const { title, text } = LIBRARY.articles[article]!;
    for (const [nth, span] of own.entries())
      sentences.put(
        LIBRARY.passages.firstSentence(at) + nth,
        await encoder.encode(`${title}\n${slice(text, span)}`, 'passage'),
      );
  }
});
afterAll(() => encoder.close());

const ask = async (text: string, only = {}) =>
  answerQuestion(LIBRARY, text, only, { question: await encoder.encode(text, 'query'), sentences });

test.each([
  [
    'why did the town drop the swimming pool?',
    'shelved its plan',
    'what it did stands there in another word',
  ],
  ['when does the ship not sail?', 'November to March', 'only a common word is there'],
  ['what did Eva Holt say?', 'swim to the doctor', 'somebody is asked for, whatever they say'],
])('%s is answered by “%s”: %s', async (question, words) => {
  const { status, excerpts } = await ask(question);
  expect([status, excerpts[0]?.text]).toEqual(['answered', expect.stringContaining(words)]);
  expect(excerpts[0]?.signals.meaning).toBeGreaterThan(0);
});

test('what no article is near to is refused, and what is asked of a source is looked for only there', async () => {
  expect((await ask('who won the world cup in 1966?')).status).toBe('no-answer');
  expect((await ask('why was the pool plan dropped?', { source: 'The Wire' })).status).toBe('no-answer');
});

const FAQ = `# The pool of Ayle

## Why does the pool close in May?

No builder could be found for the roof. The money goes to the library.

## When does it open again?

In the autumn, once the roof is dry.

## Who can tell me more?

Why does the pool close in May?
`;

test('a question that a heading asks is answered by what stands under it, and no question by a question', async () => {
  const serving = await openServing({
    folder: tempFolder({ 'faq.md': FAQ }),
    dataDir: null,
    models: { ...NO_MODELS, encode: encoder.encode },
  });
  await serving.meant;
  const first = async (question: string) => (await serving.ask(question)).excerpts[0]?.text;
  expect(await first('why does the pool close in may?')).toContain('No builder could be found');
  expect(await first('when will it be open again')).toContain('In the autumn');
  await serving.close();
});

test('where there is no time for what a question means, nothing is read beside it, and words answer it', async () => {
  const asked: string[] = [];
  const serving = await openServing({
    folder: tempFolder({ 'faq.md': FAQ }),
    dataDir: null,
    models: {
      encode: async (text, side) => (side === 'query' ? null : encoder.encode(text, side)),
      read: async (question) => {
        asked.push(question);
        return [];
      },
    },
  });
  const { excerpts } = await serving.ask('which builder could be found for the roof?');
  await serving.close();
  expect(excerpts[0]?.text).toContain('No builder could be found');
  expect(asked).toEqual([]);
});
