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
  /** The same as long as the corpus tells the same of everybody in the article. */
  readonly key: number;
}

/** What the articles of a corpus tell about one another's people. */
export interface CorpusEvidence {
  /** @param mentions those that the article explains by itself */
  note(article: Article, mentions: readonly Mention[]): void;
  /** Once all articles are noted. */
  for(article: Article, mentions: readonly Mention[]): FromCorpus;
}

export function corpusEvidence(): CorpusEvidence {
  const genders = genderEvidence();
  const known = new Set<string>();
  const told = new Map<string, number>();
  const tellsOf = (word: string): number => {
    const before = told.get(word);
    if (before !== undefined) return before;
    const guess = genders.of([word], true);
    const gender = guess ? (guess.gender === 'he' ? 1 : 2) + (guess.sure ? 2 : 0) : 0;
    const tells = gender + (known.has(word) ? 5 : 0);
    told.set(word, tells);
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
    for(article, mentions) {
      const { text } = article;
      const own = new Set(mentions.flatMap(({ name }) => (name ? (wordsOf(text, name).at(-1) ?? []) : [])));
      const words = capitalWords(article);
      const surnames = new Set([...words].filter((word) => known.has(word) && !own.has(word)));
      return { genders, surnames, key: keyOf([...words].map(tellsOf)) };
    },
  };
}

// FNV-1a (Fowler, Noll, Vo), 32 bits: by its text an article has the same words in the same order.
const keyOf = (tells: readonly number[]): number =>
  tells.reduce((key, one) => Math.imul(key ^ one, 0x01000193), 0x811c9dc5) >>> 0;

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

/** The words of an article that have a capital, in lower case; “al-Amr” also as `amr`. */
const capitalWords = ({ text }: Article): Set<string> =>
  new Set(
    (text.match(CAPITAL) ?? []).flatMap((found) => {
      const word = found.toLowerCase().replace(/[’ʼ]/g, "'");
      const inner = /[-']\p{L}+$/u.exec(word);
      return inner ? [word, inner[0].slice(1)] : [word];
    }),
  );
const CAPITAL = /(?<!\p{L})(?:\p{Ll}{1,4}[-'’ʼ])?\p{Lu}\p{L}+(?:[-'’ʼ]\p{L}+)*/gu;
