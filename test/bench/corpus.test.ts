import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderCorpus, newsCorpus, readCorpus, readParagraphs, squadCorpus } from '../../bench/corpus.ts';
import { news } from '../../bench/news/news.ts';
import { tempFolder } from '../temp-folder.ts';

test('a corpus of made-up news has the same paragraphs in its articles and beside them', async () => {
  const work = tempFolder();
  const corpus = readCorpus(newsCorpus(work, 40));
  expect(await readParagraphs(corpus)).toEqual([...news(40)].flatMap(({ paragraphs }) => paragraphs));
  const again = readCorpus(folderCorpus(tempFolder(), corpus.folder, join(corpus.folder, 'questions.jsonl')));
  expect(await readParagraphs(again)).toEqual(await readParagraphs(corpus));
  expect([again.size, again.characters]).toEqual([40, corpus.characters]);
});

test('what warms up is not asked again when the clock counts', () => {
  const { questions, warmUp } = readCorpus(newsCorpus(tempFolder(), 1_500));
  expect([questions.length, warmUp.length]).toEqual([500, 500]);
  const asked = new Set(questions.map(({ q }) => q));
  expect(warmUp.filter((q) => asked.has(q)).length).toBeLessThan(10); // the same by chance
});

test('a question of a folder without a kind gets the one that it is read as', async () => {
  const folder = tempFolder({ 'a.txt': 'Osei left.', 'q.jsonl': '{"id": "1", "q": "who left"}\n' });
  const { questions } = readCorpus(folderCorpus(tempFolder(), folder, join(folder, 'q.jsonl')));
  expect(questions).toEqual([{ q: 'who left', kind: 'who', paragraph: null }]);
});

test('a question in SQuAD’s format has the number of its paragraph, and those without an answer are not asked', async () => {
  const qa = (question: string, text?: string) => ({
    id: question,
    question,
    answers: text === undefined ? [] : [{ text }],
  });
  const squad = {
    data: [
      { paragraphs: [{ context: 'The dam broke.\nNobody was hurt.', qas: [qa('What broke?', 'dam')] }] },
      {
        paragraphs: [
          { context: 'Osei left.', qas: [qa('Why?')] },
          { context: 'It rained all day.', qas: [qa('How long did it rain?', 'all day')] },
        ],
      },
    ],
  };
  const folder = tempFolder({ 'squad.json': JSON.stringify(squad) });
  const corpus = readCorpus(squadCorpus(folder, join(folder, 'squad.json')));
  expect(await readParagraphs(corpus)).toEqual([
    'The dam broke. Nobody was hurt.',
    'Osei left.',
    'It rained all day.',
  ]);
  expect(corpus.questions.map(({ q, paragraph }) => [q, paragraph])).toEqual([
    ['What broke?', 0],
    ['How long did it rain?', 2],
  ]);
});
