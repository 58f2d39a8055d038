import type { Article } from '../corpus/article.ts';
import type { PackedDictionary } from '../packed/find-strings.ts';
import { growStrings } from '../packed/strings.ts';
import { finish, type Steps } from '../text/steps.ts';
import { type Annotations, openAnnotations, type PackedAnnotations } from './annotations.ts';
import { attribute } from './attribute.ts';
import { mentionsIn } from './mentions/mentions.ts';
import { nextMentions, putMentions } from './mentions/packed-mentions.ts';
import { readArticle } from './mentions/read-article.ts';
import { comparing, hearing, ownOf, putOwn } from './own-evidence.ts';
import { gatherPeople } from './people/gather-people.ts';
import { nextNamed, putCast } from './people/packed-cast.ts';
import { packPeople } from './people/packed-people.ts';
import { castReader } from './people/read-cast.ts';
import { type PackedSpellings, Spellings } from './people/spellings.ts';
import { cursorAt, type Records, records, stretches } from './records.ts';
import { nextStatements, putStatements } from './statements/packed-statements.ts';
import { placed, withSpeakers } from './statements/placed.ts';
import { statementsIn } from './statements/statements.ts';

/** Articles → what they tell of one another → statements → people → who said what. */
export const annotate = (articles: readonly Article[]): Annotations =>
  openAnnotations(articles, finish(annotating(articles)).annotations);

/** What it takes not to read an article again that is the same; its tables of words only grow, until they are worn. */
export interface Evidence {
  /** What each article tells the others, its words with a capital, and the mentions that it explains by itself. */
  readonly own: Records;
  readonly words: PackedDictionary;
  /** How many of these words are in an article still. */
  readonly used: number;
  /** For each word what the corpus told of whoever has it for a surname. */
  readonly tells: Uint8Array;
  /** Who appears in each article, see `Cast`, and the forms that stand there. */
  readonly casts: Records;
  readonly forms: PackedDictionary;
  readonly spellings: PackedSpellings;
}

/** People and statements, and what they were found by. */
export interface Annotated {
  readonly annotations: PackedAnnotations;
  readonly evidence: Evidence;
}

/** So many times all articles are gone through, one after another. */
export const ROUNDS = 8;

/**
 * The same as data. A step says how many articles it went through, of all of them `ROUNDS` times.
 * @param was for each article its number among those of `before`, -1 where it is new: what was found in it is copied,
 * unless the corpus tells something else of its people now
 */
export function* annotating(
  articles: readonly Article[],
  before: Annotated | null = null,
  was: readonly number[] = [],
): Steps<Annotated, number> {
  const old = before && !isWorn(before.evidence) ? before : null;
  const same = (number: number) => was[number] ?? -1;
  const words = growStrings(old?.evidence.words);
  const own = yield* records(
    articles,
    (article, to) => putOwn(to, unpacked(article), words.number),
    old && { from: old.evidence.own, was: same },
  );
  const corpus = yield* hearing(own, words);
  const tells = corpus.tells();
  // Where nothing was told before, nothing is news.
  const { used, hasNews } = yield* comparing(own, tells, old?.evidence.tells ?? tells);
  const unchanged = (number: number) => (hasNews[number] === 1 ? -1 : same(number));
  const told = yield* records(
    articles,
    (article, to, number) => {
      const { capitals, mentions: first } = ownOf(own, number);
      const { genders, surnames } = corpus.for(article, first, capitals);
      const whole = unpacked(article);
      const reading = readArticle(whole, surnames);
      const known = surnames.size > 0 ? mentionsIn(reading) : first;
      const said = statementsIn(reading, genders);
      putMentions(to, withSpeakers(whole, known, said));
      putStatements(to, placed(whole, said));
    },
    old && { from: old.annotations, was: unchanged },
  );
  const forms = growStrings(old?.evidence.forms);
  const readCast = castReader(forms.number);
  const casts = yield* records(
    articles,
    (article, to, number) => {
      const cursor = cursorAt(told, number);
      putCast(to, readCast(article, nextMentions(cursor), nextStatements(cursor)));
    },
    old && { from: old.evidence.casts, was: unchanged },
  );
  const spellings = new Spellings(old?.evidence.spellings);
  const castAt = (number: number) => nextNamed(cursorAt(casts, number));
  const gathered = yield* gatherPeople(
    { stretches: [...stretches(casts)], at: castAt, form: forms.at },
    spellings,
  );
  const attribution = yield* attribute(casts, gathered);
  const annotations = { ...told, ...attribution, people: packPeople(gathered.people, forms.at) };
  const evidence = {
    own,
    words: words.pack(),
    used,
    tells,
    casts,
    forms: forms.pack(),
    spellings: spellings.pack(),
  };
  return { annotations, evidence };
}

// After many changes half of the words are of articles that are gone.
const isWorn = ({ words, used }: Evidence): boolean => used < (words.starts.length - 1) / 2;

// An article of a large corpus reads its paragraphs anew whenever it is asked for them.
const unpacked = (article: Article): Article => ({ ...article });
