import type { Answer } from '../src/answer/answer.ts';
import type { Article } from '../src/corpus/article.ts';
import type { Expected } from './question-set.ts';

/** How one answer did; null where the question does not ask for the measure. */
export interface Verdict {
  readonly id: string;
  readonly q: string;
  readonly rank: number | null;
  readonly cover: number | null;
  readonly answer: boolean | null;
  readonly differ: boolean | null;
  readonly speaker: boolean | null;
  readonly refused: boolean;
  readonly shouldRefuse: boolean;
  readonly verbatim: boolean;
  readonly length: number | null;
  readonly tookMs: number;
}

/** Compares an answer with what was expected; `rank` is that of the first good excerpt, from 1, Infinity for none. */
export function judge(
  expected: Expected,
  answer: Answer,
  articles: ReadonlyMap<string, Article>,
  tookMs: number,
): Verdict {
  const shown = answer.excerpts.map(({ text }) => plain(text));
  const short = answer.answers.map(({ text }) => plain(text));
  const good =
    expected.top && shown.findIndex((text) => expected.top!.some((words) => text.includes(plain(words))));
  const speaker = plain(answer.excerpts[0]?.speaker ?? '');
  return {
    id: expected.id,
    q: expected.q,
    rank: good === undefined ? null : good === -1 ? Number.POSITIVE_INFINITY : good + 1,
    cover: expected.cover
      ? share(expected.cover, (words) => shown.some((text) => text.includes(plain(words))))
      : null,
    answer: expected.answer
      ? expected.answer.split('|').some((words) => short[0]?.includes(plain(words)))
      : null,
    differ: expected.differ
      ? expected.differ.every((words) => short.some((text) => text.includes(plain(words))))
      : null,
    speaker: expected.speaker ? speaker.includes(plain(expected.speaker)) : null,
    refused: answer.status === 'no-answer',
    shouldRefuse: expected.none === true,
    verbatim: answer.excerpts.every(
      ({ text, citation: { file, start, end } }) => articles.get(file)?.text.slice(start, end) === text,
    ),
    length: answer.excerpts[0]?.text.length ?? null,
    tookMs,
  };
}

const share = <T>(items: readonly T[], fits: (item: T) => boolean): number =>
  items.filter(fits).length / items.length;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”«»„]/g, '"')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();
