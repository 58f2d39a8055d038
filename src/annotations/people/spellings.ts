import { listAt, type PackedLists, packLists } from '../../packed/lists.ts';
import { type PackedStrings, packStrings, stringAt } from '../../packed/strings.ts';
import { nameKey } from './name-key.ts';
import { isSpelling, type PreparedName, prepared } from './same-name.ts';

interface Met {
  readonly number: number;
  readonly word: string;
  readonly key: string;
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
      this.#meet({ number, word, key: nameKey(word), name: null, words: [word, ...others] });
    }
  }

  /** The words asked for so far that are spellings of this one, itself among them. */
  of(word: string): readonly string[] {
    return this.#met(word).words;
  }

  /** The same for all spellings of a word, and for some other words, see `nameKey`. */
  key(word: string): string {
    return this.#met(word).key;
  }

  #met(word: string): Met {
    const known = this.#byWord.get(word);
    if (known) return known;
    const name = prepared(word);
    const { key } = name;
    const one: Met = { number: this.#byWord.size, word, key, name, words: [word] };
    for (const other of this.#byKey.get(key) ?? []) {
      other.name ??= prepared(other.word);
      if (!isSpelling(name, other.name)) continue;
      one.words.push(other.word);
      other.words.push(word);
    }
    this.#meet(one);
    return one;
  }

  pack(): PackedSpellings {
    const met = [...this.#byWord.values()];
    const others = met.map(({ words }) => words.slice(1).map((word) => this.#byWord.get(word)!.number));
    return { words: packStrings(met.map(({ word }) => word)), others: packLists(others) };
  }

  #meet(one: Met): void {
    this.#byWord.set(one.word, one);
    const family = this.#byKey.get(one.key);
    if (family) family.push(one);
    else this.#byKey.set(one.key, [one]);
  }
}
