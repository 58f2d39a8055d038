import type { Tokenizer } from '@huggingface/tokenizers';
import type { Span } from '../../text/span.ts';

/** A word or a mark of a text, as the word pieces that a model reads. */
export interface Word extends Span {
  readonly ids: readonly number[];
}

/**
 * A text → its words with their pieces, where each stands in the text as it is written: the tokenizer itself tells pieces
 * only, of a text that it has folded. It cuts at white space and at every mark, so that nothing is lost by cutting there
 * first: “Moe’s” is “Moe”, “’”, “s”.
 */
export function* wordsOf(tokenizer: Tokenizer, text: string): Iterable<Word> {
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const { ids } = tokenizer.encode(word, { add_special_tokens: false });
    if (ids.length > 0) yield { start, end: start + word.length, ids };
  }
}

// What BERT takes for a mark: punctuation, and of ASCII all that is neither letter nor digit.
const WORD = /[^\s\p{P}$+<=>^`|~]+|[\p{P}$+<=>^`|~]/gu;
