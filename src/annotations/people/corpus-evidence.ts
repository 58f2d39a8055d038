import type { Article } from '../../corpus/article.ts';
import type { GrowingStrings } from '../../packed/strings.ts';
import { type Genders, genderEvidence, wordsOf } from '../mentions/genders.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { PackedHint } from './hints.ts';

/** What the articles of a corpus tell for reading one of them. */
export interface FromCorpus {
  readonly genders: Genders;
  /** The surnames in it, in lower case, that only other articles explain. */
  readonly surnames: ReadonlySet<string>;
}

/** What the articles of a corpus tell about one another's people. */
export interface CorpusEvidence {
  note(hint: PackedHint): void;
  /** Once all articles are noted: for each word what is told of whoever has it for a surname, as one number. */
  tells(): Uint8Array;
  /**
   * @param mentions those that the article explains by itself
   * @param capitals the numbers of its `capitalWords`
   */
  for(article: Article, mentions: readonly Mention[], capitals: readonly number[]): FromCorpus;
}

/** @param words those that have a capital in any article */
export function corpusEvidence(words: Pick<GrowingStrings, 'size' | 'at'>): CorpusEvidence {
  const genders = genderEvidence();
  const surnames = new Set<number>();
  const known = new Set<number>();
  return {
    note(hint) {
      const given = hint.given === null ? null : words.at(hint.given);
      genders.note({ surname: words.at(hint.surname), given, gender: hint.gender });
      surnames.add(hint.surname);
      if (hint.known !== null) known.add(hint.known);
    },
    tells() {
      const tells = new Uint8Array(words.size);
      for (const number of surnames) {
        const guess = genders.of([words.at(number)], true);
        if (guess) tells[number] = (guess.gender === 'he' ? 1 : 2) + (guess.sure ? 2 : 0);
      }
      for (const number of known) tells[number]! += 5;
      return tells;
    },
    for({ text }, mentions, capitals) {
      const own = new Set(mentions.flatMap(({ name }) => (name ? (wordsOf(text, name).at(-1) ?? []) : [])));
      const others = capitals.filter((number) => known.has(number)).map(words.at);
      return { genders, surnames: new Set(others.filter((word) => !own.has(word))) };
    },
  };
}

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
