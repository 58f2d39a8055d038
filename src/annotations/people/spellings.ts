import { listAt, type PackedLists, packLists } from '../../packed/lists.ts';
import { type PackedStrings, packStrings, stringAt } from '../../packed/strings.ts';
import { nameKey } from './name-key.ts';
import { isSpelling, type PreparedName, prepared } from './same-name.ts';

interface Met {
  readonly number: number;
  readonly word: string;
  /** Once it is compared with another. */
  name: PreparedName | null;
  /** The words that are spellings of this one, itself among them. */
  readonly words: string[];
}

/** Which words are spellings of one another, as data. */
export interface PackedSpellings {
  readonly words: PackedStrings;
  /** For each word the others that are spellings of it. */
  readonly others: PackedLists;
}

/** Which words are spellings of one another: two are compared once, and only where their keys are the same. */
export class Spellings {
  readonly #byWord = new Map<string, Met>();
  readonly #byKey = new Map<string, Met[]>();

  /** @param before words that have been compared already */
  constructor(before: PackedSpellings | null = null) {
    if (!before) return;
    const words = Array.from({ length: before.words.starts.length - 1 }, (_, number) =>
      stringAt(before.words, number),
    );
    for (const [number, word] of words.entries()) {
      const others = Array.from(listAt(before.others, number), (other) => words[other]!);
      this.#meet({ number, word, name: null, words: [word, ...others] }, nameKey(word));
    }
  }

  /** The words asked for so far that are spellings of this one, itself among them. */
  of(word: string): readonly string[] {
    const known = this.#byWord.get(word);
    if (known) return known.words;
    const name = prepared(word);
    const one: Met = { number: this.#byWord.size, word, name, words: [word] };
    for (const other of this.#byKey.get(name.key) ?? []) {
      other.name ??= prepared(other.word);
      if (!isSpelling(name, other.name)) continue;
      one.words.push(other.word);
      other.words.push(word);
    }
    this.#meet(one, name.key);
    return one.words;
  }

  pack(): PackedSpellings {
    const met = [...this.#byWord.values()];
    const others = met.map(({ words }) => words.slice(1).map((word) => this.#byWord.get(word)!.number));
    return { words: packStrings(met.map(({ word }) => word)), others: packLists(others) };
  }

  #meet(one: Met, key: string): void {
    this.#byWord.set(one.word, one);
    const family = this.#byKey.get(key);
    if (family) family.push(one);
    else this.#byKey.set(key, [one]);
  }
}
