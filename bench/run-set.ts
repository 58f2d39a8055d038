import { readFiles } from '../src/corpus/read-files.ts';
import type { Models } from '../src/library/encoder-process.ts';
import { openServing } from '../src/library/serving.ts';
import { judge, type Verdict } from './judge.ts';
import type { QuestionSet } from './question-set.ts';

/** So many questions are asked before the clock counts. */
const WARM_UP = 50;

/**
 * Opens the articles of a set as the bot does, asks it every question, and judges the answers.
 * @param models read for the meaning; null for answers from words alone
 */
export async function runSet(
  { folder, questions }: QuestionSet,
  models: Models | null = null,
): Promise<Verdict[]> {
  const serving = await openServing({ folder, dataDir: null, models });
  await Promise.all([serving.complete, serving.meant]);
  const texts = new Map(readFiles(folder).files.map(({ file, text }) => [file, text]));
  for (const { q } of questions.slice(0, WARM_UP)) await serving.ask(q);
  const verdicts: Verdict[] = [];
  for (const expected of questions) {
    const started = performance.now();
    const answer = await serving.ask(expected.q);
    verdicts.push(judge(expected, answer, texts, performance.now() - started));
  }
  await serving.close();
  return verdicts;
}
