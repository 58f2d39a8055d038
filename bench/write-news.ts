import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { news } from './news/news.ts';
import { newsQuestions } from './news/questions.ts';

/** Writes made-up news of so many passages to a folder, and questions to it to `questions.jsonl` there. */
export function writeNews(folder: string, passages: number, seed = 1): void {
  const write = (file: string, text: string) => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  for (const { file, text } of news(passages, seed)) write(file, text);
  write(
    'questions.jsonl',
    newsQuestions(passages, seed)
      .map((one) => `${JSON.stringify(one)}\n`)
      .join(''),
  );
}

// node dist/bench/write-news.js --write DIR [--passages N] [--seed N]
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const number = (value: string) => ({ type: 'string', default: value }) as const;
  const { values } = parseArgs({
    options: { write: number('./data/news'), passages: number('10000'), seed: number('1') },
  });
  writeNews(values.write, Number(values.passages), Number(values.seed));
}
