import { readFileSync } from 'node:fs';
import type { Article } from '../src/corpus/article.ts';
import { parseArticle } from '../src/corpus/parse-article.ts';

/** A question and what a good answer to it holds. Words are compared without case and kinds of quote marks. */
export interface Expected {
  readonly id: string;
  readonly q: string;
  /** The first excerpt holds one of these. */
  readonly top?: readonly string[];
  /** The excerpts together hold all of these. */
  readonly cover?: readonly string[];
  /** The first excerpt's speaker has this name in it. */
  readonly speaker?: string;
  /** The first short answer holds one of these, `|` between them. */
  readonly answer?: string;
  /** The short answers hold each of these. */
  readonly differ?: readonly string[];
  /** The corpus does not answer it. */
  readonly none?: boolean;
}

/** Questions in our own format, one JSON object a line. */
export const readQuestions = (file: string): Expected[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Expected);

interface Squad {
  data: {
    title?: string;
    paragraphs: { context: string; qas: { id: string; question: string; answers: { text: string }[] }[] }[];
  }[];
}

/**
 * A SQuAD-format file as bare articles, a blank line between paragraphs, and its questions.
 * @param leaveOutOdd every second article is left out of the corpus: its questions have no answer there
 */
export function readSquad(
  file: string,
  leaveOutOdd: boolean,
): { articles: Article[]; questions: Expected[] } {
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as Squad;
  const isOut = (at: number) => leaveOutOdd && at % 2 === 1;
  const articles = data.flatMap(({ paragraphs }, at) => {
    const text = paragraphs.map(({ context }) => context).join('\n\n');
    const parsed = parseArticle(`${String(at).padStart(3, '0')}.txt`, text);
    return isOut(at) || 'reason' in parsed ? [] : [parsed];
  });
  const questions = data.flatMap(({ paragraphs }, at) =>
    paragraphs.flatMap(({ qas }) =>
      qas.map(({ id, question, answers }) => ({
        id,
        q: question,
        ...(isOut(at) ? { none: true } : { top: answers.map(({ text }) => text) }),
      })),
    ),
  );
  return { articles, questions };
}
