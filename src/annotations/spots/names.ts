import { type Span, slice } from '../../text/span.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { foldWord } from '../../text/words.ts';

// "Bank of England", "Leonardo da Vinci": small words that stand inside names.
const SMALL = 'of|de|da|di|du|del|della|la|le|van|von|der|den|bin|al|el|ibn|y';
const INSIDE = new RegExp(`^(?:${SMALL})$`);
// What may stand between two words of a name: a hyphen, the full stop of an initial, small words.
const GAP = '(?:[ \\u00A0\\n]|[-‑–]|\\. ?)';
const JOINS = new RegExp(`^${GAP}(?:(?:${SMALL})${GAP})*$`, 'i');
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)s?$/;

/**
 * Runs of words with capitals: “Pep Guardiola”, "Bank of England", “NASA”; days and months are not names.
 * @param sentence where the names are looked for in the text
 * @param capitals its words that begin with a capital, function words left out
 * @param isName whether a word that begins a sentence, and so has a capital anyway, is a name elsewhere
 */
export function names(
  text: string,
  sentence: Span,
  capitals: readonly Span[],
  isName: (folded: string) => boolean,
): Span[] {
  const found: Span[] = [];
  let run: Word[] = [];
  const close = () => {
    while (run.length > 0 && INSIDE.test(run.at(-1)!.folded)) run.pop();
    if (run.length > 0) found.push({ start: run[0]!.start, end: run.at(-1)!.end });
    run = [];
  };
  for (const { start, end } of capitals) {
    const word = { start, end, folded: foldWord(text.slice(start, end)) };
    if (run.length > 0 && !JOINS.test(text.slice(run.at(-1)!.end, start))) close();
    if (isNameWord(word, text, sentence, isName)) run.push(word);
    else if (run.length > 0 && INSIDE.test(word.folded)) run.push(word);
    else close();
  }
  close();
  return found;
}

interface Word extends Span {
  readonly folded: string;
}

function isNameWord(word: Word, text: string, sentence: Span, isName: (folded: string) => boolean): boolean {
  if (CALENDAR.test(word.folded)) return false;
  if (isStopWord(word.folded)) return /^\p{Lu}{3,}$/u.test(slice(text, word));
  const before = text.slice(Math.max(sentence.start, word.start - 4), word.start);
  return !/(?:^|[.!?:]["”’)]?\s+|["“‘(]\s*)$/.test(before) || isName(word.folded);
}
