import SearchableMap from 'minisearch/SearchableMap';
import type { Article } from '../corpus/article.ts';
import { slice } from '../text/span.ts';
import type { Term } from '../text/terms.ts';

/** The terms of a corpus: how rare each is, how it is written, and which are spelled nearly alike. */
export interface Vocabulary {
  /** How many passages there are. */
  readonly passages: number;
  /** How many passages hold the term. */
  frequency(term: string): number;
  /** BM25's inverse document frequency: how much it tells that a passage holds the term. */
  rarity(term: string): number;
  /** Whether the term is only ever written with a capital, as names are. */
  isName(term: string): boolean;
  /** A word that the term stands for, as it is first written in the corpus. */
  written(term: string): string;
  /** The terms within `distance` edits (Levenshtein) of a term, nearest first, then commonest. */
  nearest(term: string, distance: number): string[];
}

interface Entry {
  frequency: number;
  lastPassage: number;
  isName: boolean;
  written: string;
}

/** Counts the terms of passages as they go by on their way into the index. */
export function countTerms() {
  const entries = new SearchableMap<Entry>();
  let passages = 0;
  return {
    count(article: Article, terms: readonly Term[]): void {
      for (const term of terms) {
        const capital = /^\p{Lu}/u.test(article.text[term.start]!);
        const entry = entries.get(term.term);
        if (!entry) {
          const written = slice(article.text, term);
          entries.set(term.term, { frequency: 1, lastPassage: passages, isName: capital, written });
          continue;
        }
        if (entry.lastPassage !== passages) entry.frequency++;
        entry.lastPassage = passages;
        if (!capital && entry.isName)
          Object.assign(entry, { isName: false, written: slice(article.text, term) });
      }
      passages++;
    },
    vocabulary: (): Vocabulary => vocabularyOf(entries, passages),
  };
}

const LONGEST = 40;

function vocabularyOf(entries: SearchableMap<Entry>, passages: number): Vocabulary {
  const frequency = (term: string): number => entries.get(term)?.frequency ?? 0;
  return {
    passages,
    frequency,
    rarity: (term) => Math.log(1 + (passages - frequency(term) + 0.5) / (frequency(term) + 0.5)),
    isName: (term) => entries.get(term)?.isName ?? false,
    written: (term) => entries.get(term)?.written ?? term,
    // Nobody misspells so long a word, and looking for it takes memory by its length.
    nearest: (term, distance) =>
      (term.length > LONGEST ? [] : [...entries.fuzzyGet(term, distance)])
        .sort(([, [a, near]], [, [b, far]]) => near - far || b.frequency - a.frequency)
        .map(([found]) => found),
  };
}
