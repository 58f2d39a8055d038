import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { answerQuestion } from '../src/answer/answer-question.ts';
import { readFolder } from '../src/corpus/read-folder.ts';
import { buildLibrary, type Library } from '../src/search/library.ts';
import { grow } from './grow.ts';
import { readQuestions } from './question-set.ts';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: './seeds' },
    questions: { type: 'string', default: './test/questions/seeds.jsonl' },
    passages: { type: 'string' },
  },
});

/** Start-up: the command line from nothing to an answer on the folder, the middle of five runs, in ms. */
function startUp(): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    spawnSync(process.execPath, [
      'dist/src/cli.js',
      'ask',
      '--corpus',
      options.corpus,
      '--json',
      'who said what',
    ]);
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[2]!;
}

/** Asks every question, again and again, for a while; times in ms, sorted. */
function ask(library: Library, questions: readonly string[], during = 5_000): number[] {
  const times: number[] = [];
  for (const question of questions) answerQuestion(library, question);
  for (const until = performance.now() + during; performance.now() < until; )
    for (const question of questions) {
      const started = performance.now();
      answerQuestion(library, question);
      times.push(performance.now() - started);
    }
  return times.sort((a, b) => a - b);
}

const folder = await readFolder(options.corpus);
const articles = options.passages ? grow(folder.articles, Number(options.passages)) : folder.articles;
const started = performance.now();
const library = buildLibrary({ articles, leftOut: [] });
const built = performance.now() - started;
const times = ask(
  library,
  readQuestions(options.questions).map(({ q }) => q),
);
const at = (share: number): string => `${times[Math.floor(times.length * share)]!.toFixed(2)} ms`;
const total = times.reduce((sum, time) => sum + time, 0);

console.log(`corpus        ${articles.length} articles, ${library.passages.size} passages`);
console.log(`start-up      ${startUp().toFixed(0)} ms, from the command to the answer, on ${options.corpus}`);
console.log(`build         ${built.toFixed(0)} ms`);
console.log(`questions     ${((1000 * times.length) / total).toFixed(0)} a second`);
console.log(`p50           ${at(0.5)}`);
console.log(`p99           ${at(0.99)}`);
