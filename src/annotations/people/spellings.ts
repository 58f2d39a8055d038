import { isSpelling, type PreparedName, prepared } from './same-name.ts';

interface Met {
  readonly word: string;
  readonly name: PreparedName;
  /** The words that are spellings of this one, itself among them. */
  readonly words: string[];
}

/** Which words are spellings of one another: two are compared once, and only where their keys are the same. */
export class Spellings {
  readonly #byWord = new Map<string, Met>();
  readonly #byKey = new Map<string, Met[]>();

  /** The words asked for so far that are spellings of this one, itself among them. */
  of(word: string): readonly string[] {
    const known = this.#byWord.get(word);
    if (known) return known.words;
    const one: Met = { word, name: prepared(word), words: [word] };
    const family = this.#byKey.get(one.name.key) ?? [];
    for (const other of family)
      if (isSpelling(one.name, other.name)) {
        one.words.push(other.word);
        other.words.push(word);
      }
    family.push(one);
    this.#byKey.set(one.name.key, family);
    this.#byWord.set(word, one);
    return one.words;
  }
}
