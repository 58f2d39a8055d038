import { answerQuestion } from '../src/answer/answer-question.ts';
import { buildLibrary } from '../src/search/library.ts';
import { judge, type Verdict } from './judge.ts';
import type { QuestionSet } from './question-set.ts';

/** So many questions are asked before the clock counts. */
const WARM_UP = 50;

/** Asks every question of a set, and judges the answers. */
export function runSet({ articles, questions }: QuestionSet): Verdict[] {
  const library = buildLibrary({ articles, leftOut: [] });
  const byFile = new Map(articles.map((article) => [article.file, article]));
  for (const { q } of questions.slice(0, WARM_UP)) answerQuestion(library, q);
  return questions.map((expected) => {
    const started = performance.now();
    const answer = answerQuestion(library, expected.q);
    return judge(expected, answer, byFile, performance.now() - started);
  });
}
