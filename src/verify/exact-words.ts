import { remember } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { isStopWord } from '../text/stop-words.ts';
import { stem } from '../text/terms.ts';
import { foldWord, WORD } from '../text/words.ts';

/** A word of a quotation or of an article, as the two are compared. */
export interface ExactWord extends Span {
  /** The same for two words that are the same, however they are set: “Don’t” and "don't", “U.S.” and "US". */
  readonly exact: string;
  /** The same for two forms of a word: "talk" and "talked", "Putin" and "Putin’s". */
  readonly near: string;
  /** How much it tells: 1, and half of that for a function word. */
  readonly weight: number;
}

// What else is said with a word: “£5”, “50%”, “−5”; but neither “2020-21” nor the “- 5” of a list.
const SIGN = String.raw`\p{Sc}|[%‰°±+=]|(?<![\p{L}\p{N}\p{P}])[-−](?=\p{N})`;
const WORDS = new RegExp(`${SIGN}|${WORD.source}`, 'gu');

// No words to be quoted: the mark of a footnote (“[2]”), the target of a Markdown link, an address.
const NOT_SAID = /\[\d{1,3}\]|(?<=\])\([^()\s]*\)|https?:\/\/\S+/g;

/** The words of a text in order, `from` being where it begins in its file. */
export function exactWords(text: string, from = 0): ExactWord[] {
  const said = text.replace(NOT_SAID, ({ length }) => ' '.repeat(length));
  return [...said.matchAll(WORDS)].flatMap(({ 0: written, index }) => {
    const folded = foldedWord(written);
    if (folded === '') return []; // a lone “ʼ” is a letter to Unicode
    const weight = isStopWord(folded) ? 0.5 : 1;
    const [start, end] = [from + index, from + index + written.length];
    return { start, end, exact: exact(written), near: stem(folded), weight };
  });
}

const foldedWord = remember(foldWord);

const exact = remember((written) => {
  if (/^[A-Za-z]+$/.test(written)) return written.toLowerCase();
  const plain = written.replace(APOSTROPHES, "'").replace(INVISIBLE, '').normalize('NFKC').toLowerCase();
  return /^\p{N}/u.test(plain) ? plain.replaceAll(',', '') : plain.replaceAll('.', '').replace('−', '-');
});

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const APOSTROPHES = /['’‘ʼ＇`´]/g;
