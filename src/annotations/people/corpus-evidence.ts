import type { Article } from '../../corpus/article.ts';
import { type Span, slice } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { type GenderEvidence, genderEvidence, wordsOf } from '../mentions/genders.ts';
import { genderOfGivenName } from '../mentions/given-names.ts';
import { type Mention, mentions } from '../mentions/mentions.ts';
import { HONORIFICS, PARTICLES, ROLES } from '../reading/word-classes.ts';

/** What the articles of a corpus tell about one another's people. */
export interface CorpusEvidence {
  readonly genders: GenderEvidence;
  /** The mentions of each article, surnames that only other articles explain among them. */
  readonly mentioned: ReadonlyMap<Article, readonly Mention[]>;
  /** For each article the surnames in it, in lower case, that only other articles explain. */
  readonly surnames: ReadonlyMap<Article, ReadonlySet<string>>;
}

export function* corpusEvidence(articles: readonly Article[]): Steps<CorpusEvidence> {
  const genders = genderEvidence();
  const known = new Set<string>();
  const mentioned = new Map<Article, Mention[]>();
  const own = new Map<Article, ReadonlySet<string>>();
  for (const article of articles) {
    yield;
    const found = mentions(article);
    const here = new Set<string>();
    mentioned.set(article, found);
    own.set(article, here);
    for (const mention of found) {
      if (!mention.name) continue;
      genders.note(wordsOf(article.text, { start: mention.start, end: mention.name.end }));
      const name = wordsOf(article.text, mention.name);
      here.add(name.at(-1) ?? '');
      if (isSurelyPerson(article.text, mention, name)) known.add(name.at(-1)!);
    }
  }
  const surnames = new Map<Article, ReadonlySet<string>>();
  for (const article of articles) {
    yield;
    const unexplained = capitalWords(article).filter(
      (word) => known.has(word) && !own.get(article)!.has(word),
    );
    if (unexplained.length === 0) continue;
    surnames.set(article, new Set(unexplained));
    mentioned.set(article, mentions(article, surnames.get(article)!));
  }
  return { genders, mentioned, surnames };
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

const capitalWords = ({ text, paragraphs }: Article): string[] =>
  paragraphs.flatMap((span: Span) =>
    (slice(text, span).match(CAPITAL) ?? []).map((word) => word.toLowerCase()),
  );
const CAPITAL = /(?<!\p{L})\p{Lu}\p{L}+(?:[-'’]\p{Lu}\p{L}+)*/gu;
