import type { Article } from '../corpus/article.ts';
import { type Cursor, type GrowingBytes, next, nextNumbers, putNumbers } from '../packed/bytes.ts';
import type { GrowingStrings } from '../packed/strings.ts';
import type { Steps } from '../text/steps.ts';
import { type Mention, mentions } from './mentions/mentions.ts';
import { nextMentions, putMentions } from './mentions/packed-mentions.ts';
import { type CorpusEvidence, capitalWords, corpusEvidence } from './people/corpus-evidence.ts';
import { hintsOf, nextHints, putHints, skipHints } from './people/hints.ts';
import { cursorAt, type Records, stretches } from './records.ts';

/** What an article tells the others, its words with a capital, and the mentions that it explains by itself. */
export function putOwn(to: GrowingBytes, article: Article, number: (word: string) => number): void {
  const found = mentions(article);
  putHints(to, hintsOf(article, found), number);
  putNumbers(to, Array.from(capitalWords(article), number));
  putMentions(to, found);
}

/** The same without what it tells the others; its words by their numbers. */
export function ownOf(own: Records, article: number): { capitals: number[]; mentions: Mention[] } {
  const cursor = capitalsAt(own, article);
  return { capitals: nextNumbers(cursor), mentions: nextMentions(cursor) };
}

/** What all articles tell the others. A step says how many articles it went through. */
export function* hearing(
  own: Records,
  words: Pick<GrowingStrings, 'size' | 'at'>,
): Steps<CorpusEvidence, number> {
  const corpus = corpusEvidence(words);
  for (const { from, to } of stretches(own)) {
    for (let article = from; article < to; article++)
      for (const hint of nextHints(cursorAt(own, article))) corpus.note(hint);
    yield to - from;
  }
  return corpus;
}

/**
 * Which articles have a word of which the corpus tells something else than before, and how many words are in any
 * article. A step says how many articles it went through.
 */
export function* comparing(
  own: Records,
  tells: Uint8Array,
  before: Uint8Array,
): Steps<{ hasNews: Uint8Array; used: number }, number> {
  const isUsed = new Uint8Array(tells.length);
  const hasNews = new Uint8Array(own.records.length);
  for (const { from, to } of stretches(own)) {
    for (let article = from; article < to; article++) {
      const cursor = capitalsAt(own, article);
      for (let left = next(cursor); left > 0; left--) {
        const word = next(cursor);
        isUsed[word] = 1;
        if (before[word] !== tells[word]) hasNews[article] = 1;
      }
    }
    yield to - from;
  }
  return { hasNews, used: isUsed.reduce((sum, one) => sum + one, 0) };
}

function capitalsAt(own: Records, article: number): Cursor {
  const cursor = cursorAt(own, article);
  skipHints(cursor);
  return cursor;
}
