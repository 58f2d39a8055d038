import type { Article } from '../../corpus/article.ts';
import { type Genders, genderEvidence, wordsOf } from '../mentions/genders.ts';
import { genderOfGivenName } from '../mentions/given-names.ts';
import type { Mention } from '../mentions/mentions.ts';
import { HONORIFICS, PARTICLES, ROLES } from '../reading/word-classes.ts';

/** What the articles of a corpus tell for reading one of them. */
export interface FromCorpus {
  readonly genders: Genders;
  /** The surnames in it, in lower case, that only other articles explain. */
  readonly surnames: ReadonlySet<string>;
}

/** What the articles of a corpus tell about one another's people. */
export interface CorpusEvidence {
  /** @param mentions those that the article explains by itself */
  note(article: Article, mentions: readonly Mention[]): void;
  /**
   * Once all articles are noted: the same as long as the corpus tells the same of everybody in the article.
   * @param words the article's `capitalWords`
   */
  key(words: readonly number[]): number;
  for(article: Article, mentions: readonly Mention[], words: readonly number[]): FromCorpus;
}

/** @param wordAt the words that have a capital in any article, by their numbers */
export function corpusEvidence(wordAt: (number: number) => string): CorpusEvidence {
  const genders = genderEvidence();
  const known = new Set<string>();
  const told: number[] = [];
  const tellsOf = (word: number): number => {
    const before = told[word];
    if (before !== undefined) return before;
    const guess = genders.of([wordAt(word)], true);
    const gender = guess ? (guess.gender === 'he' ? 1 : 2) + (guess.sure ? 2 : 0) : 0;
    const tells = gender + (known.has(wordAt(word)) ? 5 : 0);
    told[word] = tells;
    return tells;
  };
  return {
    note({ text }, mentions) {
      for (const mention of mentions) {
        if (!mention.name) continue;
        genders.note(wordsOf(text, { start: mention.start, end: mention.name.end }));
        const name = wordsOf(text, mention.name);
        if (isSurelyPerson(text, mention, name)) known.add(name.at(-1)!);
      }
    },
    // FNV-1a (Fowler, Noll, Vo), 32 bits: by its text an article has the same words in the same order.
    key: (words) => words.reduce((key, word) => Math.imul(key ^ tellsOf(word), 0x01000193), 0x811c9dc5) >>> 0,
    for({ text }, mentions, words) {
      const own = new Set(mentions.flatMap(({ name }) => (name ? (wordsOf(text, name).at(-1) ?? []) : [])));
      const surnames = words.map(wordAt).filter((word) => known.has(word) && !own.has(word));
      return { genders, surnames: new Set(surnames) };
    },
  };
}

// A surname counts in other articles only where it is one for sure: “Ms Ana Silva”, “coach Ana Silva”, a given
// name that is known; not that of “rivals Union Harbour”.
function isSurelyPerson(text: string, { title }: Mention, name: readonly string[]): boolean {
  if (name.length < 2 || PARTICLES.has(name[0]!)) return false;
  if (genderOfGivenName(name[0]!) !== null) return true;
  const last = title && wordsOf(text, title).at(-1);
  return (
    last !== null &&
    last !== undefined &&
    (HONORIFICS.has(last) || (ROLES.has(last) && !ALSO_BODIES.test(last)))
  );
}

const ALSO_BODIES =
  /^(?:rival|neighbou?r|champion|leader|owner|maker|publisher|broadcaster|developer|member|customer|sponsor|supplier|regulator|watchdog|employer|investor|opponent|partner|contender)$/;

/**
 * The words of an article that have a capital, in lower case, in every form in which `wordsOf` may meet them: “al-Amr”
 * also as `amr`, “O’Brien’s” as `o'brien`, “Jr.” with its full stop and without.
 */
export function capitalWords({ text }: Article): Set<string> {
  const found = new Set<string>();
  for (const { index, 0: capital } of text.matchAll(CAPITAL)) {
    let start = index;
    while (start > 0 && IN_WORD.test(text[start - 1]!)) start--;
    const word = `${text.slice(start, index)}${capital}`.toLowerCase().replace(/[’ʼ]/g, "'");
    const owner = word.replace(/'s?$/, '');
    for (const form of [word, owner]) {
      const bare = form.replace(/^[.'-]+|[.'-]+$/g, '');
      found
        .add(form)
        .add(bare)
        .add(bare.slice(bare.search(/[^.'-]+$/)));
    }
  }
  return found;
}
const CAPITAL = /\p{Lu}[\p{L}\p{M}.'’ʼ-]*/gu;
const IN_WORD = /[\p{L}\p{M}.'’ʼ-]/u;
