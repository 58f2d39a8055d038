import type { Article } from '../corpus/article.ts';
import { type Cursor, type GrowingBytes, next, nextNumbers, putNumbers } from '../packed/bytes.ts';
import type { GrowingStrings } from '../packed/strings.ts';
import type { Steps } from '../text/steps.ts';
import { type Mention, mentions } from './mentions/mentions.ts';
import { nextMentions, putMentions } from './mentions/packed-mentions.ts';
import { type CorpusEvidence, capitalWords, corpusEvidence } from './people/corpus-evidence.ts';
import { hintsOf, nextHints, putHints, skipHints } from './people/hints.ts';
import { cursorAt, type Records } from './records.ts';

/** What an article tells the others, its words with a capital, and the mentions that it explains by itself. */
export function putOwn(to: GrowingBytes, article: Article, number: (word: string) => number): void {
  const found = mentions(unpacked(article));
  putHints(to, hintsOf(article, found), number);
  putNumbers(to, Array.from(capitalWords(article), number));
  putMentions(to, found);
}

/** The same without what it tells the others; its words by their numbers. */
export function ownOf(own: Records, article: number): { capitals: number[]; mentions: Mention[] } {
  const cursor = capitalsAt(own, article);
  return { capitals: nextNumbers(cursor), mentions: nextMentions(cursor) };
}

/** An article of a large corpus reads its paragraphs anew whenever it is asked for them. */
export const unpacked = (article: Article): Article => ({ ...article });

/** So many articles are gone through in a step where each takes little. */
const AT_ONCE = 100;

/** What all articles tell the others. */
export function* hearing(
  own: Records,
  words: Pick<GrowingStrings, 'size' | 'at'>,
): Steps<CorpusEvidence, number> {
  const corpus = corpusEvidence(words);
  for (let article = 0; article < own.records.length; article++) {
    for (const hint of nextHints(cursorAt(own, article))) corpus.note(hint);
    if (article % AT_ONCE === 0) yield 0;
  }
  return corpus;
}

/** Of which articles the corpus tells, of each of their words, what it told before, and how many words there are. */
export function* comparing(
  own: Records,
  tells: Uint8Array,
  before: Uint8Array,
): Steps<{ isTold: Uint8Array; used: number }, number> {
  const isUsed = new Uint8Array(tells.length);
  const isTold = new Uint8Array(own.records.length).fill(1);
  for (let article = 0; article < own.records.length; article++) {
    const cursor = capitalsAt(own, article);
    for (let left = next(cursor); left > 0; left--) {
      const word = next(cursor);
      isUsed[word] = 1;
      if (before[word] !== tells[word]) isTold[article] = 0;
    }
    if (article % AT_ONCE === 0) yield 0;
  }
  return { isTold, used: isUsed.reduce((sum, one) => sum + one, 0) };
}

function capitalsAt(own: Records, article: number): Cursor {
  const cursor = cursorAt(own, article);
  skipHints(cursor);
  return cursor;
}
