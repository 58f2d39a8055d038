import type { Article } from '../corpus/article.ts';
import type { Library } from '../search/library.ts';
import type { Passage } from '../search/passage.ts';
import { type Span, slice } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import type { Ranked } from './rank.ts';

/** What is read beside a question: a candidate with what stands around it. */
export interface Window extends Span {
  readonly article: Article;
  /** The title and heading that it stands under, which tell whom “he” is, and what all of it is about. */
  readonly above: string;
}

/** So many are read at most: the best answer is among them 97 times of 100, and each takes a fiftieth of a second. */
const READ = 8;
/** So long at most, in UTF-16 units; a longer candidate is read by itself. */
const LONGEST = 320;
/** So many sentences on either side. */
const NEIGHBOURS = 2;

/** ranked → the windows of the best candidates, each of which is in one of them. */
export function windowsOf(ranked: readonly Ranked[], library: Library): Window[] {
  const windows: Window[] = [];
  for (const { candidate } of ranked) {
    if (windows.some((window) => isIn(candidate, window))) continue;
    if (windows.length === READ) break;
    const { article, passage } = candidate;
    windows.push({ ...windowOf(candidate), article, above: above(article, passage, library) });
  }
  return windows;
}

export const isIn = ({ article, start, end }: Candidate, window: Window): boolean =>
  article === window.article && start >= window.start && end <= window.end;

/** A window as it is read. */
export const textOf = (window: Window): string => window.above + slice(window.article.text, window);

/** Where a place in what is read is in the article; before the window for what stands above it. */
export const placeIn = ({ start, above }: Window, at: number): number => start + at - above.length;

function above(article: Article, { heading, article: number }: Passage, library: Library): string {
  const titles = [
    ...(isWritten(article, number, library) ? [article.title] : []),
    ...(heading ? [slice(article.text, heading)] : []),
  ];
  const short = titles.filter((one) => one.length <= LONGEST_TITLE);
  return [...new Set(short)].map((one) => `${one}. `).join('');
}
const LONGEST_TITLE = 120;

// The title of an article that has none is how its first sentence begins: read again it would be taken for the answer.
function isWritten({ title, text }: Article, number: number, { passages }: Library): boolean {
  const first = slice(text, passages.at(passages.first(number))).replace(/\s+/g, ' ');
  return !first.startsWith(title.replace(/…$/, ''));
}

/** A candidate with the sentences before and after it, in its passage: “She left early. Her train was late.” */
export function windowOf({ start, end, passage }: Pick<Candidate, 'start' | 'end' | 'passage'>): Span {
  const { sentences } = passage;
  let first = sentences.findIndex((one) => one.start === start);
  let last = sentences.findIndex((one) => one.end === end);
  const fits = (from: number, to: number): boolean =>
    from >= 0 && to < sentences.length && sentences[to]!.end - sentences[from]!.start <= LONGEST;
  for (let step = 0; step < NEIGHBOURS; step++) {
    if (fits(first - 1, last)) first--;
    if (fits(first, last + 1)) last++;
  }
  return { start: sentences[first]!.start, end: sentences[last]!.end };
}
