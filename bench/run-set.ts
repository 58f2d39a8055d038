import { readFiles } from '../src/corpus/read-files.ts';
import { openServing } from '../src/library/serving.ts';
import { judge, type Verdict } from './judge.ts';
import type { QuestionSet } from './question-set.ts';

/** So many questions are asked before the clock counts. */
const WARM_UP = 50;

/** Opens the articles of a set as the bot does, asks it every question, and judges the answers. */
export async function runSet({ folder, questions }: QuestionSet): Promise<Verdict[]> {
  const serving = await openServing({ folder, dataDir: null });
  await serving.complete;
  const texts = new Map(readFiles(folder).files.map(({ file, text }) => [file, text]));
  for (const { q } of questions.slice(0, WARM_UP)) serving.ask(q);
  const verdicts = questions.map((expected) => {
    const started = performance.now();
    const answer = serving.ask(expected.q);
    return judge(expected, answer, texts, performance.now() - started);
  });
  await serving.close();
  return verdicts;
}
