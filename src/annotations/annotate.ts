import type { Article } from '../corpus/article.ts';
import { type GrowingBytes, nextNumbers, putNumbers } from '../packed/bytes.ts';
import { growStrings, type PackedStrings } from '../packed/strings.ts';
import { finish, type Steps } from '../text/steps.ts';
import { type Annotations, openAnnotations, type PackedAnnotations } from './annotations.ts';
import { attribute } from './attribute.ts';
import { mentions, mentionsIn } from './mentions/mentions.ts';
import { nextMentions, putMentions } from './mentions/packed-mentions.ts';
import { readArticle } from './mentions/read-article.ts';
import type { Cast } from './people/cast.ts';
import { capitalWords, corpusEvidence } from './people/corpus-evidence.ts';
import { gatherPeople } from './people/gather-people.ts';
import { hintsOf, nextHints, putHints, skipHints } from './people/hints.ts';
import { nextCast, putCast } from './people/packed-cast.ts';
import { packPeople } from './people/packed-people.ts';
import { castReader } from './people/read-cast.ts';
import { type PackedSpellings, Spellings } from './people/spellings.ts';
import { copyRecord, cursorAt, type Records, records } from './records.ts';
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
  readonly words: PackedStrings;
  /** How many of these words are in an article still. */
  readonly used: number;
  /** For each word what the corpus told of whoever has it for a surname. */
  readonly tells: Uint8Array;
  /** Who appears in each article, see `Cast`, and the forms that stand there. */
  readonly casts: Records;
  readonly forms: PackedStrings;
  readonly spellings: PackedSpellings;
}

/** People and statements, and what they were found by. */
export interface Annotated {
  readonly annotations: PackedAnnotations;
  readonly evidence: Evidence;
}

/** So many times all articles are gone through, one after another. */
export const ROUNDS = 6;

/**
 * The same as data, an article a step, all of them `ROUNDS` times.
 * @param was for each article its number among those of `before`, -1 where it is new: what was found in it is copied,
 * unless the corpus tells something else of its people now
 */
export function* annotating(
  articles: readonly Article[],
  before: Annotated | null = null,
  was: readonly number[] = [],
): Steps<Annotated> {
  const old = before && !isWorn(before.evidence) ? before : null;
  const isSame = (number: number): boolean => old !== null && (was[number] ?? -1) >= 0;
  const words = growStrings(old?.evidence.words);
  const corpus = corpusEvidence(words);
  const own = yield* records(
    articles,
    (article, to, number) => {
      const start = to.length;
      if (isSame(number)) copyRecord(to, old!.evidence.own, was[number]!);
      else putOwn(to, article, words.number);
      for (const hint of nextHints({ bytes: to.bytes, at: start })) corpus.note(hint);
    },
    old?.evidence.own,
  );
  const tells = corpus.tells();
  const isNews = (word: number): boolean => old!.evidence.tells[word] !== tells[word];
  const used = new Uint8Array(words.size);
  const isTold = new Uint8Array(articles.length);
  const told = yield* records(
    articles,
    (article, to, number) => {
      const cursor = cursorAt(own, number);
      skipHints(cursor);
      const capitals = nextNumbers(cursor);
      for (const word of capitals) used[word] = 1;
      if (isSame(number) && !capitals.some(isNews)) {
        isTold[number] = 1;
        copyRecord(to, old!.annotations, was[number]!);
        return;
      }
      const first = nextMentions(cursor);
      const { genders, surnames } = corpus.for(article, first, capitals);
      const whole = unpacked(article);
      const reading = readArticle(whole, surnames);
      const known = surnames.size > 0 ? mentionsIn(reading) : first;
      const said = statementsIn(reading, genders);
      putMentions(to, withSpeakers(whole, known, said));
      putStatements(to, placed(whole, said));
    },
    old?.annotations,
  );
  const forms = growStrings(old?.evidence.forms);
  const readCast = castReader(forms.number);
  const casts = yield* records(
    articles,
    (article, to, number) => {
      if (isTold[number]) return copyRecord(to, old!.evidence.casts, was[number]!);
      const cursor = cursorAt(told, number);
      putCast(to, readCast(article, nextMentions(cursor), nextStatements(cursor)));
    },
    old?.evidence.casts,
  );
  const castAt = (number: number): Cast => nextCast(cursorAt(casts, number));
  const spellings = new Spellings(old?.evidence.spellings);
  const gathered = yield* gatherPeople({ size: articles.length, at: castAt, form: forms.at }, spellings);
  const attribution = yield* attribute(articles, casts, gathered);
  const annotations = { ...told, ...attribution, people: packPeople(gathered.people, forms.at) };
  const evidence = {
    own,
    words: words.pack(),
    used: used.reduce((sum, one) => sum + one, 0),
    tells,
    casts,
    forms: forms.pack(),
    spellings: spellings.pack(),
  };
  return { annotations, evidence };
}

function putOwn(to: GrowingBytes, article: Article, number: (word: string) => number): void {
  const found = mentions(unpacked(article));
  putHints(to, hintsOf(article, found), number);
  putNumbers(to, Array.from(capitalWords(article), number));
  putMentions(to, found);
}

// After many changes half of the words are of articles that are gone.
const isWorn = ({ words, used }: Evidence): boolean => used < (words.starts.length - 1) / 2;

// An article of a large corpus reads its paragraphs anew whenever it is asked for them.
const unpacked = (article: Article): Article => ({ ...article });
