import {
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readFiles } from '../src/corpus/read-files.ts';
import { kindOf } from '../src/question/kind.ts';
import { reading } from '../src/search/kept.ts';
import { slice } from '../src/text/span.ts';
import { finish } from '../src/text/steps.ts';
import type { NewsArticle } from './news/article.ts';
import { news } from './news/news.ts';
import { newsQuestions } from './news/questions.ts';
import { readQuestions } from './question-set.ts';
import { squadArticles } from './squad.ts';
import { writeNews } from './write-news.ts';

/** A corpus and questions to it, in files, so that every system gets the same. */
export interface Corpus {
  /** The articles, as the bot reads them. */
  readonly folder: string;
  /** The number of the first paragraph of each file, counted from 0 over all files. */
  readonly first: Readonly<Record<string, number>>;
  /** A file with the paragraphs of all articles in their order, a JSON string a line: what others search. */
  readonly paragraphs: string;
  readonly size: number;
  /** Characters of all paragraphs. */
  readonly characters: number;
  readonly questions: readonly Asked[];
  /** Questions to warm up with: others than those that count, where there are enough. */
  readonly warmUp: readonly string[];
}

export interface Asked {
  readonly q: string;
  readonly kind: string;
  /** The number of the paragraph that holds the answer, counted from 0 over all articles, where that is known. */
  readonly paragraph: number | null;
}

/** Made-up news of so many passages. */
export function newsCorpus(work: string, passages: number): string {
  const folder = join(work, 'articles');
  writeNews(folder, passages);
  const all = newsQuestions(passages, 1, 1_000).map(({ q, kind }) => ({ q, kind, paragraph: null }));
  const [questions, others] = [1, 0].map((odd) => all.filter((_, at) => at % 2 === odd)) as [
    Asked[],
    Asked[],
  ];
  return writeCorpus(work, folder, news(passages), questions, others);
}

/** A folder of articles, and a file of questions to it. */
export function folderCorpus(work: string, folder: string, questions: string): string {
  const asked = readQuestions(questions).map(({ q, kind }) => ({
    q,
    kind: kind ?? kindOf(q),
    paragraph: null,
  }));
  return writeCorpus(work, folder, articlesOf(folder), asked);
}

/** A file in SQuAD's format: each article a file, and the questions that it answers, which are all of one kind. */
export function squadCorpus(work: string, file: string): string {
  const folder = join(work, 'articles');
  mkdirSync(folder, { recursive: true });
  const articles = squadArticles(file);
  for (const [at, { paragraphs }] of articles.entries())
    writeFileSync(
      join(folder, `${String(at).padStart(4, '0')}.txt`),
      paragraphs.map(({ context }) => line(context)).join('\n\n'),
    );
  const written = articlesOf(folder);
  const numbers = new Map(written.flatMap(({ paragraphs }) => paragraphs).map((text, at) => [text, at]));
  const questions = articles.flatMap((article) =>
    article.paragraphs.flatMap(({ context, qas }) =>
      qas
        .filter(({ answers }) => answers.length > 0)
        .map(({ question }) => ({
          q: question,
          kind: 'squad',
          paragraph: numbers.get(line(context)) ?? null,
        })),
    ),
  );
  return writeCorpus(work, folder, written, questions);
}

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A file and its paragraphs. */
type Paragraphs = Pick<NewsArticle, 'file' | 'paragraphs'>;

const articlesOf = (folder: string): Paragraphs[] =>
  finish(reading(readFiles(folder).files, [], null)).indexed.articles.map(({ file, text, paragraphs }) => ({
    file,
    paragraphs: paragraphs.map((span) => slice(text, span)),
  }));

/** @returns the path of a file that `readCorpus` reads */
function writeCorpus(
  work: string,
  folder: string,
  articles: Iterable<Paragraphs>,
  questions: readonly Asked[],
  others = questions,
): string {
  mkdirSync(work, { recursive: true });
  const paragraphs = join(work, 'paragraphs.jsonl');
  const file = openSync(paragraphs, 'w');
  const first: Record<string, number> = {};
  let [size, characters] = [0, 0];
  for (const { file: name, paragraphs } of articles) {
    first[name] = size;
    for (const text of paragraphs) writeSync(file, `${JSON.stringify(text)}\n`);
    size += paragraphs.length;
    characters += paragraphs.reduce((sum, { length }) => sum + length, 0);
  }
  closeSync(file);
  const corpus: Corpus = {
    folder,
    first,
    paragraphs,
    size,
    characters,
    questions,
    warmUp: others.map(({ q }) => q),
  };
  const path = join(work, 'corpus.json');
  writeFileSync(path, JSON.stringify(corpus));
  return path;
}

export const readCorpus = (path: string): Corpus => JSON.parse(readFileSync(path, 'utf8')) as Corpus;

export async function readParagraphs({ paragraphs }: Corpus): Promise<string[]> {
  const found: string[] = [];
  for await (const text of createInterface({ input: createReadStream(paragraphs) }))
    found.push(JSON.parse(text));
  return found;
}
