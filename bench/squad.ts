import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { literally } from './judge.ts';
import { type Expected, type QuestionSet, WrongFile } from './question-set.ts';
import { readJson } from './read-json.ts';

const Answered = z.object({
  id: z.string(),
  question: z.string(),
  answers: z.array(z.object({ text: z.string() })),
});
const Squad = z.object({
  data: z.array(z.object({ paragraphs: z.array(z.object({ context: z.string(), qas: z.array(Answered) })) })),
});

/**
 * The articles of a file in the format of SQuAD (Rajpurkar et al. 2016): paragraphs with questions to each.
 * @throws WrongFile where it is of another format
 */
export function squadArticles(file: string): z.infer<typeof Squad>['data'] {
  const parsed = Squad.safeParse(readJson(file));
  if (!parsed.success) throw new WrongFile(`${file} is not in SQuAD's format`);
  return parsed.data.data;
}

/**
 * Such a file as bare articles in a folder, a blank line between paragraphs, and its questions.
 * @param leaveOutOdd every second article is left out of the corpus: its questions have no answer there
 * @throws WrongFile where it is of another format
 */
export function writeSquad(file: string, leaveOutOdd: boolean, folder: string): QuestionSet {
  const data = squadArticles(file);
  const isOut = (at: number) => leaveOutOdd && at % 2 === 1;
  for (const [at, { paragraphs }] of data.entries()) {
    const text = paragraphs.map(({ context }) => context).join('\n\n');
    if (!isOut(at)) writeFileSync(join(folder, `${String(at).padStart(3, '0')}.txt`), text);
  }
  const questions = data.flatMap(({ paragraphs }, at) =>
    paragraphs.flatMap(({ qas }) => qas.map((one) => questionOf(one, isOut(at)))),
  );
  return { name: file, folder, questions };
}

// SQuAD 2.0 has questions with no answer at all; they are asked of the paragraph that they are under.
function questionOf({ id, question, answers }: z.infer<typeof Answered>, isOut: boolean): Expected {
  const marked = answers.map(({ text }) => text).filter(Boolean);
  if (isOut || marked.length === 0) return { id, q: question, none: true };
  return { id, q: question, top: marked.map(literally), marked };
}
